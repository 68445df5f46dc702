import { type Json, listOf } from './json.ts'
import { failure, type Handle, invalid, type State } from './state.ts'
import { type Message, messagePayload, type User, userPayload } from './world.ts'

const largestPage = 100

/** Discord keeps the words of a message from a bot that it neither mentions nor is sent to directly. */
export const isKept = (message: Json, direct: boolean, bot: User): boolean =>
  !direct && !listOf(message['mentions']).some(({ id }) => id === bot.id)

/** Whom a person's answer pings: the one who is answered. */
const answeredIn = ({ author, reference }: Message): readonly Json[] =>
  author.bot || reference === null || reference.author === author ? [] : [userPayload(reference.author)]

/** A message as it is read later: with its words where the bot may have them. */
const readable = ({ bot, users, content }: State, message: Message): Json => {
  const drawn = messagePayload(message, users)
  const whole = { ...drawn, mentions: [...listOf(drawn['mentions']), ...answeredIn(message)] }
  const own = message.author === bot
  return content || own || !isKept(whole, message.channel.guild === null, bot)
    ? whole
    : { ...whole, content: '' }
}

/** A page of what was said in a channel: after or before a message, or the newest; newest first, as Discord gives it. */
export const readMessages: Handle = (state, { query }, [channelId = '']) => {
  if (!state.channels.has(channelId)) return failure(404, 10003, 'Unknown Channel')
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage)
    return invalid(['limit: int value should be between 1 and 100.'])
  const [after, before] = [query.get('after'), query.get('before')]
  const ids = (state.spoken.get(channelId) ?? []).filter(
    (id) =>
      (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before)),
  )
  const page = after === null ? ids.slice(-limit) : ids.slice(0, limit)
  const found = page.toReversed().flatMap((id) => state.messages.get(id) ?? [])
  return { status: 200, body: found.map((message) => readable(state, message)) }
}
