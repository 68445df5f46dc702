import { byNewest } from '../../article/newest.ts'
import type { Entry } from '../../shelf/entry.ts'
import { eachOnce } from '../each-once.ts'
import type { Quote } from '../values.ts'
import { quoteAt, reach, type Scope } from './scope.ts'
import { type Telling, tellingsOf } from './telling.ts'
import { widely } from './widely.ts'

/** The quotes shown first, and the others. */
export type Chosen = { readonly quotes: readonly Quote[]; readonly more: readonly Quote[] }

/** So many of them shown first. */
export const parted = ({ show }: Scope, quotes: readonly Quote[]): Chosen => ({
  quotes: quotes.slice(0, show),
  more: quotes.slice(show, show + reach.more),
})

/** A second sentence of an article is shown where it tells nearly as much as its first. */
const second = 0.5

/** The best of each article, then the second best of each: one article does not speak for all, where there are several. */
export const byTurns = ({ topic }: Scope, entries: readonly Entry[]): readonly (readonly Telling[])[] => {
  const most = entries.length < reach.several ? reach.alone : reach.each
  const all = entries.map((entry) => {
    const own = tellingsOf(entry, topic, most)
    return own.filter(({ score }) => score >= second * (own[0]?.score ?? 0))
  })
  return Array.from({ length: most }, (_, turn) => all.flatMap((own) => own[turn] ?? []))
}

/** Nearly as much is such a share of the best score; and so many stay at least. */
const close = { newest: 0.4, other: 0.5, few: 3 } as const

/** The turns without what tells much less of the topic than the best of it. */
export const near = (
  { topic, overview }: Scope,
  turns: readonly (readonly Telling[])[],
): readonly (readonly Telling[])[] => {
  if (topic === null) return turns
  const scores = turns.flatMap((turn) => turn.map(({ score }) => score)).toSorted((a, b) => b - a)
  const share = overview.wants === 'newest' ? close.newest : close.other
  const least = Math.min(share * (scores[0] ?? 0), scores[close.few - 1] ?? 0)
  return turns.map((turn) => turn.filter(({ score }) => score >= least))
}

/** The newest first, undated ones last; of an article in its own order. */
export const newestFirst = (a: Quote, b: Quote): number => byNewest(a.article, b.article) || a.start - b.start

/** Quotes that tell the same event are one, the first of them. */
export const apart = (quotes: readonly Quote[]): readonly Quote[] =>
  eachOnce(quotes.map((quote) => ({ quote, from: quote.article.published?.date ?? null }))).map(
    ({ quote }) => quote,
  )

/** What most articles tell of, each thing once. */
export const wide = (scope: Scope, all: readonly Telling[]): Chosen =>
  parted(scope, apart(widely(all, scope.show + reach.more).map((place) => quoteAt(scope, place))))
