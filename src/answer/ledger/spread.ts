import type { LedgerEntry } from '../values.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const month = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`

/** The month by which it stands, or the year where no more is told. */
const timeOf = ({
  asOf,
  asOfNamed,
}: {
  readonly asOf: string
  readonly asOfNamed?: string | undefined
}): string => (asOfNamed !== undefined && /^\d{4}$/.test(asOfNamed) ? asOfNamed : month(asOf))

const valuesOf = ({ value, min, max }: LedgerEntry): readonly number[] =>
  [value, min, max].filter((one) => one !== null)

/** The line that says how the figures of one kind differ: "4 figures, 1,000 to 3,000, Dec 2024 – Jan 2025". */
export const spreadOf = (entries: readonly LedgerEntry[]): string | null => {
  if (entries.length < 2) return null
  const values = entries.flatMap(valuesOf)
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const dated = entries.flatMap(({ asOf, asOfNamed }) => (asOf === null ? [] : [{ asOf, asOfNamed }]))
  dated.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
  const [first, last] = [dated[0], dated.at(-1)].map((one) => one && timeOf(one))
  const range = low === high ? `all ${number.format(low)}` : `${number.format(low)} to ${number.format(high)}`
  const time =
    first === undefined || last === undefined ? null : first === last ? first : `${first} – ${last}`
  return [`${entries.length} figures`, range, time].filter((part) => part !== null).join(', ')
}
