import { ledgerOf } from '../../src/answer/ledger/ledger.ts'
import type { LedgerEntry, Quote } from '../../src/answer/values.ts'
import type { Article } from '../../src/article/article.ts'
import { questionFrom } from '../../src/question/from.ts'
import { speakerOf } from '../../src/sentence/attributions/speaker.ts'
import { datesIn } from '../../src/sentence/dates/dates.ts'
import { sentencesOf } from '../../src/sentence/sentences.ts'
import { moved } from '../../src/sentence/span.ts'
import { quoteOf } from '../render/fixtures.ts'

/** Every sentence of some articles as a quote, as if all had been found. */
const quotesOf = (articles: readonly Article[]): readonly Quote[] =>
  articles.flatMap((article) => {
    const { text, published } = article
    const sentences = sentencesOf(text)
    return sentences.map(({ start, end, paragraph }, at) => ({
      ...quoteOf(article),
      start,
      end,
      paragraph,
      attribution: speakerOf(text, sentences, at),
      dates: datesIn(text.slice(start, end), published?.date ?? null).map((date) => moved(date, start)),
    }))
  })

/** A line of the ledger in short: how stated and how many, as of when, by whom. */
export const lineOf = ({ value, min, max, change, asOf, asOfNamed, speaker }: LedgerEntry): string =>
  [
    `${change === '=' ? '' : change}${value ?? `${min}..${max}`}`,
    asOfNamed ?? asOf ?? 'undated',
    speaker ?? 'nobody',
  ].join(' · ')

/** The ledger of a question over all sentences of some articles: kinds with their lines. */
export const ledgerIn =
  (articles: readonly Article[]) =>
  (question: string): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      ledgerOf(questionFrom(question), quotesOf(articles)).map(({ measure, entries }) => [
        measure,
        entries.map(lineOf),
      ]),
    )
