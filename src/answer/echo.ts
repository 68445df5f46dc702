import { verbReading } from '../sentence/attributions/lexicon.ts'
import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { Seen } from './asked.ts'
import { wordsOf } from './look.ts'

/** More new words than these are no number of a list and initials: most sentences are told by their count. */
const initials = 6

const newWords = ({ slots, reading: { stems } }: Seen): number => {
  let count = 0
  for (let at = 0; at < stems.length; at++) if ((slots[at] ?? -1) < 0 && (stems[at] ?? -1) >= 0) count++
  return count
}

/** The number of a list or a chapter: "3. Ana Roe". */
const counter = /^\(?\d{1,3}[.)]\s/

/**
 * Does a sentence only say the question again: a heading of its name without a verb ("3. Ana Roe"), or the question itself? It
 * tells a reader nothing.
 */
export const isEcho = (seen: Seen): boolean => {
  if (newWords(seen) > initials) return false
  const {
    slots,
    reading: { text },
  } = seen
  const words = text.replace(counter, '')
  const skipped = tokensOf(text.slice(0, text.length - words.length)).length
  const tokens = wordsOf(seen.reading)
  const said = tokens.every(
    ({ fold }, at) => at < skipped || (slots[at] ?? -1) >= 0 || stopWords.has(fold) || fold.length === 1,
  )
  if (!said) return false
  if (/\?["”’]?$/.test(text)) return true
  return (
    !/[.!…]["”’]?$/.test(words) &&
    tokens.every(({ fold }) => stopWords.has(fold) || verbReading(fold) === null)
  )
}
