/** Days since 1 January 1970, proleptic Gregorian: dates are reckoned as whole numbers, never in a time zone. */
export type Day = number

const DAY_MS = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day of a year, month (1–12) and day of the month; values past the end roll over. */
export const dayAt = (year: number, month: number, day: number): Day => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / DAY_MS)
}

/** Year, month (1–12), day of the month and day of the week (0 = Sunday) of a day. */
export const partsOf = (day: Day): { year: number; month: number; date: number; weekday: number } => {
  const date = new Date(day * DAY_MS)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** `2024`. */
export const yearValue = (year: number): string => pad(year, 4)

/** `2024-12`; months below 1 and above 12 roll over into other years. */
export const monthValue = (year: number, month: number): string => {
  const months = year * 12 + month - 1
  return `${yearValue(Math.floor(months / 12))}-${pad((((months % 12) + 12) % 12) + 1, 2)}`
}

/** `2024-12-23`. */
export const dayValue = (day: Day): string => {
  const { year, month, date } = partsOf(day)
  return `${monthValue(year, month)}-${pad(date, 2)}`
}

/** `2024-12-23` so many days later, or earlier. */
export const laterBy = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)

/** `2024-W52`: the ISO 8601 week that holds the day. */
export const weekValue = (day: Day): string => {
  const thursday = day - ((partsOf(day).weekday + 6) % 7) + 3
  const { year } = partsOf(thursday)
  return `${yearValue(year)}-W${pad(Math.floor((thursday - dayAt(year, 1, 1)) / 7) + 1, 2)}`
}

/** The Monday of an ISO week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = dayAt(year, 1, 4)
  return fourth - ((partsOf(fourth).weekday + 6) % 7) + (week - 1) * 7
}

/** The last such weekday (0 = Sunday) up to a day, itself included. */
export const upTo = (day: Day, weekday: number): Day => day - ((partsOf(day).weekday - weekday + 7) % 7)

/** The n-th such weekday (0 = Sunday) of a month; the last one where `n` is -1. */
export const nthWeekday = (year: number, month: number, weekday: number, n: number): Day => {
  const first = dayAt(year, n < 0 ? month + 1 : month, 1)
  return first + ((weekday - partsOf(first).weekday + 7) % 7) + (n < 0 ? n : n - 1) * 7
}

/** Is there such a day in the calendar? */
export const isDay = (year: number, month: number, date: number): boolean => {
  if (month < 1 || month > 12 || date < 1) return false
  return date <= daysIn(year, month)
}

/** How many days the month has. */
export const daysIn = (year: number, month: number): number => partsOf(dayAt(year, month + 1, 0)).date

/** The day that `YYYY-MM-DD` writes, or null. */
export const dayFrom = (iso: string | null): Day | null => {
  if (iso === null) return null
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? []
  if (!isDay(Number(year), Number(month), Number(date))) return null
  return dayAt(Number(year), Number(month), Number(date))
}
