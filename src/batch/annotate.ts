import { parseArgs } from 'node:util'
import { attributionsIn } from '../sentence/attributions/attributions.ts'
import { datesIn } from '../sentence/dates/dates.ts'
import { figuresIn } from '../sentence/figures/figures.ts'
import { sentencesOf } from '../sentence/sentences.ts'
import { moved, type Span } from '../sentence/span.ts'
import type { Attribution, DateMention, Figure } from '../sentence/values.ts'
import { type ArticleRow, articleRow, InputError, rowsOf, runBatch, writeRow } from './lines.ts'

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

const articlesFile = (): string => {
  try {
    const { articles } = parseArgs({ options: { articles: { type: 'string' } } }).values
    if (articles !== undefined) return articles
  } catch (cause) {
    throw new InputError(`${cause instanceof Error ? cause.message : cause}`, { cause })
  }
  throw new InputError('which articles? usage: npm run --silent annotate -- --articles docs.jsonl')
}

const annotate = async (): Promise<void> => {
  for await (const article of rowsOf(articlesFile(), articleRow)) {
    await writeRow(process.stdout, annotationsOf(article))
  }
}

if (import.meta.main) await runBatch('annotate', annotate)
