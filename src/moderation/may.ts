import type { ServerSettings } from './settings.ts'

/** Discord's bits for Administrator and Manage Server. */
const administrator = 1n << 3n
const manageServer = 1n << 5n

/** What a person may do in a server: their permission bits, and the ids of their roles. */
export type Member = { readonly permissions: bigint; readonly roles: readonly string[] }

/** May this person moderate the shelf? Who may manage the server, and who has the role that the server chose. */
export const mayModerate = (
  { permissions, roles }: Member,
  { moderatorRole }: Pick<ServerSettings, 'moderatorRole'>,
): boolean =>
  (permissions & (administrator | manageServer)) !== 0n ||
  (moderatorRole !== null && roles.includes(moderatorRole))
