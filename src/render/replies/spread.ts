import type { LedgerEntry } from '../../answer/values.ts'
import type { Words } from '../words/words.ts'

const reachOf = ({ value, min, max }: LedgerEntry): readonly number[] =>
  [value, min, max].filter((one) => one !== null)

/** The months from the first to the last day by which figures stand; null where none has one. */
const monthsOf = (entries: readonly LedgerEntry[], { calendar }: Words): string | null => {
  const days = entries.flatMap(({ asOf }) => asOf ?? []).toSorted()
  const ends = [days[0], days.at(-1)].flatMap((day) => (day === undefined ? [] : calendar.month(day)))
  return ends.length === 0 ? null : [...new Set(ends)].join(' – ')
}

/** "8 figures, 30 to 4,000, Dec 2024 – Jan 2025": how the figures of a kind differ; null for one alone. */
export const spreadIn = (entries: readonly LedgerEntry[], words: Words): string | null => {
  const values = entries.flatMap(reachOf)
  if (entries.length < 2 || values.length === 0) return null
  const differ = words.lookup.figuresDiffer(entries.length, Math.min(...values), Math.max(...values))
  return [differ, monthsOf(entries, words)].filter((part) => part !== null).join(', ')
}
