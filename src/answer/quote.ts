import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'
import { sentenceAt } from '../shelf/entry.ts'
import type { Asked } from './asked.ts'
import { highlightsOf } from './highlights.ts'
import { named, type Ranked } from './rank.ts'
import { notesOf } from './reading.ts'
import type { Quote } from './values.ts'

/** A ranked sentence as a quote without its notes: cheap, for lists that are not shown. */
export const bareQuote = ({ seen, score, values }: Ranked): Quote => ({
  article: seen.candidate.entry.article,
  ...sentenceAt(seen.candidate.entry, seen.candidate.at),
  highlights: [],
  score,
  signals: named(values),
  attribution: null,
  dates: [],
  carriedBy: [],
})

/** A ranked sentence as a quote to show: what answers in it, who says it, its times, and who carries it too. */
export const quoteOf = (
  ranked: Ranked,
  asked: Asked,
  carriedBy: readonly Article[] = [],
  chosen: readonly Span[] = [],
): Quote => {
  const { entry, at } = ranked.seen.candidate
  const notes = notesOf(entry, at)
  return {
    ...bareQuote(ranked),
    highlights: highlightsOf(ranked.seen, asked, chosen),
    attribution: notes.voice,
    dates: notes.dates,
    carriedBy,
  }
}
