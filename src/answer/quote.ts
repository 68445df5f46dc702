import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'
import { sentenceAt } from '../shelf/entry.ts'
import type { Place } from '../shelf/fingerprint.ts'
import type { Asked } from './asked.ts'
import { highlightsOf } from './highlights.ts'
import { named, type Ranked } from './rank.ts'
import { notesOf } from './reading.ts'
import type { Quote } from './values.ts'

/** Works something out when it is first asked for, and keeps it. */
export const once = <T>(work: () => T): (() => T) => {
  let kept: { readonly value: T } | null = null
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}

/** A ranked sentence as a quote without its notes: cheap, for lists that are not shown. */
export const bareQuote = ({ seen, score, values }: Ranked): Quote => {
  const signals = once(() => named(values))
  return {
    article: seen.candidate.entry.article,
    ...sentenceAt(seen.candidate.entry, seen.candidate.at),
    highlights: [],
    score,
    get signals() {
      return signals()
    },
    attribution: null,
    dates: [],
    carriedBy: [],
  }
}

/** What a quote shows of its own: where it stands in the ranking, and what is bold. */
type Shown = Pick<Quote, 'score'> & {
  readonly highlights: () => readonly Span[]
  readonly signals: () => Quote['signals']
}

/**
 * A sentence as a quote to show: what answers in it, who says it, its times, and who carries it too. All this is read when
 * it is first looked at: of twenty quotes three are shown, and reading one takes as long as finding it.
 */
const shownAt = ({ entry, at }: Place, shown: Shown, carriers: () => readonly Article[]): Quote => {
  const [highlights, signals] = [once(shown.highlights), once(shown.signals)]
  const notes = once(() => notesOf(entry, at))
  const carriedBy = once(carriers)
  return {
    article: entry.article,
    ...sentenceAt(entry, at),
    get highlights() {
      return highlights()
    },
    score: shown.score,
    get signals() {
      return signals()
    },
    get attribution() {
      return notes().voice
    },
    get dates() {
      return notes().dates
    },
    get carriedBy() {
      return carriedBy()
    },
  }
}

/** A ranked sentence as a quote to show; `chosen`: what is bold where figures were asked for. */
export const quoteOf = (
  { seen, score, values }: Ranked,
  asked: Asked,
  carriers: () => readonly Article[] = () => [],
  chosen: readonly Span[] = [],
): Quote =>
  shownAt(
    seen.candidate,
    { score, highlights: () => highlightsOf(seen, asked, chosen), signals: () => named(values) },
    carriers,
  )

/** A sentence that no word of the question found, as a quote: its figures are what it is shown for. */
export const placeQuote = (
  place: Place,
  chosen: readonly Span[],
  carriers: () => readonly Article[],
): Quote =>
  shownAt(
    place,
    { score: 0, highlights: () => chosen.map(({ start, end }) => ({ start, end })), signals: () => ({}) },
    carriers,
  )

/** The same quote with other carriers, the rest read when it is first looked at, as before. */
export const withCarriers = (quote: Quote, carriers: () => readonly Article[]): Quote => {
  const carriedBy = once(carriers)
  const { article, start, end, paragraph, score } = quote
  return {
    article,
    start,
    end,
    paragraph,
    score,
    get highlights() {
      return quote.highlights
    },
    get signals() {
      return quote.signals
    },
    get attribution() {
      return quote.attribution
    },
    get dates() {
      return quote.dates
    },
    get carriedBy() {
      return carriedBy()
    },
  }
}
