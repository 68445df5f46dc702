import type { Period } from '../../sentence/dates/period.ts'
import type { Calendar } from '../when.ts'

/** A whole month by its name, any other period by its days. */
export const periodWith =
  (calendar: Calendar) =>
  ({ from, to }: Period): string =>
    from.slice(8) === '01' && from.slice(0, 7) === to.slice(0, 7) && to > from && Number(to.slice(8)) >= 28
      ? calendar.month(from)
      : calendar.range(from, to)

/** The heading of a column: a year, a quarter as a language writes it, or a month. */
export const bucketWith =
  (calendar: Calendar, quarter: (which: string, year: string) => string) =>
  (value: string): string => {
    if (/^\d{4}$/.test(value)) return value
    if (value.includes('Q')) return quarter(value.slice(6), value.slice(0, 4))
    return calendar.month(`${value}-01`)
  }

/** "Oakford Ledger, from 5 May": what is there, joined. */
export const joined = (parts: readonly (string | null)[]): string | null => {
  const there = parts.filter((part) => part !== null && part !== '')
  return there.length === 0 ? null : there.join(', ')
}

/** Counts with the form of the noun that the number takes in a language. */
export const countIn =
  (language: string) =>
  (n: number, forms: { readonly one?: string; readonly few?: string; readonly other: string }): string => {
    const rule = new Intl.PluralRules(language).select(n)
    const form = rule === 'one' ? forms.one : rule === 'few' ? forms.few : undefined
    return `${n.toLocaleString(language)} ${form ?? forms.other}`
  }

/** One text in several languages, by Discord’s codes. */
export type Descriptions = ReadonlyMap<string, string>

/** A number as a language writes it, with two places at most. */
export const number = (n: number, language: string): string =>
  n.toLocaleString(language, { maximumFractionDigits: 2 })
