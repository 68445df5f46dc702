import type { Article } from '../../article/article.ts'
import { periodOf } from '../../sentence/dates/period.ts'
import type { Quote } from '../values.ts'

const opening = /\b(?:since|from|after|between|until|till|by|before)\s+(?:the\s+|early\s+|late\s+|mid-?)?$/i

/** The first day on which any of these articles was published; null where none is dated. */
const firstDay = (articles: readonly Article[]): string | null =>
  articles
    .flatMap(({ published }) => published?.date ?? [])
    .sort()
    .at(0) ?? null

/**
 * The day by which a figure stands: the last plain date of its sentence, else the day on which it was first published,
 * by this article or one that carries the same; null where unknown.
 */
export const asOfDay = ({
  article,
  dates,
  carriedBy,
}: Pick<Quote, 'article' | 'dates' | 'carriedBy'>): string | null => {
  const published = article.published?.date ?? null
  const days = dates.flatMap((mention) => {
    const before = article.text.slice(Math.max(0, mention.start - 16), mention.start)
    const period = mention.type === 'DATE' && !opening.test(before) ? periodOf(mention.value) : null
    return period === null || (published !== null && period.from > published) ? [] : [period.to]
  })
  const last = days.sort().at(-1) ?? null
  if (last === null) return firstDay([article, ...carriedBy])
  return published !== null && last > published ? published : last
}
