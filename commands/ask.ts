import { ApplicationCommandOptionType } from 'discord.js'
import { answer } from '../src/answer/answer.ts'
import type { Answer } from '../src/answer/values.ts'
import { type Call, type Command, flagOption, longestQuestion, textOption } from '../src/discord/command.ts'
import { dayFrom } from '../src/discord/day.ts'
import { says } from '../src/discord/plain.ts'
import { suggested } from '../src/discord/suggest.ts'
import { keepUnanswered } from '../src/moderation/reports.ts'
import { questionFrom } from '../src/question/from.ts'
import type { Filters, Question } from '../src/question/question.ts'
import { askedOf, replyToAnswer } from '../src/render/answer.ts'
import type { Action } from '../src/render/reply.ts'
import { sameSource } from '../src/shelf/filters.ts'
import type { ShelfView } from '../src/shelf/view.ts'

/** What is wrong with a question's text, in words for the asker; `null` where it can be asked. */
const unreadable = (text: string, { words }: Call): string | null => {
  if (text.length > longestQuestion) return words.edge.tooLong(text.length, longestQuestion)
  return /[\p{L}\p{N}]/u.test(text) ? null : words.edge.noWords
}

type Limits = Pick<Filters, 'source' | 'since' | 'until'>

/** The limits as typed; a text where one of them has to be mended. */
const limitsOf = (call: Call, view: ShelfView): Limits | string => {
  const today = call.services.today()
  const { edge } = call.words
  const [source, from, to] = ['source', 'since', 'until'].map((name) => textOption(call, name))
  const since = from == null ? null : dayFrom(from, today, 'first')
  const until = to == null ? null : dayFrom(to, today, 'last')
  if (from != null && since === null) return edge.notADay('since', from)
  if (to != null && until === null) return edge.notADay('until', to)
  if (since !== null && until !== null && until < since) return edge.backwards(since, until)
  const known = source == null ? null : view.sources().find((name) => sameSource(name, source))
  if (source != null && known === undefined) return edge.noSource(source, view.sources().slice(0, 8))
  return { source: known ?? null, since, until }
}

const asked = (text: string, call: Call, view: ShelfView, limits: Limits): Question => {
  const read = questionFrom(text, {
    today: call.services.today(),
    previous: call.previous,
    sources: view.sources(),
  })
  const { source, since, until } = limits
  const { filters } = read
  return {
    ...read,
    filters: {
      ...filters,
      source: source ?? filters.source,
      since: since ?? filters.since,
      until: until ?? filters.until,
    },
  }
}

/** What can be done about an answer as a whole: follow it, go on in a thread, tell the moderators. */
const after = (call: Call, found: Answer): readonly Action[] => {
  const { edge } = call.words
  const button = (id: string, label: string): Action => ({
    kind: 'button',
    id,
    label,
    style: 'plain',
    data: askedOf(found),
  })
  const kept = call.services.desk !== undefined
  return [
    ...(kept ? [button('follow', edge.follow.follow)] : []),
    ...(call.threads === true && !flagOption(call, 'private') ? [button('thread', edge.thread.start)] : []),
    ...(kept && call.server !== null ? [button('report', edge.report.open)] : []),
  ]
}

/** Kept for the moderators where the server wants that; the answer does not fail with it. */
const noted = async ({ server, services }: Call, text: string): Promise<void> => {
  if (server === null || services.desk === undefined) return
  await keepUnanswered(services.desk, server, text).catch(() => undefined)
}

/** `/ask`, and what a mention, a reply and a direct message do. */
export const ask: Command = {
  definition: {
    name: 'ask',
    description: 'Ask the articles: you get their own sentences, with date and source.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know, in your own words',
        required: true,
        max_length: longestQuestion,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'source',
        description: 'Only what this publisher or agency wrote',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'since',
        description: 'Only articles from this day on, such as 2025-01-24 or Jan 2025',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'until',
        description: 'Only articles up to this day',
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the answer',
      },
    ],
  },
  run: async (call) => {
    const text = textOption(call, 'question') ?? ''
    const problem = unreadable(text, call)
    if (problem !== null) return says(problem)
    const view = await call.services.view(call.server)
    const limits = limitsOf(call, view)
    if (typeof limits === 'string') return says(limits)
    const question = asked(text, call, view, limits)
    const begun = performance.now()
    const found = answer(question, view)
    const milliseconds = performance.now() - begun
    call.services.meter?.note(milliseconds)
    call.services.watch?.({ kind: 'answered', answer: found.kind, milliseconds })
    if (found.kind === 'silent') await noted(call, text)
    const reply = replyToAnswer(found, call.words, flagOption(call, 'private'))
    return { ...reply, actions: [...reply.actions, ...after(call, found)], about: question }
  },
  complete: async (call, option, typed) => {
    const view = await call.services.view(call.server)
    return option === 'source' ? suggested(view.sources(), typed) : []
  },
}
