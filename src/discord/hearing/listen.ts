import { BaseInteraction, type Client, Events, type Interaction, type Message } from 'discord.js'
import { wordsFor } from '../../render/words/languages.ts'
import { answerInteraction } from '../answering/interactions.ts'
import { answerMessage } from '../answering/messages.ts'
import { apologise } from '../answering/post.ts'
import type { Edge } from '../edge.ts'
import { addressOf, deedFrom, heardFrom } from './events.ts'
import { type Hearing, keepHearing } from './hearing.ts'
import { timeOf } from './marks.ts'
import { firstTime } from './seen.ts'

type Said = Message | Interaction

/** Keeps what is said before somebody listens; when it is asked for, it keeps no more. */
export const keepEarly = (client: Client): (() => readonly Said[]) => {
  const early: Said[] = []
  const keep = (one: Said): void => void early.push(one)
  client.on(Events.MessageCreate, keep)
  client.on(Events.InteractionCreate, keep)
  return () => {
    client.off(Events.MessageCreate, keep)
    client.off(Events.InteractionCreate, keep)
    return early.splice(0)
  }
}

/** Longer than anything is worked on. */
const recent = 180_000

/** What a process hears, each thing once. */
export type Listening = {
  /** Hears nothing more; gives the ids of what was taken of late, so that who follows leaves it alone. */
  readonly yields: () => readonly string[]
  readonly stop: Hearing['stop']
}

type Ear = {
  readonly client: Client<true>
  readonly edge: Edge
  readonly begin: (work: Promise<void>) => void
  /** What was said before, and the ids of what another process has taken already. */
  readonly early: readonly Said[]
  readonly taken: readonly string[]
}

/** Hears everything once, also what was said while nobody listened. */
export const listen = ({ client, edge, begin, early, taken }: Ear): Listening => {
  const { log, closing, services } = edge
  const store = services.desk?.store
  const seen = new Set(taken)
  const fresh = firstTime(undefined, seen)
  let over = false
  const hear = (message: Message): void => {
    // Whoever comes next begins where this process stopped hearing, and answers.
    if (over || (closing() && store !== undefined)) return
    const { id, channelId: channel, guildId } = message
    hearing.marks.hear({ id, channel, direct: guildId === null })
    const heard = heardFrom(message, edge.bot, edge.locales)
    if (heard !== null && fresh(id)) begin(hearing.marks.during(id, answerMessage(edge, heard)))
  }
  /** Whoever promised an answer is gone, and the right to give it with them. */
  const sorry = ({
    id,
    channelId: channel,
    guild,
    guildId: server,
    interactionMetadata: by,
  }: Message): void => {
    if (by === null || !fresh(by.id)) return
    const where = {
      server,
      channel,
      user: by.user.id,
      locale: guild?.preferredLocale ?? 'en-GB',
      moderates: false,
    }
    const { tooSlow } = wordsFor(where.locale).edge
    begin(apologise(edge, { ...where, message: id }, `${id}-p`, tooSlow))
  }
  const missed = (message: Message): void => (message.author.id === edge.bot ? sorry(message) : hear(message))
  const see = (interaction: Interaction): void => {
    if (over) return
    const deed = deedFrom(interaction)
    const { id, user, locale } = interaction
    edge.locales?.note(user.id, locale)
    if (deed === null || !fresh(id)) return
    begin(hearing.marks.during(id, answerInteraction(edge, addressOf(interaction), deed)))
  }
  const hearing = keepHearing({ client, store, missed, begin, log, closing: () => over || closing() })
  for (const one of early) one instanceof BaseInteraction ? see(one) : hear(one)
  client.on(Events.MessageCreate, hear)
  client.on(Events.InteractionCreate, see)
  return {
    yields: () => {
      over = true
      const since = Date.now() - recent
      return [...seen].filter((id) => timeOf(id) > since)
    },
    stop: hearing.stop,
  }
}
