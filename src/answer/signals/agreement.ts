import { type Asked, type Field, isNew, type Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

/** Calls back with the support of each new word of the sentence. */
const eachSupport = (seen: Seen, asked: Asked, { support }: Field, see: (weight: number) => void): void => {
  const { words } = seen.reading
  for (let at = 0; at < words.length; at++) if (isNew(asked, seen, at)) see(support[words[at] ?? 0] ?? 0)
}

const best: Signal['of'] = (seen, asked, field) => {
  let most = 0
  eachSupport(seen, asked, field, (weight) => {
    most = Math.max(most, weight)
  })
  return most
}

const mean: Signal['of'] = (seen, asked, field) => {
  let [sum, count] = [0, 0]
  eachSupport(seen, asked, field, (weight) => {
    sum += weight
    count++
  })
  return count === 0 ? 0 : sum / count
}

/** Does a name or number that the question asks for stand in other good candidates too? */
export const agreement: readonly Signal[] = [
  { name: 'best supported', of: best },
  { name: 'support', of: mean },
]
