import type { Calendar } from '../when.ts'

/** "Jan", "1월": a month without its year and its full stop. */
const bare = (month: string): string => month.replace(/\s?\d{4}(?:년| р\.)?\s?/u, '').replace(/\.$/, '')

/** How a language writes a quarter of a year, or a month of one, of which two digits are given: as short as a narrow column wants it. */
type Columns = {
  readonly quarter: (which: string, year: string) => string
  readonly month: (name: string, year: string) => string
}

/** The heading of a column: a year, a quarter or a month. */
export const bucketWith =
  (calendar: Calendar, { quarter, month }: Columns) =>
  (value: string): string => {
    if (/^\d{4}$/.test(value)) return value
    const year = value.slice(2, 4)
    return value.includes('Q')
      ? quarter(value.slice(6), year)
      : month(bare(calendar.month(`${value}-01`)), year)
  }

/** "Oakford Ledger, from 5 May": what is there, joined. */
export const joined = (parts: readonly (string | null)[]): string | null => {
  const there = parts.filter((part) => part !== null && part !== '')
  return there.length === 0 ? null : there.join(', ')
}

/** A sentence with its full stop: one that ends with a shortened word has it already. */
export const stopped = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

/** Numbers as a language writes them. */
export const numberIn = (language: string): ((n: number) => string) => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return (n) => format.format(n)
}

/** The forms of a noun that a language has beside numbers; `other` stands for those that are not named. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** Counts with the form of the noun that the number takes in a language. */
export const countIn = (language: string, number = numberIn(language)) => {
  const rules = new Intl.PluralRules(language)
  return (n: number, forms: Forms): string => `${number(n)} ${forms[rules.select(n)] ?? forms.other}`
}

/** How figures of one kind differ: "4 figures, 1,000 to 3,000", "2 figures, all 40". */
export const differWith =
  (
    figures: (n: number) => string,
    all: (value: number) => string,
    range: (low: number, high: number) => string,
  ) =>
  (n: number, low: number, high: number): string =>
    `${figures(n)}, ${low === high ? all(low) : range(low, high)}`

/** A share of the whole as a language writes it: "86 %". */
export const percentIn = (language: string): ((share: number) => string) => {
  const format = new Intl.NumberFormat(language, { style: 'percent' })
  return (share) => format.format(share)
}

/** One text in several languages, by Discord’s codes. */
export type Descriptions = ReadonlyMap<string, string>
