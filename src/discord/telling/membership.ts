import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Edge } from '../edge.ts'

/** Is a person in a server still? `unseen` where the bot itself is not, and cannot look. */
export type Membership = 'member' | 'gone' | 'unseen'

const gone: readonly (number | string)[] = [RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser]
const unseen: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]

/** Asks Discord whether a person is in a server; what else goes wrong is thrown. No privileged intent is needed for that. */
export const membershipOf = async (
  { rest }: Pick<Edge, 'rest'>,
  server: string,
  user: string,
): Promise<Membership> => {
  try {
    await rest.get(Routes.guildMember(server, user))
    return 'member'
  } catch (error) {
    if (error instanceof DiscordAPIError && gone.includes(error.code)) return 'gone'
    if (error instanceof DiscordAPIError && unseen.includes(error.code)) return 'unseen'
    throw error
  }
}
