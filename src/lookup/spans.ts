import { overlaps, type Span } from '../sentence/span.ts'
import type { Token } from '../shelf/tokens.ts'

/** Where `words` stand one after the other among the tokens: the span of each run, in order. */
export const runsOf = (tokens: readonly Token[], words: readonly string[]): readonly Span[] => {
  const runs: Span[] = []
  if (words.length === 0) return runs
  for (let at = 0; at + words.length <= tokens.length; at++) {
    if (!words.every((word, i) => tokens[at + i]?.fold === word)) continue
    runs.push({ start: tokens[at]?.start ?? 0, end: tokens[at + words.length - 1]?.end ?? 0 })
  }
  return runs
}

/** The spans in order, those that overlap another left out, the longer kept. */
export const apart = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlaps(other, span))) kept.push({ start: span.start, end: span.end })
  return kept.toSorted((a, b) => a.start - b.start)
}
