import type { Token } from '../../shelf/tokens.ts'
import type { Asked, Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const copula = new Set(['is', 'are', 'was', 'were', 'means'])
const article = new Set(['a', 'an', 'the', 'one'])
/** The thing defined stands at the head of its sentence: within so many words. */
const headLength = 10

const holdsAll = (asked: Asked, seen: Seen, from: number, to: number): boolean => {
  const held = new Set(seen.slots.subarray(from, to))
  return asked.query.slots.length > 0 && asked.query.slots.every((_, slot) => held.has(slot))
}

const opensDefinition = (tokens: readonly Token[], at: number): boolean =>
  copula.has(tokens[at]?.fold ?? '') && article.has(tokens[at + 1]?.fold ?? '')

/** "The Oak Guard is a volunteer force": the thing asked for, then what it is. 0 or 1; -1 where none is asked. */
const definesIt = (seen: Seen, asked: Asked): number => {
  if (asked.question.asks !== 'definition') return -1
  const { tokens } = seen.reading
  const at = tokens.findIndex((_, place) => place <= headLength && opensDefinition(tokens, place))
  return at > 0 && holdsAll(asked, seen, 0, at) ? 1 : 0
}

/** Whether a sentence says what the thing asked for is. */
export const defines: readonly Signal[] = [{ name: 'defines it', of: definesIt }]
