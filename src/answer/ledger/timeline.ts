import type { Article } from '../../article/article.ts'
import type { Question } from '../../question/question.ts'
import { periodOf } from '../../sentence/dates/period.ts'
import type { DateMention } from '../../sentence/values.ts'
import { accepts } from '../../shelf/filters.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { carriersOf, statementsOf } from '../origin.ts'
import { quoteOf } from '../quote.ts'
import { rankable, ranked } from '../rank.ts'
import type { Quote } from '../values.ts'

/** A quote and the time of what it tells: `from` and `to` are days, `YYYY-MM-DD`. */
export type TimelineEntry = { readonly quote: Quote; readonly from: string; readonly to: string }

const longest = 24
const looked = 40

const timeOf = (dates: readonly DateMention[]): { from: string; to: string } | null => {
  for (const mention of dates) {
    const period =
      mention.type === 'DATE' || mention.type === 'TIME' ? periodOf(mention.value.slice(0, 10)) : null
    if (period !== null) return period
  }
  return null
}

const byTime = (a: TimelineEntry, b: TimelineEntry): number =>
  a.from < b.from
    ? -1
    : a.from > b.from
      ? 1
      : a.quote.article.id < b.quote.article.id
        ? -1
        : a.quote.start - b.quote.start

/** Quotes about the topic that say when, in the order of what they tell; the publication date alone is not an event. */
export const timelineOf = (question: Question, view: ShelfView): readonly TimelineEntry[] => {
  const all = rankable(question, view, {})
  const allowed = (article: Article): boolean => accepts(question.filters, article)
  return statementsOf(ranked(all).slice(0, looked), view)
    .flatMap((statement) => {
      const quote = quoteOf(statement.best, all.asked, () => carriersOf(statement, view, allowed))
      const time = timeOf(quote.dates)
      return time === null ? [] : [{ quote, ...time }]
    })
    .slice(0, longest)
    .sort(byTime)
}
