import type { Collection, Guild } from 'discord.js'
import { says } from '../../command/plain.ts'
import { askServers } from '../../moderation/settings.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { post } from '../answering/post.ts'
import type { Edge } from '../edge.ts'
import { inLog } from '../redact.ts'

const tell = async (edge: Edge, channel: string, { id: server, preferredLocale: locale }: Guild) => {
  const text = wordsFor(locale).edge.switchNeeded
  const bodies = await edge.bodies(says(text, false), { server, user: edge.bot, locale })
  await post(edge, channel, { nonce: `c-${server}`, reference: null }, bodies)
}

/**
 * Tells the moderators of servers with ask channels that these are not read, and which switch it needs: in their audit
 * channel, once. The panel of `/settings` says it to all of them, and the ask channel itself when somebody asks there.
 */
export const tellUnreading = async (edge: Edge, inside: Collection<string, Guild>): Promise<void> => {
  const { desk } = edge.services
  if (desk === undefined) return
  for (const { server, auditChannel } of await askServers(desk.store)) {
    const guild = inside.get(server)
    if (guild === undefined || auditChannel === null) continue
    if (!(await edge.once?.(server, 'content refused'))) continue
    await tell(edge, auditChannel, guild).catch((error: unknown) => {
      edge.log(`an audit channel could not be told: ${inLog(error)}`)
    })
  }
}
