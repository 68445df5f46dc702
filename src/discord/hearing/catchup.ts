import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Channel,
  type Client,
  DiscordAPIError,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type TextBasedChannel,
} from 'discord.js'
import { patiently } from '../backoff.ts'
import { inLog, type Log } from '../redact.ts'
import { idAt, type Mark, timeOf } from './marks.ts'

/** Whoever asked longer ago has moved on: they saw that the bot was not there, and an answer would surprise. */
export const tooLate = 15 * 60_000
/** A direct channel without a word for so long is not asked for. */
const quiet = 24 * 60 * 60_000
/** Events of different channels may come out of order by that much. */
const slack = 5000
/** Bounds of one round: what is beyond them stays unanswered, and the log says so. */
const most = { channels: 300, pages: 5, page: 100 } as const
/** Discord allows 50 requests a second in all: 20 of them at most are spent here, the others answer. */
const pace = { atOnce: 4, between: 50 } as const
const patience = 60_000

const needed = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.SendMessages,
]

/** May the bot read what was said there, and answer? Where it is not known, Discord will say so. */
const isOpen = (channel: TextBasedChannel): boolean => {
  if (channel.isDMBased()) return true
  const { me } = channel.guild.members
  return me === null || (channel.permissionsFor(me)?.has(needed) ?? true)
}

/** When a channel was spoken in last, as far as is known; a forum's post is a thread that begins with its message. */
const spokenAt = (channel: Channel): number => {
  const last = 'lastMessageId' in channel ? channel.lastMessageId : null
  return Math.max(typeof last === 'string' ? timeOf(last) : 0, channel.isThread() ? timeOf(channel.id) : 0)
}

/** Channels and threads of servers that were spoken in since, those with the latest news first. */
const placesSince = (client: Client<true>, since: number): readonly TextBasedChannel[] =>
  client.channels.cache
    .filter((channel) => spokenAt(channel) >= since)
    .map((channel) => channel)
    .filter((channel) => channel.isTextBased())
    .filter(isOpen)
    .sort((a, b) => spokenAt(b) - spokenAt(a))

/** A refusal stays one; anything else is tried for a while. Gives `null` where it cannot be had. */
const had = async <T>(log: Log, get: () => Promise<T>): Promise<T | null> => {
  try {
    return await patiently(get, patience)
  } catch (error) {
    const gone = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)
    if (!gone) log(`what was missed in a channel could not be read: ${inLog(error)}`)
    return null
  }
}

/** Asks for something of Discord, in its turn. */
type Ask = <T>(get: () => Promise<T>) => Promise<T | null>

const pacedAsk = (log: Log): Ask => {
  let next = 0
  return async (get) => {
    const wait = Math.max(0, next - Date.now())
    next = Date.now() + wait + pace.between
    await sleep(wait)
    return had(log, get)
  }
}

const inOrder = (messages: Iterable<Message>): readonly Message[] =>
  [...messages].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))

/** All that was said in a channel since, oldest first. */
const saidSince = async (ask: Ask, channel: TextBasedChannel, since: number): Promise<readonly Message[]> => {
  const said: Message[] = []
  let after = idAt(since)
  for (let page = 0; page < most.pages; page += 1) {
    const found = await ask(() => channel.messages.fetch({ after, limit: most.page, cache: false }))
    const next = inOrder(found?.values() ?? [])
    said.push(...next)
    after = next.at(-1)?.id ?? after
    if (next.length < most.page) break
  }
  return said
}

/** What nobody has seen to: words of people without a reply of the bot, and promises to answer ("is thinking…"). */
const open = (messages: readonly Message[], bot: string): readonly Message[] => {
  const answered = new Set(
    messages.filter(({ author }) => author.id === bot).map(({ reference }) => reference?.messageId),
  )
  return messages.filter(
    ({ id, author, flags }) => !answered.has(id) && (author.id !== bot || flags.has(MessageFlags.Loading)),
  )
}

const directOf = (client: Client<true>, { direct }: Mark, now: number): readonly string[] =>
  // Direct messages belong to the first shard.
  client.ws.shards.has(0) ? [...direct].filter(([, at]) => at > now - quiet).map(([id]) => id) : []

/** A direct channel, where it was spoken in since. */
const directSince = async (
  client: Client<true>,
  ask: Ask,
  id: string,
  since: number,
): Promise<readonly TextBasedChannel[]> => {
  const channel = await ask(() => client.channels.fetch(id, { force: true }))
  return channel?.isTextBased() && spokenAt(channel) >= since ? [channel] : []
}

/** Goes through the list, few at once; stops early where it is told so. */
const through = async <T>(list: readonly T[], isOver: () => boolean, each: (one: T) => Promise<void>) => {
  const left = list.values()
  const one = async (): Promise<void> => {
    for (const next of left) {
      if (isOver()) return
      await each(next)
    }
  }
  await Promise.all(Array.from({ length: pace.atOnce }, one))
}

/** What a round of catching up found. */
export type CaughtUp = { readonly channels: number; readonly messages: number; readonly left: number }

/**
 * Looks for what was said since a mark while nobody listened, in channels with news, and tells it; what the bot replied
 * to is left out. Bounded in age, channels and requests.
 */
export const catchUp = async (
  client: Client<true>,
  mark: Mark,
  tell: (message: Message) => void,
  { log, isOver }: { readonly log: Log; readonly isOver: () => boolean },
): Promise<CaughtUp> => {
  const now = Date.now()
  const since = Math.max(mark.until - slack, now - tooLate)
  const ask = pacedAsk(log)
  const all = placesSince(client, since)
  const places = all.slice(0, most.channels)
  let messages = 0
  const read = async (channel: TextBasedChannel): Promise<void> => {
    for (const message of open(await saidSince(ask, channel, since), client.user.id)) {
      messages += 1
      tell(message)
    }
  }
  await through(places, isOver, read)
  await through(directOf(client, mark, now), isOver, async (id) => {
    for (const channel of await directSince(client, ask, id, since)) await read(channel)
  })
  return { channels: places.length, messages, left: all.length - places.length }
}
