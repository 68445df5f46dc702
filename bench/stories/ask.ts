import { answer } from '../../src/answer/answer.ts'
import type { Answer } from '../../src/answer/values.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { Question } from '../../src/question/question.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import type { Story, StoryQuestion } from './set.ts'

/** A question of a story with the bot's answer to it. */
export type Asked = { readonly question: StoryQuestion; readonly answer: Answer }

const shelfOf = ({ articles }: Story): ShelfView => {
  const shelf = new Shelf()
  for (const article of articles) shelf.add(article)
  return new ShelfView(shelf)
}

/** Asks all questions of a story as the batch command does; one with `after` follows that question, as in a thread. */
export const askedOf = (story: Story): readonly Asked[] => {
  const view = shelfOf(story)
  const known = view.known()
  const read = new Map<string, Question>()
  return story.questions.map((row) => {
    const previous = row.after === undefined ? null : (read.get(row.after) ?? null)
    const question = questionFrom(row.question, { today: row.asOf ?? null, previous, ...known })
    read.set(row.id, question)
    const asOf = row.asOf ?? question.filters.asOf
    return { question: row, answer: answer({ ...question, filters: { ...question.filters, asOf } }, view) }
  })
}
