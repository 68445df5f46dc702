import type { Span } from '../sentence/span.ts'
import type { Passage } from './reply.ts'

/** A run of a passage's words, and whether it is what answers. */
export type Run = { readonly text: string; readonly marked: boolean }

/** Marks with nothing but a space between them, "North" and "Korea", are read as one. */
const bridged = (text: string, spans: readonly Span[]): readonly Span[] => {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last !== undefined && text.slice(last.end, span.start) === ' ')
      whole[whole.length - 1] = { ...last, end: span.end }
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
  for (const span of bridged(text, passage.highlights)) {
    push({ start: at, end: span.start }, false)
    push(span, true)
    at = span.end
  }
  push({ start: at, end: passage.end }, false)
  return runs
}
