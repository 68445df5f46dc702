import { z } from 'zod'
import type { Store } from '../store/store.ts'

const id = z.string().regex(/^\d{1,20}$/)

const shape = z.object({
  /** A role whose members may moderate, besides those who manage the server. */
  moderatorRole: id.nullable().default(null),
  /** A channel in which each change to the shelf is told. */
  auditChannel: id.nullable().default(null),
  /** Channels in which every message is a question, without a mention. */
  askChannels: z.array(id).max(25).default([]),
  /** New items of feeds are saved at once; otherwise they wait for a moderator. */
  feedsSaveAtOnce: z.boolean().default(false),
  /** Questions that found no answer are kept for the moderators, without who asked. */
  keepUnanswered: z.boolean().default(false),
})

/** What a server has chosen. */
export type ServerSettings = Readonly<z.infer<typeof shape>>

/** What stands until a server chooses. */
export const defaultSettings: ServerSettings = shape.parse({})

const kind = 'settings'
const never = new Date(0).toISOString()

/** What a server has chosen; the usual value for each setting that it has not, or that cannot be read. */
export const serverSettings = async (store: Pick<Store, 'note'>, server: string): Promise<ServerSettings> => {
  const note = await store.note(kind, server, kind, never)
  return shape.safeParse(note?.body ?? {}).data ?? defaultSettings
}

/** Keeps a server's choices; what is not named stays. Gives all of them. */
export const changeSettings = async (
  store: Pick<Store, 'note' | 'keep'>,
  server: string,
  changes: Partial<ServerSettings>,
): Promise<ServerSettings> => {
  const body = shape.parse({ ...(await serverSettings(store, server)), ...changes })
  await store.keep({ kind, shelf: server, id: kind, body, expires: null })
  return body
}

/** Servers that have chosen channels in which every message is a question, with their choices. */
export const askServers = async (
  store: Pick<Store, 'notes'>,
): Promise<readonly (ServerSettings & { readonly server: string })[]> =>
  (await store.notes(kind, null, never)).flatMap(({ shelf, body }) => {
    const chosen = shape.safeParse(body).data
    return chosen !== undefined && chosen.askChannels.length > 0 ? [{ ...chosen, server: shelf }] : []
  })
