import { type Client, Events, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js'
import type { Desk } from '../../moderation/desk.ts'
import { keptServers, noteBack, noteLeft, sweep } from '../../moderation/leaving.ts'
import type { Reply } from '../../render/reply.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { post } from '../answering/post.ts'
import type { Edge } from '../edge.ts'
import { inLog } from '../redact.ts'

const welcomeIn = (locale: string): Reply => {
  const { welcome } = wordsFor(locale).edge
  return {
    blocks: [
      { kind: 'heading', text: welcome.heading },
      { kind: 'list', items: welcome.steps },
      { kind: 'note', text: welcome.note },
    ],
    actions: [],
    private: false,
  }
}

/** Where a server greets who comes, else where Discord tells its moderators news: the first in which the bot may write. */
const doorOf = ({ systemChannel, publicUpdatesChannel, members: { me } }: Guild): string | null => {
  const mayWrite = (channel: TextChannel): boolean =>
    me !== null &&
    channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages])
  return [systemChannel, publicUpdatesChannel].find((one) => one !== null && mayWrite(one))?.id ?? null
}

/** Says hello in a server where the bot is new, once, where it may write. */
export const welcome = async (edge: Edge, guild: Guild): Promise<void> => {
  const { id: server, preferredLocale: locale } = guild
  const channel = doorOf(guild)
  if (channel === null || !edge.once) return
  if (!(await edge.once(server, 'welcome'))) return
  const bodies = await edge.bodies(welcomeIn(locale), { server, user: edge.bot, locale })
  await post(edge, channel, { nonce: `w-${server}`, reference: null }, bodies)
}

/** Is the server one of this process's shards? Others belong to other processes, which know whether they were left. */
const isMine = ({ ws, options }: Client<true>, server: string): boolean =>
  ws.shards.has(Number((BigInt(server) >> 22n) % BigInt(options.shardCount ?? 1)))

/** Servers that were joined or left while the bot was away. */
const settle = async (client: Client<true>, desk: Desk): Promise<void> => {
  const inside = client.guilds.cache
  for (const server of await keptServers(desk.store))
    if (isMine(client, server) && !inside.has(server)) await noteLeft(desk, server)
  for (const server of inside.keys()) await noteBack(desk, server)
}

const between = 60 * 60 * 1000

/** Greets servers that the bot joins, and forgets those that it left; every hour, and from the start. */
export const keepServers = (
  client: Client<true>,
  edge: Edge,
  begin: (work: Promise<void>) => void,
): { readonly stop: () => void } => {
  const { desk } = edge.services
  const swept = async (): Promise<void> => {
    const forgotten = desk === undefined ? [] : await sweep(desk)
    if (forgotten.length > 0) edge.log(`${forgotten.length} servers that were left are forgotten`)
  }
  const joined = async (guild: Guild): Promise<void> => {
    if (desk !== undefined) await noteBack(desk, guild.id)
    await welcome(edge, guild).catch((error: unknown) => edge.log(`no welcome was said: ${inLog(error)}`))
  }
  client.on(Events.GuildCreate, (guild) => begin(joined(guild)))
  if (desk === undefined) return { stop: () => undefined }
  client.on(Events.GuildDelete, ({ id }) => begin(noteLeft(desk, id)))
  begin(settle(client, desk).then(swept))
  const timer = setInterval(() => begin(swept()), between).unref()
  return { stop: () => clearInterval(timer) }
}
