import type { Article } from '../article/article.ts'
import { nameOf } from '../article/name.ts'
import type { Words } from '../render/words/words.ts'
import { sameSource } from '../shelf/filters.ts'
import { fold } from '../shelf/fold.ts'

/** What a list of articles may be narrowed to. Days are `YYYY-MM-DD`. */
export type ListFilters = {
  /** Words that the title or the publisher must hold. */
  readonly words: string | null
  readonly source: string | null
  readonly since: string | null
  readonly until: string | null
  readonly undated: boolean
}

export const everything: ListFilters = { words: null, source: null, since: null, until: null, undated: false }

const holds = (article: Article, words: string): boolean => {
  const name = fold(
    [nameOf(article), article.source, article.agency].filter((part) => part !== null).join(' '),
  )
  return fold(words)
    .split(/\s+/)
    .every((word) => name.includes(word))
}

const fits = (article: Article, { words, source, since, until, undated }: ListFilters): boolean => {
  const date = article.published?.date ?? null
  if (undated && date !== null) return false
  if (since !== null && (date === null || date < since)) return false
  if (until !== null && (date === null || date > until)) return false
  if (words !== null && !holds(article, words)) return false
  return (
    source === null ||
    [article.source, article.agency].some((name) => name !== null && sameSource(name, source))
  )
}

const newestFirst = (a: Article, b: Article): number =>
  (b.published?.date ?? '').localeCompare(a.published?.date ?? '') || nameOf(a).localeCompare(nameOf(b))

/** The articles that fit, newest first, undated ones last. */
export const listed = (articles: readonly Article[], filters: ListFilters): readonly Article[] =>
  articles.filter((article) => fits(article, filters)).toSorted(newestFirst)

/** An article in one line of a list or of autocomplete: title, publisher, day. */
export const rowOf = (article: Article, words: Words): string =>
  [
    nameOf(article),
    article.source ?? article.agency,
    article.published === null ? words.dateUnknown : words.calendar.day(article.published.date),
  ]
    .filter((part) => part !== null)
    .join(' · ')
