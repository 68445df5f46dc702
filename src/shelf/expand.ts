import { type Query, queryOf, type Slot } from './query.ts'
import { stemOf } from './stems.ts'
import { tokensOf } from './tokens.ts'
import type { ShelfView } from './view.ts'

/** How much of a question is read: more would only cost time. */
export const longest = { characters: 2_000, words: 64 } as const

/** The distinct stems of a question, in order, stop words left out. */
export const stemsIn = (question: string): readonly string[] => {
  const stems = tokensOf(question.slice(0, longest.characters)).map((token) => stemOf(token.fold))
  return [...new Set(stems.filter((stem) => stem !== ''))].slice(0, longest.words)
}

const idf = (frequency: number, sentences: number): number =>
  Math.log(1 + (sentences - frequency + 0.5) / (frequency + 0.5))

const slotOf = (stem: string, view: ShelfView): Slot => {
  const term = view.vocabulary.find(stem)
  const frequency = term === undefined ? 0 : view.frequency(term)
  return {
    stem,
    idf: idf(frequency, Math.max(1, view.sentences)),
    known: frequency > 0,
    variants: term === undefined || frequency === 0 ? [] : [{ term, stem, weight: 1 }],
  }
}

/** The words of a question as a query over these shelves. */
export const queryFrom = (words: string, view: ShelfView): Query =>
  queryOf(stemsIn(words).map((stem) => slotOf(stem, view)))
