import type { Span } from '../sentence/span.ts'
import { isCapital, isDigit, sentenceAt, wordOf, wordSpan } from './entry.ts'
import type { Place } from './fingerprint.ts'
import type { Vocabulary } from './vocabulary.ts'
import { eachPlace, eachWord } from './words.ts'

/** A word of a text with its place; `fold` is what it is compared by. */
export type Token = Span & { readonly fold: string; readonly capital: boolean; readonly digit: boolean }

/** All words of a text in order, each with its place. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  eachWord(text, ({ fold, capital, digit }, start, end) => {
    tokens.push({ start, end, fold, capital, digit })
  })
  return tokens
}

/** The same for a sentence that stands on a shelf: which words they are is known, only where they stand is looked for. */
export const tokensAt = (vocabulary: Vocabulary, { entry, at }: Place): readonly Token[] => {
  const sentence = sentenceAt(entry, at)
  const { start: first } = wordSpan(entry, at)
  const tokens: Token[] = []
  eachPlace(entry.article.text.slice(sentence.start, sentence.end), (start, end) => {
    const word = entry.words[first + tokens.length] ?? 0
    const fold = vocabulary.fold(wordOf(word))
    tokens.push({ start, end, fold, capital: isCapital(word), digit: isDigit(word) })
  })
  return tokens
}
