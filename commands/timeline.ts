import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import { type Button, type Command, flagOption, longestQuestion } from '../src/command/command.ts'
import { suggested } from '../src/command/suggest.ts'
import { timelineOn } from '../src/lookup/timeline.ts'
import { topicsFitting, topicsOf } from '../src/lookup/topics.ts'
import { questionFrom } from '../src/question/from.ts'
import { replyToTimeline } from '../src/render/replies/timeline.ts'
import { Asked, inquiryOf, questionAsked } from './lookups/asked.ts'
import { dayOptions, pageIn, pageOption, privateOption, sourceOption } from './lookups/limits.ts'

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
    const inquiry = await inquiryOf(call, 'topic')
    if (!('view' in inquiry)) return inquiry
    const { text, view, limited, told } = inquiry
    const question = limited(questionFrom(text, { today: call.services.today(), ...view.known() }))
    const reply = replyToTimeline(timelineOn(question, view), pageIn(call), call.words)
    return told({ ...reply, private: flagOption(call, 'private'), about: question })
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
