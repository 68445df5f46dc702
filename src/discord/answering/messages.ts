import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { canonicalLine } from '../../article/canonical.ts'
import { longestQuestion, type Said } from '../../command/command.ts'
import { says } from '../../command/plain.ts'
import { plainCommands } from '../../command/plain-commands.ts'
import { commandInMessage, type PlainCall } from '../../lookup/plain.ts'
import { questionFrom } from '../../question/from.ts'
import type { Question } from '../../question/question.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { patiently, tokenRefused } from '../backoff.ts'
import { busy, callFrom, type Edge, type From } from '../edge.ts'
import { spoken } from '../hearing/spoken.ts'
import { inLog } from '../redact.ts'
import type { Heard } from './heard.ts'
import { apologise, post, whisper } from './post.ts'
import { type Way, wayOf } from './ways.ts'

/** How long the store is waited for, beyond what it waits by itself (milliseconds). */
const storePatience = 60_000

/** An answer that takes longer shows that it is coming. */
const typingAfter = 700

const Stored = z.object({
  content: z.string(),
  message_reference: z.object({ message_id: z.string().optional() }).optional(),
})

/** The question in a message: its text without the mention of the bot, or of anybody else. */
export const questionIn = (text: string): string => canonicalLine(spoken(text)) ?? ''

const stored = async ({ rest }: Edge, channel: string, id: string): Promise<z.infer<typeof Stored>> =>
  Stored.parse(await rest.get(Routes.channelMessage(channel, id)))

/** The question that an answer was about: remembered, or else read from the message that the answer replied to. */
const subjectOf = async (
  edge: Edge,
  { server, channel }: From,
  answerId: string,
): Promise<Question | null> => {
  const known = await edge.subjects.of(server, answerId)
  if (known !== null) return known
  try {
    const asked = (await stored(edge, channel, answerId)).message_reference?.message_id
    const text = asked === undefined ? '' : questionIn((await stored(edge, channel, asked)).content)
    return text === '' ? null : questionFrom(text, { today: edge.services.today() })
  } catch (error) {
    edge.log(`the question before could not be read: ${inLog(error)}`)
    return null
  }
}

/** What is asked: the message's words; of a forum's post, its title and as much of its text as can be read. */
const askedIn = ({ text, thread }: Heard): string => {
  const words = questionIn(text)
  if (thread?.opens !== true || words === thread.title) return words
  const whole = `${thread.title}${/[.?!…]$/.test(thread.title) ? '' : '.'} ${words}`.trim()
  return whole.length <= longestQuestion ? whole : thread.title
}

/** The question that this one follows: that of the answer replied to, else that of the thread. */
const previousOf = async (edge: Edge, heard: Heard, way: Way): Promise<Question | null> => {
  if (heard.repliesTo?.isBots === true) return subjectOf(edge, heard, heard.repliesTo.id)
  if (way.kind === 'thread') return way.subject
  return heard.thread ? edge.subjects.of(heard.server, heard.channel) : null
}

/** "timeline Oakford" is the command in plain words; anything else is a question, and nothing at all asks for help. */
const commandOf = ({ commands }: Edge, words: string): PlainCall => {
  if (words === '') return { name: 'help', options: {} }
  const typed = commandInMessage(words, plainCommands([...commands.values()]))
  return typed ?? { name: 'ask', options: { question: words } }
}

const answerTo = async (edge: Edge, heard: Heard, way: Way): Promise<Said> => {
  const { edge: words } = wordsFor(heard.locale)
  const question = askedIn(heard)
  if (question === '' && heard.byRole === true) return says(words.byRole, false)
  if (question === '' && heard.repliesTo?.isBots === true) return says(words.unread, false)
  const { name, options } = commandOf(edge, question)
  const previous = await previousOf(edge, heard, way)
  await edge.turns.take()
  const said = await edge.commands.get(name)?.run(callFrom(edge, heard, { options, previous }))
  return { ...(said ?? says(words.failed)), private: false }
}

const typing = async (edge: Edge, channel: string, done: AbortSignal): Promise<void> => {
  try {
    await sleep(typingAfter, undefined, { signal: done })
    // Of Discord's 50 requests a second, each "is typing" would take the place of an answer.
    if (edge.turns.crowded()) return
    await edge.rest.post(Routes.channelTyping(channel), { signal: done })
  } catch {
    // Only a courtesy: the answer comes, or its own failure is noted.
  }
}

