import { periodOf } from '../sentence/dates/period.ts'

const format = (locale: string, options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (iso) => formatter.format(new Date(`${iso}T00:00:00Z`))
}

/** Dates as a reader of one locale writes them. Days are calendar days: no time zone moves them. */
export type Calendar = {
  readonly locale: string
  /** "24 Jan 2025" */
  readonly day: (iso: string) => string
  /** "Jan 2025" */
  readonly month: (iso: string) => string
  /** "24 Jan 2025", "Dec 2024", "2024" or "16 Dec – 22 Dec 2024" for a TIMEX3 value; null where it names no day. */
  readonly value: (timex: string) => string | null
  /** "8 Oct 2024 – 24 Jan 2025"; one date alone where both ends are the same. */
  readonly range: (from: string, to: string) => string
}

/** The calendar of a locale such as `en-GB` or `ko`. */
export const calendarOf = (locale: string): Calendar => {
  const day = format(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const month = format(locale, { month: 'short', year: 'numeric' })
  const range = (from: string, to: string): string => (from === to ? day(from) : `${day(from)} – ${day(to)}`)
  const value = (timex: string): string | null => {
    if (/^\d{4}$/.test(timex)) return timex
    if (/^\d{4}-\d{2}$/.test(timex)) return month(`${timex}-01`)
    const period = periodOf(timex)
    return period && range(period.from, period.to)
  }
  return { locale, day, month, value, range }
}
