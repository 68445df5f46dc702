import type { Article } from '../article/article.ts'
import { sentenceCount } from '../shelf/entry.ts'
import type { ShelfView } from '../shelf/view.ts'

/** What one source has on the shelf. `source` is null where none is known; `months` counts articles by `YYYY-MM`. */
export type Holding = {
  readonly source: string | null
  readonly articles: number
  readonly sentences: number
  readonly undated: number
  readonly first: string | null
  readonly last: string | null
  readonly months: ReadonlyMap<string, number>
}

type Counted = { readonly article: Article; readonly sentences: number }

const holdingOf = (source: string | null, all: readonly Counted[]): Holding => {
  const days = all.flatMap(({ article }) => article.published?.date ?? []).sort()
  const months = new Map<string, number>()
  for (const one of days) months.set(one.slice(0, 7), (months.get(one.slice(0, 7)) ?? 0) + 1)
  return {
    source,
    articles: all.length,
    sentences: all.reduce((sum, { sentences }) => sum + sentences, 0),
    undated: all.length - days.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    months,
  }
}

/** What is on the shelf by source, most articles first; those without a known source last. */
export const holdingsOf = (view: ShelfView): readonly Holding[] => {
  const bySource = new Map<string | null, Counted[]>()
  for (const entry of view.entries()) {
    const { source, agency } = entry.article
    const held = bySource.get(source ?? agency) ?? []
    bySource.set(source ?? agency, held)
    held.push({ article: entry.article, sentences: sentenceCount(entry) })
  }
  return [...bySource]
    .map(([source, all]) => holdingOf(source, all))
    .toSorted(
      (a, b) =>
        Number(a.source === null) - Number(b.source === null) ||
        b.articles - a.articles ||
        (a.source ?? '').localeCompare(b.source ?? ''),
    )
}

/** A stretch of months under one heading: `2025-01`, `2025-Q1` or `2025`. */
export type Bucket = { readonly value: string; readonly months: readonly string[] }

const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
const yearOf = (month: string): string => month.slice(0, 4)

const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0, 1)).toISOString().slice(0, 7)
}

/** All months from the first to the last, those without articles too; at most a century of them. */
const monthsBetween = (first: string, last: string): readonly string[] => {
  const months = [first]
  while ((months.at(-1) ?? last) < last && months.length < 1200)
    months.push(monthAfter(months.at(-1) ?? last))
  return months
}

const bucketed = (months: readonly string[], of: (month: string) => string): readonly Bucket[] =>
  [...Map.groupBy(months, of)].map(([value, some]) => ({ value, months: some }))

/** The time that holdings cover in at most `most` columns: months, or else quarters, or else years (the latest ones). */
export const bucketsOf = (holdings: readonly Holding[], most: number): readonly Bucket[] => {
  const months = holdings.flatMap((holding) => [...holding.months.keys()]).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = monthsBetween(first, last)
  const ways = [(month: string) => month, quarterOf, yearOf].map((of) => bucketed(all, of))
  return ways.find((buckets) => buckets.length <= most) ?? bucketed(all, yearOf).slice(-most)
}

/** How many articles of a holding fall into a bucket. */
export const countIn = (holding: Holding, bucket: Bucket): number =>
  bucket.months.reduce((sum, month) => sum + (holding.months.get(month) ?? 0), 0)
