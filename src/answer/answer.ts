import type { Article } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import { type Candidate, candidatesOf } from '../shelf/candidates.ts'
import { sentenceAt, termSpan } from '../shelf/entry.ts'
import { queryFrom } from '../shelf/expand.ts'
import { accepts } from '../shelf/filters.ts'
import { countsOf, coverage, type Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { ShelfView } from '../shelf/view.ts'
import type { Answer, Quote } from './values.ts'

/** `pool`: only these articles may be quoted. `show`: how many quotes are shown first. */
export type Options = {
  readonly pool?: ReadonlySet<string> | null
  readonly show?: number
}

const quoteOf = (query: Query, view: ShelfView, candidate: Candidate): Quote => {
  const { entry, at } = candidate
  const { start, end, paragraph } = sentenceAt(entry, at)
  const highlights = tokensOf(entry.article.text.slice(start, end))
    .filter((token) => {
      const term = view.vocabulary.find(stemOf(token.fold))
      return term !== undefined && query.slotOf.has(term)
    })
    .map((token) => ({ start: start + token.start, end: start + token.end }))
  return {
    article: entry.article,
    start,
    end,
    paragraph,
    highlights,
    score: candidate.fused,
    signals: { sentence: candidate.sentence, passage: candidate.passage, title: candidate.title },
    attribution: null,
    dates: [],
    carriedBy: [],
  }
}

/** Answers a question with sentences of the articles on these shelves. */
export const answer = (question: Question, view: ShelfView, options: Options = {}): Answer => {
  const query = queryFrom(question.words.join(' '), view)
  const allowed = (article: Article): boolean => accepts(question.filters, article)
  const candidates = candidatesOf(query, view, allowed, options.pool ?? null)
  const best = candidates[0]
  const span = best === undefined ? { start: 0, end: 0 } : termSpan(best.entry, best.at, best.at + 1)
  const confidence =
    best === undefined ? 0 : coverage(query, countsOf(query, best.entry.terms, span.start, span.end))
  const quotes = candidates.map((candidate) => quoteOf(query, view, candidate))
  const common = {
    question,
    confidence,
    ranked: quotes.slice(0, 20),
    searched: view.searched(question.filters),
  }
  if (confidence < 0.3) return { ...common, kind: 'silent', nearest: quotes.slice(0, 3) }
  const show = options.show ?? 3
  return {
    ...common,
    kind: confidence < 0.5 ? 'unsure' : 'quoted',
    quotes: quotes.slice(0, show),
    more: quotes.slice(show),
    figures: [],
  }
}
