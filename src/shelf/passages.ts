import type { Sentence } from '../sentence/values.ts'

/** A passage is one paragraph; short ones are joined up to `atLeast` sentences, long ones cut at `atMost`. */
const atLeast = 4
const atMost = 6

/** The index of each passage's first sentence, in order. */
export const passageStarts = (sentences: readonly Sentence[]): readonly number[] => {
  const starts: number[] = []
  let from = 0
  for (const [at, sentence] of sentences.entries()) {
    const held = at - from
    const border = sentences[at - 1]?.paragraph !== sentence.paragraph
    if (at === 0 || held >= atMost || (border && held >= atLeast)) {
      starts.push(at)
      from = at
    }
  }
  return starts
}
