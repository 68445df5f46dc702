import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import { type Button, type Command, flagOption, longestQuestion, textOption } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { suggested } from '../src/command/suggest.ts'
import { timelineOn } from '../src/lookup/timeline.ts'
import { topicsFitting, topicsOf } from '../src/lookup/topics.ts'
import { questionFrom } from '../src/question/from.ts'
import type { Question } from '../src/question/question.ts'
import { replyToTimeline } from '../src/render/replies/timeline.ts'
import { Asked, questionAsked, unreadable } from './lookups/asked.ts'
import {
  dayOptions,
  limitsOf,
  pageIn,
  pageOption,
  privateOption,
  sourceOption,
  within,
} from './lookups/limits.ts'

/** `/timeline`: the sentences about a topic, in order of when it happened. */
export const timeline: Command = {
  definition: {
    name: 'timeline',
    description: 'What happened when: sentences about a topic, in order of the day they tell of.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A name, a place, a thing, or a question',
        required: true,
        max_length: longestQuestion,
        autocomplete: true,
      },
      sourceOption,
      ...dayOptions,
      pageOption,
      privateOption,
    ],
  },
  run: async (call) => {
    const topic = textOption(call, 'topic') ?? ''
    const problem = unreadable(topic, call)
    if (problem !== null) return says(problem)
    const view = await call.services.view(call.server)
    const limits = limitsOf(call, view)
    if (typeof limits === 'string') return says(limits)
    const read = questionFrom(topic, { today: call.services.today(), ...view.known() })
    const question: Question = { ...read, filters: within(read.filters, limits) }
    const reply = replyToTimeline(timelineOn(question, view), pageIn(call), call.words)
    return { ...reply, private: flagOption(call, 'private'), about: question }
  },
  complete: async (call, option, typed) => {
    const view = await call.services.view(call.server)
    return option === 'source' ? suggested(view.sources(), typed) : topicsFitting(topicsOf(view), typed)
  },
}

const Data = Asked.extend({ page: z.number().int().positive().optional() })

/** "Timeline" under an answer, and the pages of a timeline; for whoever presses. */
export const timelineButton: Button = {
  id: 'timeline',
  for: 'anybody',
  once: false,
  turns: (data) => Data.safeParse(data).data?.page !== undefined,
  run: async (call, data) => {
    const { page, ...asked } = Data.parse(data)
    const view = await call.services.view(call.server)
    const question = questionAsked(asked, call, view)
    const reply = replyToTimeline(timelineOn(question, view), page ?? 1, call.words)
    return { ...reply, private: true, about: question }
  },
}
