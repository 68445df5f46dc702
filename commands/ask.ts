import { ApplicationCommandOptionType } from 'discord.js'
import { answer } from '../src/answer/answer.ts'
import type { Answer } from '../src/answer/values.ts'
import { type Call, type Command, flagOption, longestQuestion, textOption } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { suggested } from '../src/command/suggest.ts'
import { keepUnanswered } from '../src/moderation/reports.ts'
import { questionFrom } from '../src/question/from.ts'
import type { Question } from '../src/question/question.ts'
import { askedOf, replyToAnswer } from '../src/render/replies/answer.ts'
import type { Action } from '../src/render/reply.ts'
import type { ShelfView } from '../src/shelf/view.ts'
import { unreadable } from './lookups/asked.ts'
import { dayOptions, type Limits, limitsOf, privateOption, sourceOption, within } from './lookups/limits.ts'

const asked = (text: string, call: Call, view: ShelfView, limits: Limits): Question => {
  const read = questionFrom(text, {
    today: call.services.today(),
    previous: call.previous,
    ...view.known(),
  })
  return { ...read, filters: within(read.filters, limits) }
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
      sourceOption,
      ...dayOptions,
      privateOption,
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
