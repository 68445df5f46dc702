import { isDeepStrictEqual } from 'node:util'
import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import { answer } from '../src/answer/answer.ts'
import {
  type Button,
  type Call,
  type Command,
  flagOption,
  longestQuestion,
  type Said,
  textOption,
} from '../src/command/command.ts'
import { daysWrittenOut } from '../src/command/day.ts'
import { says } from '../src/command/plain.ts'
import {
  dropFollow,
  type Follow,
  followsOf,
  keepFollow,
  mostFollows,
  newFollow,
} from '../src/follow/follows.ts'
import { seenIn } from '../src/follow/news.ts'
import { fittingNames } from '../src/lookup/names.ts'
import type { Desk } from '../src/moderation/desk.ts'
import { questionFrom } from '../src/question/from.ts'
import type { Question } from '../src/question/question.ts'
import type { Words } from '../src/render/words/words.ts'
import type { Store } from '../src/store/store.ts'
import { Asked, unreadable } from './lookups/asked.ts'

const isSame = (one: Follow, { text, filters }: Question, channel: string): boolean =>
  one.text === text && one.channel === channel && isDeepStrictEqual(one.filters, filters)

const begun = async (call: Call, store: Store, question: Question, direct: boolean): Promise<Said> => {
  const { server, user, channel, locale, words } = call
  const since = new Date().toISOString()
  const { text, filters } = question
  const mine = await followsOf(store, server, user)
  if (mine.some((one) => isSame(one, question, channel))) return says(words.edge.follow.already)
  if (mine.length >= mostFollows) return says(words.edge.follow.tooMany(mostFollows))
  const seen = seenIn(answer(question, await call.services.view(server)))
  await keepFollow(store, newFollow({ server, user, channel, direct, locale, text, filters, seen, since }))
  return says(direct ? words.edge.follow.direct(text) : words.edge.follow.here(text))
}

/** One after another: of two taps at once the second one finds the first. */
const begin = (call: Call, { store, library }: Desk, question: Question, direct: boolean): Promise<Said> =>
  library.alone(`follows ${call.server} ${call.user}`, () => begun(call, store, question, direct))

const Pressed = Asked.extend({ direct: z.boolean().default(false) })

/** "Follow" under an answer: news goes to where it stands; under a private one, to who asked. */
export const followButton: Button = {
  id: 'follow',
  for: 'anybody',
  once: false,
  turns: () => false,
  run: async (call, data) => {
    const { desk } = call.services
    if (desk === undefined) return says(call.words.edge.notHere)
    const { text, filters, direct } = Pressed.parse(data)
    return begin(call, desk, { ...questionFrom(text), filters }, direct || call.server === null)
  },
}

const Stopped = z.object({ follow: z.string() })

const stop = async (call: Call, store: Store, which: (one: Follow) => boolean): Promise<Said> => {
  const { follow: words } = call.words.edge
  const found = (await followsOf(store, call.server, call.user)).find(which)
  if (found === undefined) return says(words.unknown)
  await dropFollow(store, found)
  return says(words.stopped(found.text))
}

/** "Stop following", for the follower alone. */
export const stopButton: Button = {
  id: 'follow-stop',
  for: 'asker',
  once: false,
  turns: () => false,
  run: async (call, data) => {
    const { desk } = call.services
    const { follow } = Stopped.parse(data)
    return desk === undefined
      ? says(call.words.edge.notHere)
      : stop(call, desk.store, ({ id }) => id === follow)
  },
}

/** The question, and what it is limited to where it is. */
const lineOf = ({ text, filters }: Follow, { lookup, calendar }: Words): string => {
  const day = (iso: string | null): string | null => (iso === null ? null : calendar.day(iso))
  const limits = lookup.limited(filters.source, day(filters.since), day(filters.until))
  return limits === null ? text : `${text} · ${limits}`
}

const list = async ({ server, user, words }: Call, store: Store): Promise<Said> => {
  const follows = await followsOf(store, server, user)
  const { follow: said } = words.edge
  if (follows.length === 0) return says(said.none)
  return {
    blocks: [
      { kind: 'heading', text: said.heading },
      { kind: 'list', items: follows.map((one, i) => `(${i + 1}) ${lineOf(one, words)}`) },
    ],
    actions: follows.map(({ id }, i) => ({
      kind: 'button',
      id: 'follow-stop',
      label: `${said.stop} (${i + 1})`,
      style: 'plain',
      data: { follow: id },
    })),
    private: true,
  }
}

const start = async (call: Call, desk: Desk): Promise<Said> => {
  const text = textOption(call, 'question') ?? ''
  const problem = unreadable(text, call)
  if (problem !== null) return says(problem)
  const view = await call.services.view(call.server)
  const asked = daysWrittenOut(text, call.locale).text
  const question = questionFrom(asked, { today: call.services.today(), ...view.known() })
  return begin(call, desk, question, call.server === null || flagOption(call, 'direct'))
}

/** `/follow question`, `/follow list`, `/follow stop`. */
export const follow: Command = {
  definition: {
    name: 'follow',
    description: 'Hear of new quotes and changed figures, without being pinged.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'question',
        description: 'Follow a question: news on it comes here',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'question',
            description: 'What you want to hear about, in your own words',
            required: true,
            max_length: longestQuestion,
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'direct',
            description: 'Write to me directly, not in this channel',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'What you follow here',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'stop',
        description: 'Follow a question no longer',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'question',
            description: 'Which of the questions that you follow',
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  private: true,
  run: async (call) => {
    const { desk } = call.services
    if (desk === undefined) return says(call.words.edge.notHere)
    if (call.subcommand === 'list') return list(call, desk.store)
    if (call.subcommand !== 'stop') return start(call, desk)
    const which = textOption(call, 'question') ?? ''
    return stop(call, desk.store, ({ id, text }) => id === which || text === which)
  },
  complete: async (call, _option, typed) => {
    const { desk } = call.services
    if (desk === undefined || call.subcommand !== 'stop') return []
    const mine = await followsOf(desk.store, call.server, call.user)
    return fittingNames(mine, (one) => lineOf(one, call.words), typed, 25).map((one) => ({
      name: lineOf(one, call.words).slice(0, 100).toWellFormed(),
      value: one.id,
    }))
  },
}
