import type { LedgerEntry, LedgerKind } from '../../answer/values.ts'

/** What an answer shows on a phone: kinds with their rows, and rows of a kind; each further kind is its heading. */
const most = { kinds: 3, rows: 4 } as const

const reachOf = ({ value, min, max }: LedgerEntry): readonly number[] =>
  [value, min, max].filter((one) => one !== null)

const lowest = (a: LedgerEntry, b: LedgerEntry): number => Math.min(...reachOf(a)) - Math.min(...reachOf(b))
const highest = (a: LedgerEntry, b: LedgerEntry): number => Math.max(...reachOf(b)) - Math.max(...reachOf(a))
const newest = (a: LedgerEntry, b: LedgerEntry): number => (b.asOf ?? '').localeCompare(a.asOf ?? '')

/** Each value once, then the same values again: what differs is seen first. */
const differing = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const keys = entries.map((entry) => reachOf(entry).join())
  const first = entries.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
  return [...new Set([...first, ...entries])]
}

/** The lowest and the highest always stay, so that no conflict hides; the newest others fill the rest. */
const kept = (entries: readonly LedgerEntry[]): ReadonlySet<LedgerEntry> => {
  // One line that says "1 more" is as long as the one it hides.
  if (entries.length <= most.rows + 1) return new Set(entries)
  const recent = entries.toSorted(newest)
  const valued = recent.filter((entry) => reachOf(entry).length > 0)
  const extremes = [valued.toSorted(lowest), valued.toSorted(highest)].flatMap((sorted) => sorted.slice(0, 1))
  return new Set(differing([...extremes, ...recent]).slice(0, most.rows))
}

/** The lines of each kind that a short answer leaves to "Figures over time". */
export const foldedOf = (kinds: readonly LedgerKind[]): ReadonlySet<LedgerEntry> =>
  new Set(
    kinds.flatMap(({ entries }, at) => {
      const shown = at < most.kinds || entries.length === 1 ? kept(entries) : new Set()
      return entries.filter((entry) => !shown.has(entry))
    }),
  )
