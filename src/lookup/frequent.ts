import type { Article } from '../article/article.ts'
import type { Entry } from '../shelf/entry.ts'

const dayOf = ({ published }: Article): string => published?.date ?? ''

/** The newest articles, undated ones last. */
export const newest = (entries: Iterable<Entry>, most: number): readonly Entry[] =>
  [...entries]
    .toSorted(
      (a, b) => dayOf(b.article).localeCompare(dayOf(a.article)) || (a.article.id < b.article.id ? -1 : 1),
    )
    .slice(0, most)

/** Each value once, the most frequent first; equal ones share a name. */
export const frequent = <T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  [...Map.groupBy(all, nameOf)]
    .toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .flatMap(([, [first]]) => first ?? [])
