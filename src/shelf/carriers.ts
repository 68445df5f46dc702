import type { Article } from '../article/article.ts'
import { entryOf, sentenceCount, termSpan } from './entry.ts'
import { agree, fewestStems, fingerprintOf, type Place } from './fingerprint.ts'
import { printedLike } from './prints.ts'
import { mayTell, saidOf, tellsSame } from './same.ts'
import type { ShelfView } from './view.ts'

const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The other articles on these shelves that carry a sentence, word for word or lightly reworded; in order of their ids. */
export const carriersOn = (
  view: ShelfView,
  place: Place,
  allowed: (article: Article) => boolean = () => true,
): readonly Article[] => {
  const { vocabulary } = view
  const said = saidOf(vocabulary, place)
  const print = fingerprintOf(vocabulary, place)
  const found = new Map<string, Article>()
  for (const shelf of view.shelves)
    for (const { segment, prints } of shelf.printed())
      for (const other of printedLike(prints, segment.entries, print)) {
        const { article } = other.entry
        if (article.id === place.entry.article.id || found.has(article.id) || !allowed(article)) continue
        if (!mayTell(said, other) || !tellsSame(said, saidOf(vocabulary, other))) continue
        if (agree(print, fingerprintOf(vocabulary, other))) found.set(article.id, article)
      }
  return [...found.values()].sort(byId)
}

/** How many sentences of an article also stand in others, of how many that are long enough to tell; and in which. */
export type Shared = {
  readonly shared: number
  readonly sentences: number
  /** Most shared sentences first. */
  readonly articles: readonly Article[]
}

/** Which sentences of an article, on a shelf or not yet, other articles of these shelves carry too. */
export const sharedOf = (article: Article, view: ShelfView): Shared => {
  const entry = entryOf(article, view.vocabulary)
  const long = Array.from({ length: sentenceCount(entry) }, (_, at) => at).filter((at) => {
    const { start, end } = termSpan(entry, at, at + 1)
    return end - start >= fewestStems
  })
  const carriers = long.map((at) => carriersOn(view, { entry, at }))
  const counts = new Map<Article, number>()
  for (const other of carriers.flat()) counts.set(other, (counts.get(other) ?? 0) + 1)
  return {
    shared: carriers.filter(({ length }) => length > 0).length,
    sentences: long.length,
    articles: [...counts].toSorted(([a, n], [b, m]) => m - n || byId(a, b)).map(([other]) => other),
  }
}
