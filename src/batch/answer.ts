import { z } from 'zod'
import { answer } from '../answer/answer.ts'
import type { Answer } from '../answer/values.ts'
import { argumentsFrom, UsageError } from '../arguments.ts'
import { questionFrom } from '../question/from.ts'
import { figureRecord, quoteRecord } from '../render/record.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'
import { articleOf, articleRow, rowsOf, runBatch, writeRow } from './lines.ts'

/** What of a question the bot may read. */
const questionRow = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  asOf: z.string().nullish(),
  pool: z.array(z.string()).nullish(),
})
type QuestionRow = z.infer<typeof questionRow>

const answerRow = (row: QuestionRow, found: Answer, ms: number) => ({
  id: row.id,
  kind: found.kind,
  confidence: found.confidence,
  quotes: found.kind === 'silent' ? [] : found.quotes.map(quoteRecord),
  candidates: found.ranked.map(quoteRecord),
  figures: found.kind === 'silent' ? [] : found.figures.map(figureRecord),
  ms,
})

type Known = ReturnType<ShelfView['known']>

/** Answers one row of questions.jsonl; `ms` is the time spent on it. */
const answered = (row: QuestionRow, view: ShelfView, known: Known) => {
  const from = performance.now()
  const question = questionFrom(row.question, { today: row.asOf ?? null, ...known })
  const asked = { ...question, filters: { ...question.filters, asOf: row.asOf ?? question.filters.asOf } }
  const found = answer(asked, view, { pool: row.pool == null ? null : new Set(row.pool) })
  return answerRow(row, found, performance.now() - from)
}

const usage = 'npm run --silent answer -- --articles docs.jsonl --questions questions.jsonl > answers.jsonl'

const options = {
  articles: { type: 'string' },
  questions: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const answerAll = async (): Promise<void> => {
  const { articles, questions, help } = argumentsFrom({ options }).values
  if (help) return console.log(usage)
  if (articles === undefined || questions === undefined) throw new UsageError(`which files? ${usage}`)
  const shelf = new Shelf()
  for await (const row of rowsOf(articles, articleRow)) shelf.add(articleOf(row))
  const view = new ShelfView(shelf)
  const known = view.known()
  for await (const row of rowsOf(questions, questionRow))
    await writeRow(process.stdout, answered(row, view, known))
}

if (import.meta.main) await runBatch('answer', answerAll)
