import { ApplicationCommandOptionType } from 'discord.js'
import { answer } from '../src/answer/answer.ts'
import type { Answer } from '../src/answer/values.ts'
import { type Call, type Command, flagOption, longestQuestion } from '../src/command/command.ts'
import { suggested } from '../src/command/suggest.ts'
import { keepUnanswered } from '../src/moderation/reports.ts'
import { questionFrom } from '../src/question/from.ts'
import { askedOf, replyToAnswer } from '../src/render/replies/answer.ts'
import type { Action } from '../src/render/reply.ts'
import { inquiryOf } from './lookups/asked.ts'
import { dayOptions, privateOption, sourceOption } from './lookups/limits.ts'

/** What can be done about an answer as a whole: follow it, go on in a thread, tell the moderators. */
const after = (call: Call, found: Answer): readonly Action[] => {
  // "Thanks!" is nothing to follow, and nothing is missing.
  if (found.question.unaskable != null) return []
  const { edge } = call.words
  const isPrivate = flagOption(call, 'private')
  const button = (id: string, label: string, more: object = {}): Action => ({
    kind: 'button',
    id,
    label,
    style: 'plain',
    data: { ...askedOf(found), ...more },
  })
  const kept = call.services.desk !== undefined
  return [
    // Who asked in private is told in private.
    ...(kept ? [button('follow', edge.follow.follow, isPrivate ? { direct: true } : {})] : []),
    ...(call.threads === true && !isPrivate ? [button('thread', edge.thread.start)] : []),
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
    const inquiry = await inquiryOf(call, 'question')
    if (!('view' in inquiry)) return inquiry
    const { text, view, limited, told } = inquiry
    const { services, previous } = call
    const question = limited(questionFrom(text, { today: services.today(), previous, ...view.known() }))
    const begun = performance.now()
    const found = answer(question, view)
    const milliseconds = performance.now() - begun
    services.meter?.note(milliseconds)
    services.watch?.({ kind: 'answered', answer: found.kind, milliseconds })
    // That nothing is from today is no question left unanswered.
    const lacks = found.kind === 'silent' && found.laid?.instead == null
    if (lacks && question.unaskable == null) await noted(call, text)
    const reply = replyToAnswer(found, call.words, flagOption(call, 'private'))
    return told({ ...reply, actions: [...reply.actions, ...after(call, found)], about: question })
  },
  complete: async (call, option, typed) => {
    const view = await call.services.view(call.server)
    return option === 'source' ? suggested(view.sources(), typed) : []
  },
}
