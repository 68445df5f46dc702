import { randomBytes } from 'node:crypto'

/** What a button stands for. Only its token goes to Discord, so nothing in it can be forged. */
export type Ticket = {
  readonly action: string
  /** JSON of what the action carries. */
  readonly data: string
  readonly server: string | null
  /** Who may press it; `null` for anybody in the server. */
  readonly user: string | null
  readonly once: boolean
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** The registry of tickets by token. */
export type Tickets = {
  readonly keep: (tickets: ReadonlyMap<string, Ticket>) => Promise<void>
  /** The ticket; `null` where it is unknown or too old. */
  readonly find: (token: string) => Promise<Ticket | null>
  /** Uses up a ticket; `false` where that was done before. */
  readonly spend: (token: string) => Promise<boolean>
}

/** How long buttons work: 30 days. */
export const lifetime = 30 * 24 * 60 * 60 * 1000

/** A token that cannot be guessed: 128 bits. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** Tickets in memory: gone with the process, the oldest first when there are too many. */
export const ticketsInMemory = (now: () => number, most = 50_000): Tickets => {
  const kept = new Map<string, Ticket>()
  return {
    keep: async (tickets) => {
      for (const [token, ticket] of tickets) kept.set(token, ticket)
      for (const token of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(token)
      }
    },
    find: async (token) => {
      const ticket = kept.get(token)
      return ticket !== undefined && ticket.expires > now() ? ticket : null
    },
    spend: async (token) => kept.delete(token),
  }
}
