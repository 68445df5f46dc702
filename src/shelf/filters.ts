import type { Article } from '../article/article.ts'
import { fold } from './fold.ts'

/** What an asker limits the search to. Dates are `YYYY-MM-DD`, both ends included. */
export type Filters = {
  readonly source: string | null
  readonly since: string | null
  readonly until: string | null
  /** Only articles published on or before that day (an undated one may be quoted). */
  readonly asOf: string | null
  /** Who must say it: "Kyiv". */
  readonly speaker: string | null
}

/** Nothing limited. */
export const noFilters: Filters = {
  source: null,
  since: null,
  until: null,
  asOf: null,
  speaker: null,
}

/** Do two source names mean the same publisher? "The Verge" is "verge". */
export const sameSource = (a: string, b: string): boolean => key(a) === key(b)

const key = (name: string): string => fold(name.trim()).replace(/^the\s+/, '')

const fitsSource = (article: Article, source: string | null): boolean =>
  source === null ||
  [article.source, article.agency].some((name) => name !== null && sameSource(name, source))

/** May this article be quoted under these filters? An undated article passes `asOf`, but not `since` and `until`. */
export const accepts = (filters: Omit<Filters, 'speaker'>, article: Article): boolean => {
  const date = article.published?.date ?? null
  if (filters.asOf !== null && date !== null && date > filters.asOf) return false
  if (filters.since !== null && (date === null || date < filters.since)) return false
  if (filters.until !== null && (date === null || date > filters.until)) return false
  return fitsSource(article, filters.source)
}
