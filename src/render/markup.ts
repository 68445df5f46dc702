import type { Span } from '../sentence/span.ts'
import type { Passage } from './reply.ts'

/** A run of a passage's words, and whether it is what answers. */
export type Run = { readonly text: string; readonly marked: boolean }

const letter = /[\p{L}\p{N}]/u
const longestWord = 40

/** The whole of a word joined by hyphens: of "15-year-old" no part is marked alone. */
const compound = ({ article: { text }, start: first, end: last }: Passage, span: Span): Span => {
  const after = text.slice(span.end, Math.min(last, span.end + longestWord))
  const before = text.slice(Math.max(first, span.start - longestWord), span.start)
  const joined = letter.test(text.charAt(span.end - 1))
    ? (/^(?:-[\p{L}\p{N}]+)+/u.exec(after)?.[0].length ?? 0)
    : 0
  const led = letter.test(text.charAt(span.start)) ? (/[\p{L}\p{N}]+-$/u.exec(before)?.[0].length ?? 0) : 0
  return { start: span.start - led, end: span.end + joined }
}

/** Marks with nothing but a space between them, "North" and "Korea", are read as one. */
const bridged = (passage: Passage): readonly Span[] => {
  const whole: Span[] = []
  for (const span of passage.highlights.map((one) => compound(passage, one))) {
    const last = whole.at(-1)
    if (last !== undefined && /^ ?$/.test(passage.article.text.slice(last.end, span.start)))
      whole[whole.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else whole.push(span)
  }
  return whole
}

/** A quote or passage cut at its highlights; the runs joined are its words, to the letter. */
export const runsOf = (passage: Passage): readonly Run[] => {
  const { text } = passage.article
  const runs: Run[] = []
  const push = ({ start, end }: Span, marked: boolean): void => {
    if (end > start) runs.push({ text: text.slice(start, end), marked })
  }
  let at = passage.start
  for (const span of bridged(passage)) {
    push({ start: at, end: span.start }, false)
    push(span, true)
    at = span.end
  }
  push({ start: at, end: passage.end }, false)
  return runs
}
