import { setImmediate } from 'node:timers/promises'
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

/** So many words are compared before others have their turn: some milliseconds. */
const atOnce = 100_000

/** Articles that share at least half of their words in runs of four, most first. */
export const copiesOf = async (text: string, view: ShelfView): Promise<readonly Copy[]> => {
  const runs = runsOf(termsOf(text, view.vocabulary))
  if (runs.size < fewest) return []
  const copies: Copy[] = []
  let compared = 0
  for (const entry of [...view.entries()]) {
    const share = shared(runs, entry)
    if (share >= 0.5) copies.push({ article: entry.article, share })
    compared += entry.terms.length
    if (compared < atOnce) continue
    compared = 0
    await setImmediate()
  }
  return copies.toSorted((a, b) => b.share - a.share)
}
