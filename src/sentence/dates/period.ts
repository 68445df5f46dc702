import { type Day, dayAt, dayFrom, daysIn, dayValue, mondayOf } from './calendar.ts'

/** First and last day of a time, both `YYYY-MM-DD` and both included. */
export type Period = { readonly from: string; readonly to: string }

const between = (from: Day, to: Day): Period => ({ from: dayValue(from), to: dayValue(to) })

const months = (year: number, first: number, count: number): Period =>
  between(dayAt(year, first, 1), dayAt(year, first + count, 0))

const years = (first: number, count: number): Period =>
  between(dayAt(first, 1, 1), dayAt(first + count, 1, 0))

/** The first month of a season on the northern half of the earth; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

type Reading = readonly [pattern: RegExp, period: (parts: readonly string[]) => Period | null]

const READINGS: readonly Reading[] = [
  [/^\d{4}-\d\d-\d\d/, ([value = '']) => single(value)],
  [
    /^(\d{4})-W(\d\d?)(-WE)?$/,
    ([, year, week, weekend]) => weekOf(Number(year), Number(week), weekend !== undefined),
  ],
  [/^(\d{4})-(\d\d)$/, ([, year, month]) => monthOf(Number(year), Number(month))],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, year, season = '']) => months(Number(year), SEASONS[season] ?? 1, 3)],
  [/^(\d{4})-Q([1-4])$/, ([, year, quarter]) => months(Number(year), Number(quarter) * 3 - 2, 3)],
  [/^(\d{4})-H([12])$/, ([, year, half]) => months(Number(year), Number(half) * 6 - 5, 6)],
  [/^\d{4}$/, ([year]) => years(Number(year), 1)],
  [/^\d{3}$/, ([decade]) => years(Number(decade) * 10, 10)],
  [/^\d{2}$/, ([century]) => years(Number(century) * 100, 100)],
]

const single = (value: string): Period | null => {
  const day = dayFrom(value)
  return day === null ? null : between(day, day)
}

const monthOf = (year: number, month: number): Period | null =>
  month < 1 || month > 12 ? null : between(dayAt(year, month, 1), dayAt(year, month, daysIn(year, month)))

const weekOf = (year: number, week: number, weekend: boolean): Period | null => {
  if (week < 1 || week > 53) return null
  const monday = mondayOf(year, week)
  return between(weekend ? monday + 5 : monday, monday + 6)
}

/**
 * The first and the last day of a TIMEX3 date: `2024-W42`, `2024-10`, `202` (the 2020s), `2024-Q3`, `2024-FA`. Null for
 * durations, sets, references and dates that lack their year.
 */
export const periodOf = (value: string): Period | null => {
  for (const [pattern, period] of READINGS) {
    const parts = pattern.exec(value)
    if (parts) return period(parts)
  }
  return null
}
