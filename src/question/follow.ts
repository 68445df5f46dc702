import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { Question } from './question.ts'

const opening = /^\s*(?:and|but|so|also|what about|how about|and what about|ok,?|or)\b/i
const pronoun = /\b(?:it|they|them|he|she|him|her|his|their|its|there|that|those|these|this)\b/i
const speaker = /^\s*(?:(?:and|but|or|what|how) )*(?:about )?(?:according to|what do(?:es)?|what did)?\s*/i

const contentWords = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token) => (stopWords.has(token.fold) ? [] : [text.slice(token.start, token.end)]))

/** Does this question lean on the one before: "and according to Kyiv?", "and wounded?", "when was it?" */
export const followsOn = (text: string): boolean => {
  const words = contentWords(text).length
  return (
    (opening.test(text) && words <= 5) ||
    (pronoun.test(text) && words <= 4) ||
    /^\s*according to\b/i.test(text)
  )
}

const swaps = /^\s*(?:and|or|but)?\s*(?:what about|how about)?\s*([\p{L}' -]+?)\s*\?*\s*$/iu

/**
 * The question in full words. A follow-up of one or two words takes the place of the measure ("how many were killed?
 * — and wounded?"); any other keeps the subject's words behind its own.
 */
export const completed = (text: string, previous: Question): string => {
  const own = text.replace(opening, '').trim()
  const last = previous.text.replace(/\?+\s*$/, '')
  if (/^according to\b/i.test(own)) {
    return `${last.replace(/,?\s*according to [^,?]*/i, '')}, ${own}`
  }
  const words = contentWords(own)
  const measure = previous.measure
  if (
    swaps.test(text) &&
    words.length <= 2 &&
    measure !== null &&
    !/^\s*(?:who|what|when|where|why|how)\b/i.test(own)
  ) {
    const verb = measure.split(' ').at(-1) ?? measure
    const at = last.toLowerCase().lastIndexOf(verb)
    if (at >= 0) return `${last.slice(0, at)}${words.join(' ')}${last.slice(at + verb.length)}?`
  }
  const kept = previous.words.filter((word) => !words.includes(word))
  return `${own.replace(/\?+\s*$/, '').replace(speaker, (start) => start)} (${kept.join(' ')})?`
}
