import type { LedgerEntry, LedgerKind } from '../answer/values.ts'
import { exactness } from '../sentence/figures/change.ts'

/** The words before a figure that say how exactly it is meant, as they are read; they belong to it and are shown with it. */
const before = new RegExp(`(?:\\b(?:${exactness.join('|')}|between)\\s+){1,2}$`, 'i')
/** The same after it: "200 or more". */
const after = /^\s+(?:or (?:more|fewer|less)|at (?:least|most))\b/i

/** Words are looked for so far around a figure. */
const reach = 32

/** The entry with its span widened to the words of change that stand beside it: "at least 210", "200 or more". */
export const asStated = (entry: LedgerEntry): LedgerEntry => {
  const { text } = entry.quote.article
  const [low, high] = [
    Math.max(entry.quote.start, entry.start - reach),
    Math.min(entry.quote.end, entry.end + reach),
  ]
  const ahead = before.exec(text.slice(low, entry.start))?.[0].length ?? 0
  const behind = after.exec(text.slice(entry.end, high))?.[0].length ?? 0
  return { ...entry, start: entry.start - ahead, end: entry.end + behind }
}

/** A kind with every figure as it was stated. */
export const kindAsStated = (kind: LedgerKind): LedgerKind => ({
  ...kind,
  entries: kind.entries.map(asStated),
})
