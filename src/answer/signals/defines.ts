import type { Asked, Field, Seen } from '../asked.ts'
import { foldAt, type Glossary } from '../glossary.ts'
import type { Signal } from './signal.ts'

const copula = new Set(['is', 'are', 'was', 'were', 'means'])
const article = new Set(['a', 'an', 'the', 'one'])
/** The thing defined stands at the head of its sentence: within so many words. */
const headLength = 10

const holdsAll = (asked: Asked, seen: Seen, from: number, to: number): boolean => {
  const held = new Set(seen.slots.subarray(from, to))
  return asked.query.slots.length > 0 && asked.query.slots.every((_, slot) => held.has(slot))
}

const opensDefinition = (glossary: Glossary, words: readonly number[], at: number): boolean =>
  copula.has(foldAt(glossary, words[at])) && article.has(foldAt(glossary, words[at + 1]))

/** "The Oak Guard is a volunteer force": the thing asked for, then what it is. 0 or 1; -1 where none is asked. */
const definesIt = (seen: Seen, asked: Asked, { glossary }: Field): number => {
  if (asked.question.asks !== 'definition') return -1
  const { words } = seen.reading
  const at = words.findIndex((_, place) => place <= headLength && opensDefinition(glossary, words, place))
  return at > 0 && holdsAll(asked, seen, 0, at) ? 1 : 0
}

/** Whether a sentence says what the thing asked for is. */
export const defines: readonly Signal[] = [{ name: 'defines it', of: definesIt }]
