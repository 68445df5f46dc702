import stem from 'wink-porter2-stemmer'
import { baseOf } from './irregular.ts'
import { stopWords } from './stop.ts'

/** Stems are remembered: news repeats its words, and stemming is the dearest step of reading. */
const remembered = new Map<string, string>()
const most = 200_000

/** The Porter2 stem of a folded word; a number is its own stem; the empty string for a stop word. */
export const stemOf = (folded: string): string => {
  const known = remembered.get(folded)
  if (known !== undefined) return known
  const found = stopWords.has(folded) ? '' : folded.length > 40 ? folded.slice(0, 40) : stem(baseOf(folded))
  if (remembered.size >= most) remembered.clear()
  remembered.set(folded, found)
  return found
}
