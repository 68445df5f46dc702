import { sentencesOf } from '../../sentence/sentences.ts'

/**
 * A longer sentence, in characters, is none: of 127,000 of news and encyclopedias the longest has 2,179. What reads figures
 * in a sentence weighs each with each, and one of 190,000 characters kept everybody waiting for a minute.
 */
const longest = 5_000

/** Does the text hold a sentence without an end: a table or a list whose full stops and line breaks were lost, or an attack? */
export const holdsEndless = (text: string): boolean =>
  text.split('\n').some((line) => line.length > longest) &&
  sentencesOf(text).some(({ start, end }) => end - start > longest)