const isForbidden = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 403

/** Posts the answer; without its pictures where it is refused with them: files may be withheld, and the words say the same. */
const posted = async (edge: Edge, heard: Heard, said: Said): Promise<readonly string[]> => {
  const send = async (one: Said): Promise<readonly string[]> =>
    post(edge, heard.channel, { nonce: heard.id, reference: heard.id }, await edge.bodies(one, heard))
  const blocks = said.blocks.filter(({ kind }) => kind !== 'picture')
  return send(said).catch((error: unknown) => {
    if (!isForbidden(error) || blocks.length === said.blocks.length) throw error
    return send({ ...said, blocks })
  })
}

const troubled = async (edge: Edge, heard: Heard, error: unknown): Promise<void> => {
  edge.log(`a message was not answered: ${inLog(error)}`)
  if (tokenRefused(error)) edge.failed(error)
  else if (isForbidden(error))
    await whisper(edge, heard, `${heard.id}-w`, wordsFor(heard.locale).edge.cannotWrite)
  else
    await apologise(
      edge,
      { ...heard, message: heard.id },
      `${heard.id}-s`,
      wordsFor(heard.locale).edge.failed,
    )
}

/** One direct message says it; more of them would be noise. */
const tellBusy = async (edge: Edge, heard: Heard, limit: 'person' | 'server'): Promise<void> => {
  const { edge: words } = wordsFor(heard.locale)
  const text = limit === 'person' ? words.busyYou : words.busyServer
  if (edge.gates.whisper.passes(heard.user)) await whisper(edge, heard, `${heard.id}-b`, text)
}

/** A message without words, where none was mentioned: a picture, or its words were kept from the bot. Said once a server. */
const tellUnread = async (edge: Edge, heard: Heard): Promise<void> => {
  if (edge.reads || heard.server === null || !edge.once) return
  if (!(await edge.once(heard.server, 'content switch'))) return
  await apologise(
    edge,
    { ...heard, message: heard.id },
    `${heard.id}-u`,
    wordsFor(heard.locale).edge.switchNeeded,
  )
}

/** In a thread that is about an answer, whatever comes next follows on. */
const keptUnder = async (edge: Edge, heard: Heard, way: Way, ids: readonly string[]) => {
  if (!heard.thread) return ids
  const follows = way.kind !== 'addressed' || (await edge.subjects.of(heard.server, heard.channel)) !== null
  return follows ? [...ids, heard.channel] : ids
}

/** What an answer was about is kept after it was given: where that fails, it was given all the same. */
const remember = async (
  edge: Edge,
  heard: Heard,
  way: Way,
  { ids, about }: { readonly ids: readonly string[]; readonly about: Question },
): Promise<void> => {
  try {
    await edge.subjects.remember(heard.server, await keptUnder(edge, heard, way, ids), about)
  } catch (error) {
    edge.log(`a subject could not be kept: ${inLog(error)}`)
  }
}

const give = async (edge: Edge, heard: Heard, way: Way): Promise<void> => {
  const working = new AbortController()
  try {
    void typing(edge, heard.channel, working.signal)
    const said = await answerTo(edge, heard, way)
    // The answer itself is on its way now: "is typing" would only stand in its queue.
    working.abort()
    const ids = await posted(edge, heard, said)
    if (said.about) await remember(edge, heard, way, { ids, about: said.about })
  } catch (error) {
    await troubled(edge, heard, error)
  } finally {
    working.abort()
  }
}

/** Answers a message that is meant for the bot, whichever way it came. */
export const answerMessage = async (edge: Edge, heard: Heard): Promise<void> => {
  // Without the store it is not known whether a message that does not name the bot is meant for it.
  const way = await patiently(() => wayOf(edge, heard), storePatience)
  if (way === null) return
  if (way.kind !== 'addressed' && askedIn(heard) === '') return tellUnread(edge, heard)
  if (edge.closing())
    return apologise(
      edge,
      { ...heard, message: heard.id },
      `${heard.id}-c`,
      wordsFor(heard.locale).edge.restarting,
    )
  const limit = busy(edge, heard)
  return limit === null ? give(edge, heard, way) : tellBusy(edge, heard, limit)
}
