import type { Article } from '../../article/article.ts'
import type { Overview, Question } from '../../question/question.ts'
import { moved, type Span } from '../../sentence/span.ts'
import { carriersOn } from '../../shelf/carriers.ts'
import { type Entry, sentenceAt } from '../../shelf/entry.ts'
import type { Place } from '../../shelf/fingerprint.ts'
import type { Query } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import { tokensOf } from '../../shelf/tokens.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { placeQuote } from '../quote.ts'
import type { Quote } from '../values.ts'
import { type Allowed, entriesIn, entriesOn } from './entries.ts'

/** What one overview is made from. */
export type Scope = {
  readonly question: Question
  readonly overview: Overview
  readonly view: ShelfView
  readonly allowed: Allowed
  /** The words of the topic; null for all there is. */
  readonly topic: Query | null
  readonly show: number
}

/** Articles read, sentences of each, quotes shown at first and beyond them. */
export const reach = {
  newest: 40,
  recent: 300,
  all: 120,
  during: 60,
  each: 2,
  several: 4,
  alone: 4,
  shown: 5,
  more: 20,
  few: 3,
} as const

/** All articles, the newest first; on a topic those that hold it best, where the newest is asked for of the newest articles. */
export const articles = ({ view, allowed, topic, overview }: Scope): readonly Entry[] => {
  if (topic === null) return entriesIn(view, allowed)
  if (overview.wants !== 'newest') return entriesOn(topic, view, allowed)
  const since = entriesIn(view, allowed)[reach.recent]?.article.published?.date ?? null
  const recent = entriesOn(topic, view, (article) => allowed(article) && isSince(article, since))
  return recent.length >= reach.shown || since === null ? recent : entriesOn(topic, view, allowed)
}

const isSince = ({ published }: Article, since: string | null): boolean =>
  since === null || (published !== null && published.date >= since)

/** A sentence as a quote, with what in it is bold. */
export const asQuote = ({ view, allowed }: Scope, place: Place, chosen: readonly Span[]): Quote =>
  placeQuote(place, chosen, () => carriersOn(view, place, allowed))

/** The words of the topic in a sentence, as far as they stand together; offsets into the article. */
const named = (topic: Query | null, { entry, at }: Place): readonly Span[] => {
  if (topic === null) return []
  const stems = new Set(topic.slots.map(({ stem }) => stem))
  const { start, end } = sentenceAt(entry, at)
  const text = entry.article.text.slice(start, end)
  const runs: { start: number; end: number; words: number }[] = []
  for (const token of tokensOf(text)) {
    if (!stems.has(stemOf(token.fold))) continue
    const last = runs.at(-1)
    if (last !== undefined && /^[ -]$/.test(text.slice(last.end, token.start)))
      runs.splice(-1, 1, { start: last.start, end: token.end, words: last.words + 1 })
    else runs.push({ start: token.start, end: token.end, words: 1 })
  }
  const most = Math.max(...runs.map(({ words }) => words))
  return runs
    .filter(({ words }) => words === most)
    .map((run) => moved({ start: run.start, end: run.end }, start))
}

/** A sentence as a quote, with the topic bold. */
export const quoteAt = (scope: Scope, place: Place): Quote => asQuote(scope, place, named(scope.topic, place))
