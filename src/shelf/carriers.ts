import type { Article } from '../article/article.ts'
import { agree, fingerprintOf, type Place } from './fingerprint.ts'
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
