import type { Field, Seen } from '../asked.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** The support of the new words of a sentence: of the best, and of all together. */
type Supported = { readonly most: number; readonly mean: number }

const supportedIn = ({ reading: { words }, fresh }: Seen, { support }: Field): Supported => {
  let [most, sum, count] = [0, 0, 0]
  for (let at = 0; at < words.length; at++) {
    if (fresh[at] !== 1) continue
    const weight = support[words[at] ?? 0] ?? 0
    most = Math.max(most, weight)
    sum += weight
    count++
  }
  return { most, mean: count === 0 ? 0 : sum / count }
}

const supportedOf = reckonedBy((_, field) => field.seen.map((seen) => supportedIn(seen, field)))

/** Does a name or number that the question asks for stand in other good candidates too? */
export const agreement: readonly Signal[] = [
  { name: 'best supported', of: ({ place }, asked, field) => supportedOf(asked, field)[place]?.most ?? 0 },
  { name: 'support', of: ({ place }, asked, field) => supportedOf(asked, field)[place]?.mean ?? 0 },
]
