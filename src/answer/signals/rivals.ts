import { coverage } from '../../shelf/query.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** Sentences so near to one another may say the same thing. */
const nearby = 3

/** How much of the question each candidate covers. */
const coversOf = reckonedBy(({ query }, { seen }) =>
  Float64Array.from(seen, ({ held }) => coverage(query, held)),
)

/** How many other candidates of its article (within so many sentences) cover more of the question. */
const better =
  (within: number) =>
  (seen: Seen, asked: Asked, field: Field): number => {
    const covers = coversOf(asked, field)
    const own = (covers[seen.place] ?? 0) + 1e-9
    const { entry, at } = seen.candidate
    let count = 0
    for (let place = 0; place < covers.length; place++) {
      if ((covers[place] ?? 0) <= own) continue
      const other = field.seen[place]?.candidate
      if (other?.entry === entry && Math.abs(other.at - at) <= within) count++
    }
    return count
  }

/** Weight of the rarest word (or of the rarest that is no name) that the sentence lacks, over that of the rarest asked. */
const lacking =
  (namesToo: boolean) =>
  ({ held }: Seen, { query: { slots }, subject }: Asked): number => {
    let [lacks, top] = [0, 1e-9]
    for (let slot = 0; slot < slots.length; slot++) {
      const idf = slots[slot]?.idf ?? 0
      top = Math.max(top, idf)
      if ((held[slot] ?? 0) <= 0 && (namesToo || subject.named[slot] !== 1)) lacks = Math.max(lacks, idf)
    }
    return lacks / top
  }

/** How the sentence stands against others of its article, and what it lacks. */
export const rivals: readonly Signal[] = [
  { name: 'better in article', of: better(Number.POSITIVE_INFINITY) },
  { name: 'better nearby', of: better(nearby) },
  { name: 'rarest lacking', of: lacking(true) },
  { name: 'rarest other lacking', of: lacking(false) },
]
