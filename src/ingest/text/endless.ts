import { LONGEST_TEXT } from '../../article/canonical.ts'
import { because, type Refusal } from '../../article/refusal.ts'
import { sentencesOf } from '../../sentence/sentences.ts'

/**
 * A longer sentence, in characters, is none: of 127,000 of news and encyclopedias the longest has 2,179. What reads figures
 * in a sentence weighs each with each, and one of 190,000 characters kept everybody waiting for a minute.
 */
const longest = 5_000

/** More lines are no article: each is read by itself, and 47,000 of one word kept everybody waiting for half a second. */
const mostLines = 5_000

/** Does the text hold a sentence without an end: a table or a list whose full stops and line breaks were lost, or an attack? */
const holdsEndless = (text: string): boolean =>
  text.split('\n').some((line) => line.length > longest) &&
  sentencesOf(text).some(({ start, end }) => end - start > longest)

const linesIn = (text: string): number => text.match(/[^\n]+/g)?.length ?? 0

/** Why a text is too much for one article: too long, of too many lines, of a sentence without an end; null where it is not. */
export const tooMuchIn = (text: string): Refusal | null => {
  if (text.length > LONGEST_TEXT) return because('articleTooLong')
  if (linesIn(text) > mostLines) return because('linesTooMany')
  return holdsEndless(text) ? because('sentenceEndless') : null
}
