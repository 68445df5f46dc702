import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { questionFrom } from '../question/from.ts'
import type { Question } from '../question/question.ts'
import { patiently, tokenRefused } from './backoff.ts'
import type { Outgoing } from './body.ts'
import type { Said } from './command.ts'
import { busy, callFrom, type Edge, type From } from './edge.ts'
import { says } from './plain.ts'
import { inLog } from './redact.ts'
import { texts } from './texts.ts'

/** A message that may be meant for the bot. */
export type Heard = From & {
  readonly id: string
  readonly text: string
  readonly mentionsBot: boolean
  /** The message that it replies to, and whether that is the bot's. */
  readonly repliesTo: { readonly id: string; readonly isBots: boolean } | null
}

/** How long a message is tried before the bot gives up: 2 minutes. */
const patience = 120_000
/** An answer that takes longer shows that it is coming. */
const typingAfter = 700

const Sent = z.object({ id: z.string() })
const Stored = z.object({
  content: z.string(),
  message_reference: z.object({ message_id: z.string().optional() }).optional(),
})

/** The question in a message: its text without the mention of the bot. */
export const questionIn = (text: string, bot: string): string =>
  text
    .replaceAll(new RegExp(`<@!?${bot}>`, 'g'), ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const stored = async ({ rest }: Edge, channel: string, id: string): Promise<z.infer<typeof Stored>> =>
  Stored.parse(await rest.get(Routes.channelMessage(channel, id)))

/** The question that an answer was about: remembered, or else read from the message that the answer replied to. */
const subjectOf = async (edge: Edge, channel: string, answerId: string): Promise<Question | null> => {
  const known = edge.subjects.of(answerId)
  if (known !== null) return known
  try {
    const asked = (await stored(edge, channel, answerId)).message_reference?.message_id
    const text = asked === undefined ? '' : questionIn((await stored(edge, channel, asked)).content, edge.bot)
    return text === '' ? null : questionFrom(text, { today: edge.services.today() })
  } catch (error) {
    edge.log(`the question before could not be read: ${inLog(error)}`)
    return null
  }
}

const answerTo = async (edge: Edge, heard: Heard): Promise<Said> => {
  const question = questionIn(heard.text, edge.bot)
  const follows = heard.repliesTo?.isBots === true
  if (question === '' && follows) return says(texts.unread, false)
  const name = question === '' ? 'help' : 'ask'
  const previous =
    follows && heard.repliesTo ? await subjectOf(edge, heard.channel, heard.repliesTo.id) : null
  await edge.turn()
  const said = await edge.commands.get(name)?.run(callFrom(edge, heard, { options: { question }, previous }))
  return { ...(said ?? says(texts.failed)), private: false }
}

/** Posts messages to a channel, the first as an answer to `to`; gives their ids. A replay posts nothing twice. */
const post = async (
  { rest }: Edge,
  channel: string,
  to: { readonly nonce: string; readonly reference: string | null },
  messages: readonly Outgoing[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const [i, { body, files }] of messages.entries()) {
    const reference =
      i === 0 && to.reference !== null
        ? { message_reference: { message_id: to.reference, fail_if_not_exists: false } }
        : {}
    const whole = {
      ...body,
      ...reference,
      nonce: i === 0 ? to.nonce : `${to.nonce}-${i}`,
      enforce_nonce: true,
    }
    const sent = await patiently(
      (signal) => rest.post(Routes.channelMessages(channel), { body: whole, files, signal }),
      patience,
    )
    ids.push(Sent.parse(sent).id)
  }
  return ids
}

/** Says something plain in a channel: an apology. A failure is noted, not thrown. */
export const apologise = async (edge: Edge, where: From, nonce: string, text: string): Promise<void> => {
  try {
    const bodies = await edge.bodies(says(text, false), where)
    await post(edge, where.channel, { nonce, reference: null }, bodies)
  } catch (error) {
    edge.log(`an apology could not be sent: ${inLog(error)}`)
  }
}

/** Says something plain in private. People may have closed their direct messages; then it stays unsaid. */
const whisper = async (edge: Edge, to: From, nonce: string, text: string): Promise<void> => {
  try {
    const opened = await edge.rest.post(Routes.userChannels(), { body: { recipient_id: to.user } })
    const channel = Sent.parse(opened).id
    const bodies = await edge.bodies(says(text, false), { server: null, user: to.user })
    await post(edge, channel, { nonce, reference: null }, bodies)
  } catch (error) {
    edge.log(`a private word could not be sent: ${inLog(error)}`)
  }
}

const typing = async (edge: Edge, channel: string, done: AbortSignal): Promise<void> => {
  try {
    await sleep(typingAfter, undefined, { signal: done })
    await edge.rest.post(Routes.channelTyping(channel), { signal: done })
  } catch {
    // Only a courtesy: the answer comes, or its own failure is noted.
  }
}

const troubled = async (edge: Edge, heard: Heard, error: unknown): Promise<void> => {
  edge.log(`a message was not answered: ${inLog(error)}`)
  if (tokenRefused(error)) edge.failed(error)
  else if (error instanceof DiscordAPIError && error.status === 403)
    await whisper(edge, heard, `${heard.id}-w`, texts.cannotWrite)
  else await apologise(edge, heard, `${heard.id}-s`, texts.failed)
}

const meant = ({ bot }: Edge, { user, mentionsBot, repliesTo, server }: Heard): boolean =>
  user !== bot && (server === null || mentionsBot || repliesTo?.isBots === true)

/** Answers a message that is meant for the bot: a mention, a reply to it, a direct message. */
export const answerMessage = async (edge: Edge, heard: Heard): Promise<void> => {
  if (!meant(edge, heard)) return
  if (edge.closing()) return apologise(edge, heard, `${heard.id}-c`, texts.restarting)
  const limit = busy(edge, heard)
  if (limit !== null)
    return whisper(edge, heard, `${heard.id}-b`, limit === 'person' ? texts.busyYou : texts.busyServer)
  const done = new AbortController()
  void typing(edge, heard.channel, done.signal)
  try {
    const said = await answerTo(edge, heard)
    const ids = await post(
      edge,
      heard.channel,
      { nonce: heard.id, reference: heard.id },
      await edge.bodies(said, heard),
    )
    if (said.about) edge.subjects.remember(ids, said.about)
  } catch (error) {
    await troubled(edge, heard, error)
  } finally {
    done.abort()
  }
}
