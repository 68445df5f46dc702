import type { Article } from '../../article/article.ts'
import { periodOf } from '../../sentence/dates/period.ts'
import type { DateMention } from '../../sentence/values.ts'

const opening = /\b(?:since|from|after|between|until|till|by|before)\s+(?:the\s+|early\s+|late\s+|mid-?)?$/i

/** The day by which a figure stands: the last plain date of its sentence, else the day of publication; null unknown. */
export const asOfDay = (article: Article, dates: readonly DateMention[]): string | null => {
  const published = article.published?.date ?? null
  const days = dates.flatMap((mention) => {
    const before = article.text.slice(Math.max(0, mention.start - 16), mention.start)
    const period = mention.type === 'DATE' && !opening.test(before) ? periodOf(mention.value) : null
    return period === null || (published !== null && period.from > published) ? [] : [period.to]
  })
  const last = days.sort().at(-1) ?? null
  return last === null ? published : published !== null && last > published ? published : last
}
