import { argumentsFrom, UsageError } from '../arguments.ts'
import { attributionsIn } from '../sentence/attributions/attributions.ts'
import { datesIn } from '../sentence/dates/dates.ts'
import { figuresIn } from '../sentence/figures/figures.ts'
import { sentencesOf } from '../sentence/sentences.ts'
import { moved, type Span } from '../sentence/span.ts'
import type { Attribution, DateMention, Figure } from '../sentence/values.ts'
import { type ArticleRow, articleRow, rowsOf, runBatch, writeRow } from './lines.ts'

/** What stands in one article; all offsets refer to its text. */
export type Annotations = {
  readonly id: string
  readonly sentences: readonly Span[]
  readonly dates: readonly DateMention[]
  readonly figures: readonly Figure[]
  readonly attributions: readonly Attribution[]
}

/** Sentences, dates, figures and attributions of an article; figures are read sentence by sentence. */
export const annotationsOf = ({ id, date, text }: ArticleRow): Annotations => {
  const sentences = sentencesOf(text)
  return {
    id,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    dates: datesIn(text, date ?? null),
    figures: sentences.flatMap(({ start, end }) =>
      figuresIn(text.slice(start, end)).map((figure) => moved(figure, start)),
    ),
    attributions: attributionsIn(text, sentences),
  }
}

const usage = 'npm run --silent annotate -- --articles docs.jsonl > annotations.jsonl'

const options = { articles: { type: 'string' }, help: { type: 'boolean', default: false } } as const

const annotate = async (): Promise<void> => {
  const { articles, help } = argumentsFrom({ options }).values
  if (help) return console.log(usage)
  if (articles === undefined) throw new UsageError(`which articles? ${usage}`)
  for await (const article of rowsOf(articles, articleRow))
    await writeRow(process.stdout, annotationsOf(article))
}

if (import.meta.main) await runBatch('annotate', annotate)
