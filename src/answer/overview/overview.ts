import type { Question } from '../../question/question.ts'
import { queryFrom } from '../../shelf/expand.ts'
import { sameSource } from '../../shelf/filters.ts'
import type { Query } from '../../shelf/query.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { type Happened, happenedOf, inOrder } from '../happened.ts'
import type { Laid, Quote } from '../values.ts'
import { apart, byTurns, type Chosen, near, newestFirst, parted, wide } from './choice.ts'
import { during, nearestTo } from './during.ts'
import { type Allowed, spread } from './entries.ts'
import { withoutOffice } from './roles.ts'
import { articles, quoteAt, reach, type Scope } from './scope.ts'
import { isAbout } from './telling.ts'
import { introduced } from './who.ts'

/** What is laid out: the quotes shown first and the others, or none and the nearest ones. */
export type LaidOut = {
  readonly laid: Laid
  readonly quotes: readonly Quote[]
  readonly more: readonly Quote[]
  readonly nearest: readonly Quote[]
}

/** What was published last: of each article what tells best what happened. */
const newest = (scope: Scope): Chosen => {
  const all = articles(scope)
  const turns = near(scope, byTurns(scope, scope.topic === null ? all.slice(0, reach.newest) : all))
  const quotes = turns.flatMap((turn) => turn.map((place) => quoteAt(scope, place)).toSorted(newestFirst))
  const { quotes: first, more } = parted(scope, apart(quotes))
  return { quotes: first.toSorted(newestFirst), more }
}

/** In order of when it happened, what nobody dates last. */
const inTime = (quotes: readonly Quote[]): readonly Quote[] => {
  const events = quotes.map((quote) => ({ quote, event: happenedOf(quote) }))
  const dated = events.flatMap(({ event }): readonly Happened[] => (event === null ? [] : [event]))
  return [
    ...dated.toSorted(inOrder).map(({ quote }) => quote),
    ...events.flatMap(({ quote, event }) => (event === null ? [quote] : [])),
  ]
}

/** What there is, over all its time. */
const everything = (scope: Scope): Chosen =>
  wide(scope, near(scope, byTurns(scope, spread(articles(scope), reach.all))).flat())

/** What is shown by what is wanted, and in which order. */
const chosen = (scope: Scope): Chosen & { readonly order: Laid['order'] } => {
  const { overview, question } = scope
  if (question.period !== null) {
    const { quotes, more } = during(scope, question.period)
    return { quotes: inTime(quotes), more: inTime(more), order: 'events' }
  }
  if (overview.wants === 'newest') return { ...newest(scope), order: 'newest' }
  const { quotes, more } = everything(scope)
  if (overview.wants === 'about' && overview.topic !== null)
    return { quotes: quotes.toSorted(newestFirst), more, order: 'newest' }
  return { quotes: inTime(quotes), more, order: 'events' }
}

/** In so many headlines a topic stands that is a story of its own; another may be asked for a fact by its name alone. */
const headlines = 3

const isStory = (scope: Scope, topic: Query): boolean =>
  articles(scope).filter((entry) => isAbout(entry, topic)).length >= headlines

/** Of the sources that the question names, where it names any. */
const fromNamed = ({ sources = [] }: Question, allowed: Allowed): Allowed =>
  sources.length === 0
    ? allowed
    : (article) =>
        allowed(article) &&
        [article.source, article.agency].some(
          (name) => name !== null && sources.some((source) => sameSource(source, name)),
        )

/** What may be quoted, and how many quotes are shown at first. */
type Limits = { readonly allowed: Allowed; readonly show?: number | undefined }

/** Lays out what there is where no fact is asked for; null where the question is better answered as any other. */
export const laidOut = (question: Question, view: ShelfView, { allowed, show }: Limits): LaidOut | null => {
  const overview = question.overview ?? null
  if (overview === null || question.asks === 'figure') return null
  const called = overview.wants === 'who' ? withoutOffice(overview.topic ?? '') : overview.topic
  const topic = called === null ? null : queryFrom(called, view)
  const scope: Scope = {
    question,
    overview,
    view,
    allowed: fromNamed(question, allowed),
    topic,
    show: show ?? reach.shown,
  }
  if (overview.bare && (topic === null || !isStory(scope, topic))) return null
  const { sums } = overview
  if (overview.wants === 'who') {
    const found = introduced({ ...scope, show: Math.min(scope.show, reach.few) }, called ?? '')
    return found.quotes.length === 0
      ? null
      : { ...found, nearest: [], laid: { order: 'plainest', sums, instead: null } }
  }
  const { order, ...found } = chosen(scope)
  if (found.quotes.length > 0) return { ...found, nearest: [], laid: { order, sums, instead: null } }
  return nothing(scope)
}

/** What is said where there is nothing: null where a single sentence may hold it all the same. */
const nothing = (scope: Scope): LaidOut | null => {
  const {
    question: { period },
    overview: { sums },
  } = scope
  const none = { quotes: [], more: [] }
  if (period === null) {
    const isUnknown = scope.topic?.slots.every(({ known }) => !known) === true
    return isUnknown ? { ...none, nearest: [], laid: { order: 'newest', sums, instead: null } } : null
  }
  const { day, newest: last, quotes } = nearestTo(scope, period)
  return {
    ...none,
    nearest: quotes,
    laid: { order: 'events', sums, instead: day === null ? null : { day, newest: last } },
  }
}
