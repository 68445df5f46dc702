/** A place where a sentence may end: the words before it and after it (each cut to a window, edges trimmed). */
export type Border = {
  readonly before: string
  readonly after: string
  /** Is there white space at the border? */
  readonly spaced: boolean
}

/** No rule needs to see further than this on either side, so the work stays linear in the length of the text. */
const WINDOW = 80

/** The border at offset `at` of a paragraph, in a sentence that starts at `from`. */
export const borderAt = (paragraph: string, from: number, at: number): Border => {
  const left = paragraph.slice(Math.max(from, at - WINDOW), at)
  const right = paragraph.slice(at, at + WINDOW)
  const before = left.trimEnd()
  const after = right.trimStart()
  return { before, after, spaced: before.length < left.length || after.length < right.length }
}
