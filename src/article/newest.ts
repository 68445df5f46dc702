import type { Article } from './article.ts'

/** The article published last first, undated ones last; of one day by their ids. */
export const byNewest = (a: Article, b: Article): number =>
  (b.published?.date ?? '').localeCompare(a.published?.date ?? '') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
