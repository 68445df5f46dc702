import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { asksOf } from './asks.ts'
import { noFilters, type Question } from './question.ts'

/** What is known beside the words: today's date, the question before, the sources that can be named. */
export type Context = {
  readonly today?: string | null
  readonly previous?: Question | null
  readonly sources?: readonly string[]
}

/** Reads a question: what it asks for, of what, and what it limits the search to. */
export const questionFrom = (text: string, _context: Context = {}): Question => ({
  text,
  words: tokensOf(text).flatMap((t) => (stopWords.has(t.fold) ? [] : [text.slice(t.start, t.end)])),
  asks: asksOf(text),
  measure: null,
  filters: noFilters,
  period: null,
  latest: false,
})
