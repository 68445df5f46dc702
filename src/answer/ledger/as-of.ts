import type { Article } from '../../article/article.ts'
import { periodOf } from '../../sentence/dates/period.ts'
import type { DateMention } from '../../sentence/values.ts'
import type { Quote } from '../values.ts'

const opening = /\b(?:since|from|after|between|until|till|by|before)\s+(?:the\s+|early\s+|late\s+|mid-?)?$/i

/** The first day on which any of these articles was published; null where none is dated. */
const firstDay = (articles: readonly Article[]): string | null =>
  articles
    .flatMap(({ published }) => published?.date ?? [])
    .sort()
    .at(0) ?? null

/** The day by which a figure stands, and how the sentence names it where that is a month or a year: `2024-12`. */
export type AsOf = { readonly day: string; readonly named: string | null }

const namedIn = (article: Article, dates: readonly DateMention[]): readonly AsOf[] => {
  const published = article.published?.date ?? null
  return dates.flatMap((mention) => {
    const before = article.text.slice(Math.max(0, mention.start - 16), mention.start)
    // "The worst since 1954, when 31 drowned": what is told of that year itself.
    const then = /^,? (?:when|in which)\b/.test(article.text.slice(mention.end, mention.end + 12))
    const plain = mention.type === 'DATE' && (then || !opening.test(before))
    const period = plain ? periodOf(mention.value) : null
    if (period === null || (published !== null && period.from > published)) return []
    const day = published !== null && period.to > published ? published : period.to
    return [{ day, named: period.from === period.to ? null : mention.value }]
  })
}

/**
 * The day by which a figure stands: the last plain one of its dates, else the day on which it was first published, by
 * this article or one that carries the same; null where unknown.
 */
export const asOfIn = (
  quote: Pick<Quote, 'article' | 'carriedBy'>,
  dates: readonly DateMention[],
): AsOf | null => {
  const last = namedIn(quote.article, dates)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1)
  if (last !== undefined) return last
  const first = firstDay([quote.article, ...quote.carriedBy])
  return first === null ? null : { day: first, named: null }
}
