import { z } from 'zod'
import { type Call, longestQuestion, type Said, textOption } from '../../src/command/command.ts'
import { daysWrittenOut } from '../../src/command/day.ts'
import { says } from '../../src/command/plain.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { Question } from '../../src/question/question.ts'
import type { ShelfView } from '../../src/shelf/view.ts'
import { sayingDays } from './days.ts'
import { limitsOf, within } from './limits.ts'

const limit = z.string().nullable()

/** How a button under an answer comes back to its question: the words and the filters that were read. */
export const Asked = z.object({
  text: z.string(),
  filters: z.object({ source: limit, since: limit, until: limit, asOf: limit, speaker: limit }),
})

/** The question of a button, with its filters as they stood. */
export const questionAsked = (
  { text, filters }: z.infer<typeof Asked>,
  call: Call,
  view: ShelfView,
): Question => ({
  ...questionFrom(text, { today: call.services.today(), ...view.known() }),
  filters,
})

/** What is wrong with a question or topic, in words for the asker; `null` where it can be looked up. */
export const unreadable = (text: string, { words }: Call): string | null => {
  if (text.length > longestQuestion) return words.edge.tooLong(text.length, longestQuestion)
  return /[\p{L}\p{N}]/u.test(text) ? null : words.edge.noWords
}

/** What was typed into a command: the words, where they are looked up, and what the other options limit a question to. */
export type Inquiry = {
  readonly text: string
  readonly view: ShelfView
  readonly limited: (question: Question) => Question
  /** The reply, saying how days were read that can be read in two ways. */
  readonly told: (said: Said) => Said
}

/** What was typed, its words in that option; a reply where something has to be mended first. */
export const inquiryOf = async (call: Call, option: string): Promise<Inquiry | Said> => {
  const typed = textOption(call, option) ?? ''
  const problem = unreadable(typed, call)
  if (problem !== null) return says(problem)
  const view = await call.services.view(call.server)
  const limited = limitsOf(call, view)
  if (typeof limited === 'string') return says(limited)
  const { text, read } = daysWrittenOut(typed, call.locale)
  return {
    text,
    view,
    limited: (question) => ({ ...question, filters: within(question.filters, limited.limits) }),
    told: (said) => sayingDays(said, [...read, ...limited.read], call),
  }
}
