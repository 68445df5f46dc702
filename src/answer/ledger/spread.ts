import type { LedgerEntry } from '../values.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const month = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`

const valuesOf = ({ value, min, max }: LedgerEntry): readonly number[] =>
  [value, min, max].filter((one) => one !== null)

/** The line that says how the figures of one kind differ: "4 figures, 1,000 to 3,000, Dec 2024 – Jan 2025". */
export const spreadOf = (entries: readonly LedgerEntry[]): string | null => {
  if (entries.length < 2) return null
  const values = entries.flatMap(valuesOf)
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const days = entries.flatMap(({ asOf }) => asOf ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const range = low === high ? `all ${number.format(low)}` : `${number.format(low)} to ${number.format(high)}`
  const time =
    first === undefined || last === undefined
      ? null
      : month(first) === month(last)
        ? month(first)
        : `${month(first)} – ${month(last)}`
  return [`${entries.length} figures`, range, time].filter((part) => part !== null).join(', ')
}
