import { z } from 'zod'
import type { Call } from '../../src/discord/command.ts'
import { texts } from '../../src/discord/texts.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { Question } from '../../src/question/question.ts'
import type { ShelfView } from '../../src/shelf/view.ts'

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
  ...questionFrom(text, { today: call.services.today(), sources: view.sources() }),
  filters,
})

/** The longest topic that is read, in characters. */
export const longestTopic = 300

/** What is wrong with a topic, in words for the asker; `null` where it can be looked up. */
export const unreadable = (text: string): string | null => {
  if (text.length > longestTopic) return texts.tooLong(text.length, longestTopic)
  return /[\p{L}\p{N}]/u.test(text) ? null : texts.noWords
}
