import type { Article } from '../article/article.ts'
import { sentencesOf } from '../sentence/sentences.ts'
import type { Span } from '../sentence/span.ts'
import type { Sentence } from '../sentence/values.ts'
import { passageStarts } from './passages.ts'
import type { Vocabulary } from './vocabulary.ts'
import { eachWord } from './words.ts'

/** Numbers a sentence takes in `Entry.sentences`: start, end, paragraph, first term. */
const stride = 4

/**
 * One article as it is indexed: numbers and offsets alone, in typed arrays (no object a sentence, no copied text).
 * `sentences` holds four numbers a sentence and a closing row; `terms` the stems of all sentences in order;
 * `passages` the first sentence of each passage and a closing one.
 */
export type Entry = {
  readonly article: Article
  readonly sentences: Int32Array
  readonly terms: Uint32Array
  readonly passages: Int32Array
  readonly title: Uint32Array
}

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
  sentences.forEach((sentence, at) => {
    rows.set([sentence.start, sentence.end, sentence.paragraph, terms.length], at * stride)
    for (const term of termsOf(article.text.slice(sentence.start, sentence.end), vocabulary)) terms.push(term)
  })
  rows.set([article.text.length, article.text.length, -1, terms.length], sentences.length * stride)
  return {
    article,
    sentences: rows,
    terms: Uint32Array.from(terms),
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
  paragraph: entry.sentences[at * stride + 2] ?? 0,
})

/** Does the sentence numbered `at` hold no character? */
export const isEmpty = (entry: Entry, at: number): boolean =>
  (entry.sentences[at * stride] ?? 0) >= (entry.sentences[at * stride + 1] ?? 0)

/** Where the terms of the sentences from `first` to before `last` stand in `entry.terms`. */
export const termSpan = (entry: Entry, first: number, last: number): Span => ({
  start: entry.sentences[first * stride + 3] ?? 0,
  end: entry.sentences[last * stride + 3] ?? 0,
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
