import { setTimeout as sleep } from 'node:timers/promises'
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

/** What is brought up to date: a shelf, the revision that it shows, and a number that own changes move. */
type Fresh = { readonly shelf: Shelf; revision: number; readonly changes: number }

/**
 * Makes a shelf hold what stands in the store; what it holds already is not read. Ends early where an own change came in
 * between, for what was read may be older than that: the revision stays as it was then, so that it is tried again.
 */
export const bringUp = async (fresh: Fresh, store: Store, server: string): Promise<void> => {
  const { shelf, changes: before } = fresh
  const { articles, revision } = await store.standing(server)
  if (fresh.changes !== before) return
  const standing = new Set(articles.map(({ id }) => id))
  for (const { article } of [...shelf.entries()]) if (!standing.has(article.id)) shelf.remove(article.id)
  const missing = articles.filter(({ id, version, sha256 }) => {
    const held = shelf.article(id)
    return held?.version !== version || held.sha256 !== sha256
  })
  for await (const run of store.read(server, missing)) {
    if (fresh.changes !== before) return
    for (const article of run.articles) shelf.add(article)
    for (const id of run.damaged) shelf.remove(id)
  }
  fresh.revision = revision
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
