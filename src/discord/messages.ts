import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { questionFrom } from '../question/from.ts'
import type { Question } from '../question/question.ts'
import { tokenRefused } from './backoff.ts'
import type { Said } from './command.ts'
import { busy, callFrom, type Edge, type From } from './edge.ts'
import { says } from './plain.ts'
import { apologise, post, whisper } from './post.ts'
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

/** An answer that takes longer shows that it is coming. */
const typingAfter = 700

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
  await edge.turns.take()
  const said = await edge.commands.get(name)?.run(callFrom(edge, heard, { options: { question }, previous }))
  return { ...(said ?? says(texts.failed)), private: false }
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

/** One direct message says it; more of them would be noise. */
const tellBusy = async (edge: Edge, heard: Heard, limit: 'person' | 'server'): Promise<void> => {
  const text = limit === 'person' ? texts.busyYou : texts.busyServer
  if (edge.gates.whisper.passes(heard.user)) await whisper(edge, heard, `${heard.id}-b`, text)
}

/** Answers a message that is meant for the bot: a mention, a reply to it, a direct message. */
export const answerMessage = async (edge: Edge, heard: Heard): Promise<void> => {
  if (!meant(edge, heard)) return
  if (edge.closing()) return apologise(edge, heard, `${heard.id}-c`, texts.restarting)
  const limit = busy(edge, heard)
  if (limit !== null) return tellBusy(edge, heard, limit)
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
