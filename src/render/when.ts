import { periodOf } from '../sentence/dates/period.ts'

const format = (locale: string, options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (iso) => formatter.format(new Date(`${iso}T00:00:00Z`))
}

const between = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
): ((from: string, to: string) => string) => {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
  return (from, to) => formatter.formatRange(at(from), at(to)).replace(/[\u2009\u202f\u00a0]/g, ' ')
}

const isFirst = (iso: string): boolean => iso.endsWith('-01')
const isLast = (iso: string): boolean =>
  isFirst(new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10))

/** Dates as a reader of one locale writes them. Days are calendar days: no time zone moves them. */
export type Calendar = {
  readonly locale: string
  /** "24 Jan 2025" */
  readonly day: (iso: string) => string
  /** "Jan 2025" */
  readonly month: (iso: string) => string
  /** "24 Jan 2025", "Dec 2024", "2024" or "16–22 Dec 2024" for a TIMEX3 value; null where it names no day. */
  readonly value: (timex: string) => string | null
  /** How long something took, as short as it can be said: "1958", "Jun – Aug 2020", "13–19 Jun 2022". */
  readonly period: (from: string, to: string) => string
  /** "8 Oct 2024 – 24 Jan 2025"; one date alone where both ends are the same. */
  readonly range: (from: string, to: string) => string
}

/** The calendar of a locale such as `en-GB` or `ko`. */
export const calendarOf = (locale: string): Calendar => {
  const day = format(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const month = format(locale, { month: 'short', year: 'numeric' })
  const range = (from: string, to: string): string => (from === to ? day(from) : `${day(from)} – ${day(to)}`)
  const [days, months] = [
    between(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
    between(locale, { month: 'short', year: 'numeric' }),
  ]
  const period = (from: string, to: string): string => {
    if (!isFirst(from) || !isLast(to)) return from === to ? day(from) : days(from, to)
    if (from.slice(0, 7) === to.slice(0, 7)) return month(from)
    return from.slice(4) === '-01-01' && to === `${from.slice(0, 4)}-12-31`
      ? from.slice(0, 4)
      : months(from, to)
  }
  const value = (timex: string): string | null => {
    if (/^\d{4}$/.test(timex)) return timex
    if (/^\d{4}-\d{2}$/.test(timex)) return month(`${timex}-01`)
    const named = periodOf(timex)
    return named && period(named.from, named.to)
  }
  return { locale, day, month, value, period, range }
}
