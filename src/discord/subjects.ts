import type { Question } from '../question/question.ts'

/** Which question each of the bot's messages is about, so that a reply to it can follow. */
export type Subjects = {
  readonly remember: (messages: readonly string[], question: Question) => void
  readonly of: (message: string) => Question | null
}

export const subjectsInMemory = (most = 10_000): Subjects => {
  const known = new Map<string, Question>()
  return {
    remember: (messages, question) => {
      for (const id of messages) known.set(id, question)
      for (const id of known.keys()) {
        if (known.size <= most) break
        known.delete(id)
      }
    },
    of: (message) => known.get(message) ?? null,
  }
}
