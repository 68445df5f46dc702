import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { answer } from '../answer/answer.ts'
import type { Answer, LedgerKind, Quote } from '../answer/values.ts'
import type { Article } from '../article/article.ts'
import { sha256 } from '../article/verbatim.ts'
import { questionFrom } from '../question/from.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'

const optional = z.string().nullish()
const id = z.union([z.string(), z.number()]).transform(String)
/** An article as eval/README.md hands it over: stored text, taken as it is. */
const articleRow = z.object({
  id,
  title: optional,
  source: optional,
  date: optional,
  url: optional,
  text: z.string(),
})
/** What of a question the bot may read. */
const questionRow = z.object({
  id,
  question: z.string(),
  asOf: optional,
  pool: z.array(z.string()).nullish(),
})
type QuestionRow = z.infer<typeof questionRow>

const rows = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const row = schema.safeParse(parsed(line, `${file}:${at + 1}`))
      if (!row.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(row.error)}`)
      return [row.data]
    })

const parsed = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Error(`${where}: not JSON`, { cause })
  }
}

const articleOf = (row: z.infer<typeof articleRow>): Article => ({
  id: row.id,
  shelf: 'corpus',
  title: row.title ?? null,
  source: row.source ?? null,
  agency: null,
  url: row.url ?? null,
  published: row.date == null ? null : { date: row.date, basis: 'stated' },
  retrieved: null,
  text: row.text,
  sha256: sha256(row.text),
  version: 1,
  kind: 'article',
})

const quoteRow = (quote: Quote) => ({
  article: quote.article.id,
  start: quote.start,
  end: quote.end,
  text: quote.article.text.slice(quote.start, quote.end),
  highlights: quote.highlights.map(({ start, end }) => [start, end]),
  source: quote.article.source,
  published: quote.article.published?.date ?? null,
  score: quote.score,
})

const figureRow = (kind: LedgerKind) => ({
  measure: kind.measure,
  spread: kind.spread,
  entries: kind.entries.map((entry) => ({
    article: entry.quote.article.id,
    text: entry.quote.article.text.slice(entry.start, entry.end),
    value: entry.value,
    min: entry.min,
    max: entry.max,
    change: entry.change,
    counted: entry.counted,
    speaker: entry.speaker,
    asOf: entry.asOf,
  })),
})

const answerRow = (row: QuestionRow, found: Answer, ms: number) => ({
  id: row.id,
  kind: found.kind,
  confidence: found.confidence,
  quotes: found.kind === 'silent' ? [] : found.quotes.map(quoteRow),
  candidates: found.ranked.map(quoteRow),
  figures: found.kind === 'silent' ? [] : found.figures.map(figureRow),
  ms,
})

/** Answers one row of questions.jsonl; `ms` is the time spent on it. */
const answered = (row: QuestionRow, view: ShelfView, sources: readonly string[]) => {
  const from = performance.now()
  const question = questionFrom(row.question, { today: row.asOf ?? null, sources })
  const asked = { ...question, filters: { ...question.filters, asOf: row.asOf ?? question.filters.asOf } }
  const found = answer(asked, view, { pool: row.pool == null ? null : new Set(row.pool) })
  return answerRow(row, found, performance.now() - from)
}

const main = (): void => {
  const { values } = parseArgs({ options: { articles: { type: 'string' }, questions: { type: 'string' } } })
  if (values.articles === undefined || values.questions === undefined)
    throw new Error('usage: npm run --silent answer -- --articles docs.jsonl --questions questions.jsonl')
  const shelf = new Shelf()
  for (const row of rows(values.articles, articleRow)) shelf.add(articleOf(row))
  const view = new ShelfView(shelf)
  const sources = view.sources()
  for (const row of rows(values.questions, questionRow))
    process.stdout.write(`${JSON.stringify(answered(row, view, sources))}\n`)
}

main()
