import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/store.ts'

/** What a button stands for. Only its token goes to Discord, so nothing in it can be forged. */
export type Ticket = {
  readonly action: string
  /** What the action carries, as JSON. */
  readonly data: string
  /** Who may press it, under the seal of its token (seal.ts); `null` for anybody in the server. */
  readonly user: string | null
  readonly once: boolean
}

/** All tickets of one reply: kept in one step. The token of the n-th is `tokenOf(id, n)`, with a seal or without. */
export type Sheet = {
  readonly server: string | null
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly tickets: readonly Ticket[]
}

/** The registry of tickets. Both ways of keeping them pass one test. */
export type Tickets = {
  readonly keep: (id: string, sheet: Sheet) => Promise<void>
  /** The ticket; `null` where it is unknown, too old, or of another server than the one it is pressed in. */
  readonly find: (token: string, server: string | null) => Promise<Ticket | null>
  /** Uses up a ticket that works once; `false` where that was done before. */
  readonly spend: (token: string, server: string | null) => Promise<boolean>
}

/** How long buttons work: 30 days. */
export const lifetime = 30 * 24 * 60 * 60 * 1000

/** An id that cannot be guessed: 128 bits. */
export const newSheet = (): string => randomBytes(16).toString('base64url')

export const tokenOf = (sheet: string, at: number): string => `${sheet}.${at}`

/** Behind its place a token may have a seal. */
const placeOf = (token: string): readonly [string, number] => {
  const [, sheet = '', at = '-1'] = /^([^.]+)\.(\d{1,3})(?:\.[\w-]{1,40})?$/.exec(token) ?? []
  return [sheet, Number(at)]
}

/** The sheet that a token stands on. */
export const sheetOf = (token: string): string => placeOf(token)[0]

/** Tickets in memory: gone with the process, the oldest sheets first when there are too many. */
export const ticketsInMemory = (now: () => number, most = 20_000): Tickets => {
  const sheets = new Map<string, { readonly sheet: Sheet; readonly spent: Set<number> }>()
  const sheetFor = (id: string, server: string | null) => {
    const known = sheets.get(id)
    return known && known.sheet.server === server && known.sheet.expires > now() ? known : undefined
  }
  return {
    keep: async (id, sheet) => {
      sheets.set(id, { sheet, spent: new Set() })
      const [oldest] = sheets.keys()
      if (sheets.size > most && oldest !== undefined) sheets.delete(oldest)
    },
    find: async (token, server) => {
      const [id, at] = placeOf(token)
      return sheetFor(id, server)?.sheet.tickets[at] ?? null
    },
    spend: async (token, server) => {
      const [id, at] = placeOf(token)
      const known = sheetFor(id, server)
      if (known?.sheet.tickets[at]?.once !== true || known.spent.has(at)) return false
      known.spent.add(at)
      return true
    },
  }
}

const Kept = z.object({
  tickets: z.array(
    z.object({ action: z.string(), data: z.string(), user: z.string().nullable(), once: z.boolean() }),
  ),
})

const shelfOf = (server: string | null): string => server ?? 'direct'

/** Tickets in the store: they outlive the process, and go with the shelf of their server. */
export const ticketsInStore = (
  store: Store,
  now: () => number,
  { keep }: Pick<Store, 'keep'> = store,
): Tickets => ({
  keep: async (id, { server, expires, tickets }) => {
    const common = { shelf: shelfOf(server), expires: new Date(expires).toISOString() }
    const unspent = [...tickets.entries()].flatMap(([at, { once }]) =>
      once ? [{ ...common, kind: 'unspent', id: tokenOf(id, at), body: null }] : [],
    )
    await keep(...unspent, { ...common, kind: 'buttons', id, body: { tickets } })
  },
  find: async (token, server) => {
    const [id, at] = placeOf(token)
    const note = await store.note('buttons', shelfOf(server), id, new Date(now()).toISOString())
    return note === null ? null : (Kept.parse(note.body).tickets[at] ?? null)
  },
  spend: (token, server) => store.drop('unspent', shelfOf(server), tokenOf(...placeOf(token))),
})
