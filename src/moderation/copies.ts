import type { Article } from '../article/article.ts'
import { type Entry, termsOf } from '../shelf/entry.ts'
import type { ShelfView } from '../shelf/view.ts'

/** Two texts share a run when this many words in a row have the same stems. */
const run = 4

const runsOf = (terms: ArrayLike<number>): Set<number> => {
  const runs = new Set<number>()
  for (let at = 0; at + run <= terms.length; at++) {
    let hash = 17
    for (let i = 0; i < run; i++) hash = (Math.imul(hash, 1_000_003) ^ (terms[at + i] ?? 0)) | 0
    runs.add(hash)
  }
  return runs
}

const shared = (runs: ReadonlySet<number>, { terms }: Entry): number => {
  let common = 0
  const other = runsOf(terms)
  for (const hash of other) if (runs.has(hash)) common++
  return other.size === 0 || runs.size === 0 ? 0 : common / Math.min(runs.size, other.size)
}

/** An article that says the same words, and how much of the shorter text both share (0–1). */
export type Copy = { readonly article: Article; readonly share: number }

/** Texts of fewer runs than this are too short to compare. */
const fewest = 12

/** Articles that share at least half of their words in runs of four, most first. */
export const copiesOf = (text: string, view: ShelfView): readonly Copy[] => {
  const runs = runsOf(termsOf(text, view.vocabulary))
  if (runs.size < fewest) return []
  return Array.from(view.entries(), (entry) => ({ article: entry.article, share: shared(runs, entry) }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share)
}
