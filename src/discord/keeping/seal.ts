import { createHash, randomBytes } from 'node:crypto'
import type { Ticket } from './tickets.ts'

/**
 * Who may press a button is kept as a hash over a seal that stands in the button's token alone: Discord has the token, the
 * store the hash. So what is kept of a private answer tells its question, and not who asked.
 */
export const newSeal = (): string => randomBytes(12).toString('base64url')

/** A person under a seal, as a ticket keeps them. */
export const sealedFor = (seal: string, user: string): string =>
  createHash('sha256').update(`${seal} ${user}`).digest('base64url')

/** A token with its seal. */
export const withSeal = (token: string, seal: string): string => `${token}.${seal}`

const sealOf = (token: string): string => token.slice(token.lastIndexOf('.') + 1)

/** May this person press it? Older versions kept the id itself. */
export const isFor = ({ user }: Pick<Ticket, 'user'>, token: string, presser: string): boolean =>
  user === null || user === presser || user === sealedFor(sealOf(token), presser)
