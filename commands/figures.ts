import { ApplicationCommandOptionType } from 'discord.js'
import {
  type Button,
  type Call,
  type Command,
  flagOption,
  longestQuestion,
  type Said,
} from '../src/command/command.ts'
import { suggested } from '../src/command/suggest.ts'
import { countedTopicsOf } from '../src/lookup/counted.ts'
import { figureQuestion, figuresOn } from '../src/lookup/figures.ts'
import { topicsFitting, topicsOf } from '../src/lookup/topics.ts'
import type { Question } from '../src/question/question.ts'
import { replyToFigures } from '../src/render/replies/figures.ts'
import type { ShelfView } from '../src/shelf/view.ts'
import { Asked, inquiryOf } from './lookups/asked.ts'
import { dayOptions, privateOption, sourceOption } from './lookups/limits.ts'
import { pictureOfFigures } from './lookups/picture.ts'

const asked = (topic: string, call: Call, view: ShelfView): Question =>
  figureQuestion(topic, { today: call.services.today(), ...view.known() })

const told = async (question: Question, call: Call, view: ShelfView, topic: string): Promise<Said> => {
  const figures = figuresOn(question, view)
  const reply = replyToFigures(topic, figures, await pictureOfFigures(figures.kinds, call), call.words)
  return { ...reply, about: question }
}

/** `/figures`: who said which number when, with a chart. */
export const figures: Command = {
  definition: {
    name: 'figures',
    description: 'Who said which number when, side by side, with a chart.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'What is counted, such as: homes flooded',
        required: true,
        max_length: longestQuestion,
        autocomplete: true,
      },
      sourceOption,
      ...dayOptions,
      privateOption,
    ],
  },
  run: async (call) => {
    const inquiry = await inquiryOf(call, 'topic')
    if (!('view' in inquiry)) return inquiry
    const { text, view, limited } = inquiry
    const said = await told(limited(asked(text, call, view)), call, view, text)
    return inquiry.told({ ...said, private: flagOption(call, 'private') })
  },
  complete: async (call, option, typed) => {
    const view = await call.services.view(call.server)
    if (option === 'source') return suggested(view.sources(), typed)
    // What is counted comes first; a name that nothing is counted of may still have figures near it.
    return topicsFitting([...new Set([...countedTopicsOf(view), ...topicsOf(view)])], typed)
  },
}

/** "Figures over time" under an answer, for whoever presses. */
export const figuresButton: Button = {
  id: 'figures',
  for: 'anybody',
  once: false,
  turns: () => false,
  run: async (call, data) => {
    const { text, filters } = Asked.parse(data)
    const view = await call.services.view(call.server)
    const question = { ...asked(text, call, view), filters }
    return { ...(await told(question, call, view, text)), private: true }
  },
}
