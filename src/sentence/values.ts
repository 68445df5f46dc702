import type { Span } from './span.ts'

/** One sentence of an article's text. `paragraph` counts from 0. */
export type Sentence = Span & { readonly paragraph: number }

/** A time expression; `value` is ISO 8601 as TIMEX3 writes it (`2024-12-23`, `2024-W42`, `P3D`, `PAST_REF`). */
export type DateMention = Span & {
  readonly value: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
}

/** How a figure is stated: plain, about, more than or at least, less than or at most, risen, fallen. */
export type Change = '=' | '~' | '>' | '<' | 'up' | 'down'

/**
 * A figure in a sentence. A single one has `value` (and `min`, `max` null); a range has `value` null and
 * `min`, `max` in the order of the text.
 */
export type Figure = Span & {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly change: Change
  /** The unit as written: "per cent", "km", "$"; null where a plain count. */
  readonly unit: string | null
  /** The words that name what is counted: "North Korean soldiers". */
  readonly counted: string | null
  /** What happened to it, as a lower-case verb phrase found from the sentence: "killed or wounded", "sent". */
  readonly measure: string | null
  /** Whose figure it is or who acts, where the sentence names one: "North Korea". */
  readonly subject: string | null
}

/** Who says it: `cue` is the word that attributes ("said", "according to"), `speaker` the words that name who. */
export type Voice = { readonly speaker: Span | null; readonly cue: Span }

/** What somebody says, and who. */
export type Attribution = Span & Voice
