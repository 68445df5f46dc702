import { createHash } from 'node:crypto'
import type { Answer, Quote } from '../../src/answer/values.ts'
import type { Article } from '../../src/article/article.ts'
import type { Question } from '../../src/question/question.ts'
import { noFilters } from '../../src/shelf/filters.ts'

/** An invented article; any field can be set. */
export const articleOf = (fields: Partial<Article> & { readonly text: string }): Article => ({
  id: 'oakford1',
  shelf: 'corpus',
  title: 'River takes homes in Oakford',
  source: 'Oakford Ledger',
  agency: null,
  url: 'https://ledger.example/oakford-flood',
  published: { date: '2031-05-05', basis: 'metadata' },
  retrieved: null,
  sha256: createHash('sha256').update(fields.text).digest('hex'),
  version: 1,
  kind: 'article',
  ...fields,
})

/** A quote of the whole text of an article, or of `words` inside it, with `marked` highlighted. */
export const quoteOf = (article: Article, words = article.text, marked: string | null = null): Quote => {
  const start = article.text.indexOf(words)
  const at = marked === null ? -1 : article.text.indexOf(marked, start)
  return {
    article,
    start,
    end: start + words.length,
    paragraph: 0,
    highlights: marked === null ? [] : [{ start: at, end: at + marked.length }],
    score: 1,
    signals: {},
    attribution: null,
    dates: [],
    carriedBy: [],
  }
}

export const questionOf = (text: string): Question => ({
  text,
  words: text.split(' '),
  asks: 'open',
  measure: null,
  filters: noFilters,
  period: null,
  latest: false,
})

export const quotedAnswer = (quotes: readonly Quote[], question = 'how many homes?'): Answer => ({
  kind: 'quoted',
  question: questionOf(question),
  confidence: 0.9,
  searched: { articles: 1, sentences: 2, from: '2031-05-05', to: '2031-05-05' },
  ranked: quotes,
  quotes,
  more: [],
  figures: [],
})
