import { sentenceCount } from './entry.ts'
import { accepts, type Filters } from './filters.ts'
import { perVersion } from './per-version.ts'
import type { Shelf } from './shelf.ts'

/** What was searched: article and sentence counts, first and last publication date (null where none is dated). */
export type Searched = {
  readonly articles: number
  readonly sentences: number
  readonly from: string | null
  readonly to: string | null
}

/** Whoever must have said it says so in any article. */
type Chosen = Omit<Filters, 'speaker'>

const counted = perVersion((shelf, filters: Chosen): Searched => {
  let articles = 0
  let sentences = 0
  let from: string | null = null
  let to: string | null = null
  for (const entry of shelf.entries()) {
    if (!accepts(filters, entry.article)) continue
    articles++
    sentences += sentenceCount(entry)
    const date = entry.article.published?.date ?? null
    if (date === null) continue
    if (from === null || date < from) from = date
    if (to === null || date > to) to = date
  }
  return { articles, sentences, from, to }
})

/** What was counted of a shelf under these filters goes with its next change. */
export const searchedOn = (shelf: Shelf, { source, since, until, asOf }: Filters): Searched =>
  counted(shelf, { source, since, until, asOf })
