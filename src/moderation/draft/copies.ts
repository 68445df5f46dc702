import type { Article } from '../../article/article.ts'
import { type Entry, termsOf } from '../../shelf/entry.ts'
import type { ShelfView } from '../../shelf/view.ts'

/** Two texts share a run when this many words in a row have the same stems. */
const run = 4

/** The run that begins at a place, as one number. */
const runAt = (terms: ArrayLike<number>, at: number): number => {
  let hash = 17
  for (let i = 0; i < run; i++) hash = (Math.imul(hash, 1_000_003) ^ (terms[at + i] ?? 0)) | 0
  return hash
}

const countOf = (terms: ArrayLike<number>): number => Math.max(0, terms.length - run + 1)

const runsOf = (terms: ArrayLike<number>): ReadonlySet<number> =>
  new Set(Array.from({ length: countOf(terms) }, (_, at) => runAt(terms, at)))

/** No set is built of the other text: a whole shelf is gone through while a moderator waits. */
const shared = (runs: ReadonlySet<number>, { terms }: Entry): number => {
  const count = countOf(terms)
  let common = 0
  for (let at = 0; at < count; at++) if (runs.has(runAt(terms, at))) common++
  return count === 0 || runs.size === 0 ? 0 : Math.min(1, common / Math.min(runs.size, count))
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
