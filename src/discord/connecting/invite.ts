import { needed } from '../permissions.ts'

/** The link that adds the bot to a server, with its commands and no more permissions than it needs. */
export const inviteUrl = (applicationId: string): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(needed),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}
