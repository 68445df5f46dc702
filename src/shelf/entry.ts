import type { Article } from '../article/article.ts'
import { sentencesOf } from '../sentence/sentences.ts'
import type { Span } from '../sentence/span.ts'
import type { Sentence } from '../sentence/values.ts'
import { passageStarts } from './passages.ts'
import type { Vocabulary } from './vocabulary.ts'
import { eachWord, type Word } from './words.ts'

/** Numbers a sentence takes in `Entry.sentences`: start, end, paragraph and whether it holds a year, first term, first word. */
const stride = 5
/** What may be a year: a sentence without states no time that has one. */
const year = /(?:1\d|20)\d\d/

/**
 * One article as it is indexed: numbers and offsets alone, in typed arrays (no object a sentence, no copied text).
 * `sentences` holds five numbers a sentence and a closing row; `terms` the stems of all sentences in order, `words` all
 * their words (see `written`); `passages` the first sentence of each passage and a closing one.
 */
export type Entry = {
  readonly article: Article
  readonly sentences: Int32Array
  readonly terms: Uint32Array
  readonly words: Uint32Array
  readonly passages: Int32Array
  readonly title: Uint32Array
}

/** The lowest bits of a word in `Entry.words`: is it written with a capital, is it a number? The others are its number. */
const [capitalBit, digitBit, bits] = [1, 2, 2]

/** A word of that number as it stands in `Entry.words`. */
export const written = (number: number, { capital, digit }: Pick<Word, 'capital' | 'digit'>): number =>
  (number << bits) | (capital ? capitalBit : 0) | (digit ? digitBit : 0)

/** The vocabulary's number of a word of `Entry.words`. */
export const wordOf = (written: number): number => written >>> bits
/** Is a word of `Entry.words` written with a capital? */
export const isCapital = (written: number): boolean => (written & capitalBit) !== 0
/** Does a word of `Entry.words` begin with a digit? */
export const isDigit = (written: number): boolean => (written & digitBit) !== 0

/** The numbers of a text's stems, in order, stop words left out. */
export const termsOf = (text: string, vocabulary: Vocabulary): number[] => {
  const terms: number[] = []
  eachWord(text, ({ stem }) => {
    if (stem !== '') terms.push(vocabulary.number(stem))
  })
  return terms
}

/** Reads an article into numbers. */
export const entryOf = (article: Article, vocabulary: Vocabulary): Entry => {
  const sentences = sentencesOf(article.text)
  const rows = new Int32Array((sentences.length + 1) * stride)
  const terms: number[] = []
  const words: number[] = []
  const see = (word: Word): void => {
    const number = vocabulary.word(word)
    const term = vocabulary.termOf(number)
    words.push(written(number, word))
    if (term >= 0) terms.push(term)
  }
  sentences.forEach(({ start, end, paragraph }, at) => {
    const text = article.text.slice(start, end)
    const dated = year.test(text) ? 1 : 0
    rows.set([start, end, 2 * paragraph + dated, terms.length, words.length], at * stride)
    eachWord(text, see)
  })
  const { length } = article.text
  rows.set([length, length, -2, terms.length, words.length], sentences.length * stride)
  return {
    article,
    sentences: rows,
    terms: Uint32Array.from(terms),
    words: Uint32Array.from(words),
    passages: Int32Array.from([...passageStarts(sentences), sentences.length]),
    title: Uint32Array.from(termsOf(article.title ?? '', vocabulary)),
  }
}

/** How many sentences the entry holds. */
export const sentenceCount = (entry: Entry): number => entry.sentences.length / stride - 1

/** How many passages the entry holds. */
export const passageCount = (entry: Entry): number => entry.passages.length - 1

/** The sentence numbered `at`. */
export const sentenceAt = (entry: Entry, at: number): Sentence => ({
  start: entry.sentences[at * stride] ?? 0,
  end: entry.sentences[at * stride + 1] ?? 0,
  paragraph: (entry.sentences[at * stride + 2] ?? 0) >> 1,
})

/** May the sentence numbered `at` hold a year? */
export const mayHoldYear = (entry: Entry, at: number): boolean =>
  ((entry.sentences[at * stride + 2] ?? 0) & 1) === 1

/** Does the sentence numbered `at` hold no character? */
export const isEmpty = (entry: Entry, at: number): boolean =>
  (entry.sentences[at * stride] ?? 0) >= (entry.sentences[at * stride + 1] ?? 0)

/** Where the terms of sentence `at` begin in `entry.terms`, those of the one before end. */
export const firstTerm = (entry: Entry, at: number): number => entry.sentences[at * stride + 3] ?? 0

/** Where the terms of the sentences from `first` to before `last` stand in `entry.terms`. */
export const termSpan = (entry: Entry, first: number, last: number): Span => ({
  start: firstTerm(entry, first),
  end: firstTerm(entry, last),
})

/** Where the words of sentence `at` stand in `entry.words`. */
export const wordSpan = (entry: Entry, at: number): Span => ({
  start: entry.sentences[at * stride + 4] ?? 0,
  end: entry.sentences[(at + 1) * stride + 4] ?? 0,
})

/** The passage that sentence `at` stands in: its first sentence and the one after its last. */
export const passageAround = (entry: Entry, at: number): Span => {
  let low = 0
  let high = passageCount(entry)
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((entry.passages[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return { start: entry.passages[low] ?? 0, end: entry.passages[low + 1] ?? 0 }
}
