import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'
import type { Sentence } from '../sentence/values.ts'
import { sentenceAt } from '../shelf/entry.ts'
import type { Place } from '../shelf/fingerprint.ts'
import type { Asked } from './asked.ts'
import { highlightsOf } from './highlights.ts'
import { named, type Ranked } from './rank.ts'
import { type Notes, notesOf } from './reading.ts'
import type { Quote } from './values.ts'

/** Works something out when it is first asked for, and keeps it. */
export const once = <T>(work: () => T): (() => T) => {
  let kept: { readonly value: T } | null = null
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}

/** How the parts of a quote are read that take long: of twenty quotes three are shown, and reading one takes as long as finding it. */
type Later = {
  readonly highlights: () => Quote['highlights']
  readonly signals: () => Quote['signals']
  readonly notes: () => Pick<Notes, 'voice' | 'dates'>
  readonly carriers: () => Quote['carriedBy']
}

/**
 * A quote whose parts are read when they are first looked at. A class, since V8 gives each object with getters of its own a shape of
 * its own, and keeps that, with all that they hold, until it next goes through the whole memory.
 */
class QuoteReadLater implements Quote {
  readonly article: Article
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly score: number
  readonly #later: Later
  #highlights: Quote['highlights'] | null = null
  #signals: Quote['signals'] | null = null
  #notes: Pick<Notes, 'voice' | 'dates'> | null = null
  #carriers: Quote['carriedBy'] | null = null

  constructor(article: Article, { start, end, paragraph }: Sentence, score: number, later: Later) {
    this.article = article
    this.start = start
    this.end = end
    this.paragraph = paragraph
    this.score = score
    this.#later = later
  }

  get highlights(): Quote['highlights'] {
    this.#highlights ??= this.#later.highlights()
    return this.#highlights
  }

  get signals(): Quote['signals'] {
    this.#signals ??= this.#later.signals()
    return this.#signals
  }

  get attribution(): Quote['attribution'] {
    this.#notes ??= this.#later.notes()
    return this.#notes.voice
  }

  get dates(): Quote['dates'] {
    this.#notes ??= this.#later.notes()
    return this.#notes.dates
  }

  get carriedBy(): Quote['carriedBy'] {
    this.#carriers ??= this.#later.carriers()
    return this.#carriers
  }
}

/** A sentence as a quote. */
const quoteAt = ({ entry, at }: Place, score: number, later: Later): Quote =>
  new QuoteReadLater(entry.article, sentenceAt(entry, at), score, later)

/** A ranked sentence as a quote without its notes: cheap, for lists that are not shown. */
export const bareQuote = ({ seen, score, values }: Ranked): Quote =>
  quoteAt(seen.candidate, score, {
    highlights: () => [],
    signals: () => named(values),
    notes: () => ({ voice: null, dates: [] }),
    carriers: () => [],
  })

/** A ranked sentence as a quote to show; `chosen`: what is bold where figures were asked for. */
export const quoteOf = (
  { seen, score, values }: Ranked,
  asked: Asked,
  carriers: () => readonly Article[] = () => [],
  chosen: readonly Span[] = [],
): Quote =>
  quoteAt(seen.candidate, score, {
    highlights: () => highlightsOf(seen, asked, chosen),
    signals: () => named(values),
    notes: () => notesOf(seen.candidate.entry, seen.candidate.at),
    carriers,
  })

/** A sentence that no word of the question found, as a quote: its figures are what it is shown for. */
export const placeQuote = (
  place: Place,
  chosen: readonly Span[],
  carriers: () => readonly Article[],
): Quote =>
  quoteAt(place, 0, {
    highlights: () => chosen.map(({ start, end }) => ({ start, end })),
    signals: () => ({}),
    notes: () => notesOf(place.entry, place.at),
    carriers,
  })

/** The same quote with other carriers, the rest read when it is first looked at, as before. */
export const withCarriers = (quote: Quote, carriers: () => readonly Article[]): Quote =>
  new QuoteReadLater(quote.article, quote, quote.score, {
    highlights: () => quote.highlights,
    signals: () => quote.signals,
    notes: () => ({ voice: quote.attribution, dates: quote.dates }),
    carriers,
  })
