import { coverage } from '../../shelf/query.ts'
import type { Asked } from '../asked.ts'
import type { Ranked } from '../rank.ts'

/** How sure the answer is of its first quote: 0 to 1. */
export const confidenceOf = (asked: Asked, ranked: readonly Ranked[]): number => {
  const best = ranked[0]
  return best === undefined ? 0 : coverage(asked.query, best.seen.held)
}
