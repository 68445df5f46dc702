import type { Question } from '../question/question.ts'

/** What is written for a line, and the question that it was about; none where it was about no question. */
export type Told = { readonly text: string; readonly about: Question | undefined }

/**
 * A session that keeps its subject: each line is answered with the question before it at hand, so that "and according to
 * the mayor?" can lean on that, as in a thread.
 */
export const followingOn = (
  respond: (line: string, previous: Question | null) => Promise<Told>,
): ((line: string) => Promise<string>) => {
  let previous: Question | null = null
  return async (line) => {
    const { text, about } = await respond(line, previous)
    previous = about ?? previous
    return text
  }
}
