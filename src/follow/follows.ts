import { z } from 'zod'
import { newId } from '../moderation/ids.ts'
import type { Store } from '../store/store.ts'

const day = z.string().nullable()
const seen = z.array(z.string())

const Body = z.object({
  user: z.string(),
  channel: z.string(),
  /** News goes to the person's direct messages, not to the channel. */
  direct: z.boolean(),
  locale: z.string(),
  text: z.string(),
  filters: z.object({ source: day, since: day, until: day, asOf: day, speaker: day }),
  /** Marks of the quotes and figures that were known when news was last told. */
  seen: z.object({ quotes: seen, figures: seen }),
  /** When it began (ISO time). */
  since: z.string(),
  /** How often news was told, and when last (ISO time). */
  told: z.number().int().nonnegative(),
  last: z.string().nullable(),
})

/** A question that a person follows in a server (`null`: in direct messages). */
export type Follow = Readonly<z.infer<typeof Body>> & { readonly id: string; readonly server: string | null }

const kind = 'follow'
const direct = 'direct'
const shelfOf = (server: string | null): string => server ?? direct
const never = new Date(0).toISOString()

/** What one person may follow in one server. */
export const mostFollows = 10

/** All that is followed in a server; in every one for `undefined`. */
export const followsIn = async (store: Store, server?: string | null): Promise<readonly Follow[]> => {
  const notes = await store.notes(kind, server === undefined ? null : shelfOf(server), never)
  return notes.flatMap(({ id, shelf, body }) => {
    const read = Body.safeParse(body).data
    return read === undefined ? [] : [{ ...read, id, server: shelf === direct ? null : shelf }]
  })
}

/** What one person follows in a server, the oldest first. */
export const followsOf = async (
  store: Store,
  server: string | null,
  user: string,
): Promise<readonly Follow[]> =>
  (await followsIn(store, server))
    .filter((one) => one.user === user)
    .toSorted((a, b) => a.since.localeCompare(b.since))

export const keepFollow = (store: Store, { id, server, ...body }: Follow): Promise<void> =>
  store.keep({ kind, shelf: shelfOf(server), id, body, expires: null })

/** Is it followed still? Asked before news is told: it may have been stopped meanwhile. */
export const isFollowed = async (store: Store, { id, server }: Follow): Promise<boolean> =>
  (await store.note(kind, shelfOf(server), id, never)) !== null

export const dropFollow = (store: Store, { id, server }: Follow): Promise<boolean> =>
  store.drop(kind, shelfOf(server), id)

/** A follow that begins now. */
export const newFollow = (about: Omit<Follow, 'id' | 'told' | 'last'>): Follow => ({
  ...about,
  id: newId(),
  told: 0,
  last: null,
})
