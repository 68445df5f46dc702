import type { Period } from '../../question/question.ts'
import { type Happened, happenedOf } from '../happened.ts'
import { apart, byTurns, type Chosen, near, parted, wide } from './choice.ts'
import { naming, publishedAround, spread } from './entries.ts'
import { articles, quoteAt, reach, type Scope } from './scope.ts'
import { type Telling, tellingAt, tellingsOf } from './telling.ts'

const within = ({ from, to }: Happened, period: Period): boolean =>
  (period.from === null || from >= period.from) && (period.to === null || to <= period.to)

/** "In December", said by an article without a date, is in December whatever its year; a day of it is not known. */
const coversMonth = ({ from, to }: Period): boolean =>
  from !== null && to !== null && Date.parse(to) - Date.parse(from) >= 27 * 86_400_000

/** The sentences that may tell what happened in a time: of articles of those days, and others that name its month or year. */
const mayTell = (scope: Scope, period: Period): readonly Telling[] => {
  const entries = articles(scope)
  const around = spread(
    entries.filter((entry) => publishedAround(entry, period)),
    reach.during,
  ).flatMap((entry) => tellingsOf(entry, scope.topic, reach.each))
  const known = new Set(around.map(({ entry, at }) => `${entry.article.id} ${at}`))
  const others = naming(entries, period, scope.view).flatMap(({ entry, at }) =>
    known.has(`${entry.article.id} ${at}`) ? [] : (tellingAt(entry, at, scope.topic) ?? []),
  )
  return [...around, ...others]
}

/** What happened in a time: told by its day, or published then. */
export const during = (scope: Scope, period: Period): Chosen => {
  const then = mayTell(scope, period).filter((place) => {
    const event = happenedOf(quoteAt(scope, place))
    return event === null ? coversMonth(period) : within(event, period)
  })
  return wide(scope, then)
}

/** The day of publication that lies nearest to a time, whether nothing is newer, and its quotes. */
export const nearestTo = (
  scope: Scope,
  { from, to }: Period,
): Chosen & { readonly day: string | null; readonly newest: boolean } => {
  const dated = articles(scope).filter(
    (entry) =>
      entry.article.published !== null &&
      (scope.topic === null || tellingsOf(entry, scope.topic, 1).length > 0),
  )
  const at = (day: string): number => Date.parse(day)
  const distance = (day: string): number => {
    if (from !== null && day < from) return at(from) - at(day)
    return to !== null && day > to ? at(day) - at(to) : 0
  }
  const days = [...new Set(dated.map(({ article }) => article.published?.date ?? ''))].toSorted()
  const day = days.toSorted((a, b) => distance(a) - distance(b) || b.localeCompare(a))[0] ?? null
  const entries = dated.filter(({ article }) => article.published?.date === day)
  const all = near(scope, byTurns(scope, entries)).flat()
  const { quotes } = parted({ ...scope, show: reach.few }, apart(all.map((place) => quoteAt(scope, place))))
  return { quotes, more: [], day, newest: scope.topic === null && day === days.at(-1) }
}
