import { setTimeout as sleep } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Store } from '../store/store.ts'

/** The revision of each shelf: in one question where the store can, else one by one. */
export const revisionsOf = async (
  store: Store,
  shelves: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (shelves.length === 0) return new Map()
  if (store.revisions) return store.revisions(shelves)
  const found = new Map<string, number>()
  for (const shelf of shelves) found.set(shelf, await store.revision(shelf))
  return found
}

/** Makes a shelf hold exactly these articles; what stands there already in the same version is left alone. */
export const matchShelf = (shelf: Shelf, articles: readonly Article[]): void => {
  const wanted = new Map(articles.map((article) => [article.id, article]))
  for (const { article } of [...shelf.entries()]) if (!wanted.has(article.id)) shelf.remove(article.id)
  for (const article of articles) {
    const standing = shelf.article(article.id)
    if (standing?.version !== article.version || standing.sha256 !== article.sha256) shelf.add(article)
  }
}

type Refreshing = {
  /** Milliseconds between two polls. */
  readonly every: number
  readonly signal: AbortSignal
  readonly refresh: () => Promise<unknown>
  /** Told of every poll: null where it worked. */
  readonly polled: (error: unknown) => void
}

/** Polls until the signal; a hint of the store wakes it early. Ends when it is asked to. */
export const keepFresh = async (
  store: Store,
  { every, signal, refresh, polled }: Refreshing,
): Promise<void> => {
  let woken = new AbortController()
  void store.listen?.(() => woken.abort()).catch(polled)
  while (!signal.aborted) {
    await sleep(every, null, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => null)
    if (signal.aborted) return
    woken = new AbortController()
    await refresh().then(() => polled(null), polled)
  }
}
