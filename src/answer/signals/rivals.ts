import { coverage } from '../../shelf/query.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

/** Sentences so near to one another may say the same thing. */
const nearby = 3

/** By question: how much of it each candidate covers. */
const reckoned = new WeakMap<Field, readonly number[]>()

const coversOf = (field: Field, { query }: Asked): readonly number[] => {
  const kept = reckoned.get(field)
  if (kept !== undefined) return kept
  const covers = field.seen.map(({ held }) => coverage(query, held))
  reckoned.set(field, covers)
  return covers
}

/** How many other candidates of its article (within so many sentences) cover more of the question. */
const better =
  (within: number) =>
  (seen: Seen, asked: Asked, field: Field): number => {
    const covers = coversOf(field, asked)
    const own = (covers[seen.place] ?? 0) + 1e-9
    const { entry, at } = seen.candidate
    return field.seen.filter(
      ({ candidate, place }) =>
        candidate.entry === entry && Math.abs(candidate.at - at) <= within && (covers[place] ?? 0) > own,
    ).length
  }

/** Weight of the rarest word (or of the rarest that is no name) that the sentence lacks, over that of the rarest asked. */
const lacking =
  (namesToo: boolean) =>
  ({ held }: Seen, { query, subject }: Asked): number => {
    let [lacks, top] = [0, 1e-9]
    query.slots.forEach(({ idf }, slot) => {
      top = Math.max(top, idf)
      if ((held[slot] ?? 0) <= 0 && (namesToo || subject.named[slot] !== 1)) lacks = Math.max(lacks, idf)
    })
    return lacks / top
  }

/** How the sentence stands against others of its article, and what it lacks. */
export const rivals: readonly Signal[] = [
  { name: 'better in article', of: better(Number.POSITIVE_INFINITY) },
  { name: 'better nearby', of: better(nearby) },
  { name: 'rarest lacking', of: lacking(true) },
  { name: 'rarest other lacking', of: lacking(false) },
]
