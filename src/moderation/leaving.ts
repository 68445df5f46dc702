import { corpusShelf } from '../library/library.ts'
import type { Store } from '../store/store.ts'
import type { Desk } from './desk.ts'

/** How long after it left a server the bot forgets what was on its shelf: 30 days. */
export const memory = 30 * 24 * 60 * 60 * 1000

const left = 'left'
const never = new Date(0).toISOString()

/** Notes that the bot left a server: the clock of forgetting begins. */
export const noteLeft = async ({ store, now }: Desk, server: string): Promise<void> => {
  if ((await store.note(left, server, left, never)) !== null) return
  await store.keep({ kind: left, shelf: server, id: left, body: { at: now().getTime() }, expires: null })
}

/** The bot is in the server (again): nothing is forgotten. */
export const noteBack = async ({ store }: Desk, server: string): Promise<void> => {
  await store.drop(left, server, left)
}

/** The servers that the bot has left and not forgotten yet. */
export const leftServers = async ({ store }: Pick<Desk, 'store'>): Promise<ReadonlySet<string>> =>
  new Set((await store.notes(left, null, never)).map(({ shelf }) => shelf))

/** What a server may have chosen that never added an article, and what does not end by itself. */
const lasting = ['settings', 'feed', 'follow'] as const

/** Every server of which something is kept without end: articles, choices, feeds, questions that are followed. */
export const keptServers = async (store: Pick<Store, 'shelves' | 'notes'>): Promise<readonly string[]> => {
  const kept = new Set(await store.shelves())
  for (const kind of lasting) for (const { shelf } of await store.notes(kind, null, never)) kept.add(shelf)
  return [...kept].filter((shelf) => shelf !== corpusShelf && /^\d+$/.test(shelf))
}

const leftAt = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'at' in body && typeof body.at === 'number' ? body.at : 0

/** Forgets the shelves, with all their notes, of servers that were left 30 days ago; drops what has expired. Gives the servers. */
export const sweep = async ({ store, library, now }: Desk): Promise<readonly string[]> => {
  await store.sweep(now().toISOString())
  const due = (await store.notes(left, null, never)).filter(
    ({ body }) => leftAt(body) + memory <= now().getTime(),
  )
  for (const { shelf } of due) await library.forget(shelf)
  return due.map(({ shelf }) => shelf)
}
