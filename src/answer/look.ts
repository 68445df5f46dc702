import type { Span } from '../sentence/span.ts'
import type { Token } from '../shelf/tokens.ts'
import type { Asked, Seen } from './asked.ts'
import type { Reading } from './glossary.ts'
import type { Notes } from './reading.ts'

/** A sentence as it is looked at for what answers; spans count from its own beginning. */
export type Look = {
  readonly seen: Seen
  readonly asked: Asked
  readonly notes: () => Notes
  readonly from: number
}

/** The same spans, counted from `by` characters further on. */
export const movedAll = (by: number, spans: readonly Span[]): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }))

/** Does the question say this word of the sentence? */
export const isMatched = ({ seen }: Look, at: number): boolean => (seen.slots[at] ?? -1) >= 0

const known = new WeakMap<Reading, readonly Token[]>()

/** The words of a sentence that was read, each with its place in it; taken apart once. */
export const wordsOf = (reading: Reading): readonly Token[] => {
  const tokens = known.get(reading) ?? reading.tokens()
  known.set(reading, tokens)
  return tokens
}
