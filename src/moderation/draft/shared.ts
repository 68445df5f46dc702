import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../article/article.ts'
import { carriersOn } from '../../shelf/carriers.ts'
import { entryOf, sentenceAt, sentenceCount, termSpan } from '../../shelf/entry.ts'
import { fewestStems } from '../../shelf/fingerprint.ts'
import type { ShelfView } from '../../shelf/view.ts'

/** How many sentences of an article also stand in others, of how many that are long enough to tell; and in which. */
export type Shared = {
  readonly shared: number
  readonly sentences: number
  /** Most shared sentences first. */
  readonly articles: readonly Article[]
}

const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** So many sentences are looked up before others have their turn. */
const atOnce = 20

/**
 * Which sentences of an article that is on no shelf yet other articles of these shelves carry too. One that is said again is
 * looked up once: a text of 7,000 times the same kept everybody waiting for four seconds.
 */
export const sharedOf = async (article: Article, view: ShelfView): Promise<Shared> => {
  const entry = entryOf(article, view.vocabulary)
  // It is let go again: the vocabulary must not grow by all that anybody ever showed.
  view.vocabulary.leave(entry.words.length)
  const carriers = new Map<string, readonly Article[]>()
  const counts = new Map<Article, number>()
  const found = { shared: 0, sentences: 0 }
  for (let at = 0; at < sentenceCount(entry); at++) {
    if (at % atOnce === 0) await setImmediate()
    const stems = termSpan(entry, at, at + 1)
    if (stems.end - stems.start < fewestStems) continue
    const { start, end } = sentenceAt(entry, at)
    const text = article.text.slice(start, end)
    const others = carriers.get(text) ?? carriersOn(view, { entry, at })
    carriers.set(text, others)
    found.sentences++
    if (others.length > 0) found.shared++
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  const articles = [...counts].toSorted(([a, n], [b, m]) => m - n || byId(a, b)).map(([other]) => other)
  return { ...found, articles }
}
