import type { LedgerEntry, LedgerKind } from '../../answer/values.ts'
import { voiceOf } from '../../sentence/attributions/voice.ts'
import { asOfText } from '../replies/as-of.ts'
import { sourceOf } from '../replies/quote.ts'
import type { Words } from '../words/words.ts'

/** One mark of the chart: a value or a range, on a day or in the column of undated ones. */
export type Point = {
  readonly day: Date | null
  /** The day as the reader writes it, or that it is not known. */
  readonly when: string
  readonly low: number
  readonly high: number
  readonly who: string
  /** The figure as it stands in the article. */
  readonly label: string
}

const ends = (entry: LedgerEntry): readonly [number, number] | null => {
  if (entry.value !== null) return [entry.value, entry.value]
  if (entry.min === null || entry.max === null) return null
  return [Math.min(entry.min, entry.max), Math.max(entry.min, entry.max)]
}

const pointOf = (entry: LedgerEntry, words: Words): readonly Point[] => {
  const range = ends(entry)
  if (range === null) return []
  const [low, high] = range
  return [
    {
      day: entry.asOf === null ? null : new Date(`${entry.asOf}T00:00:00Z`),
      when: asOfText(entry, words.calendar) ?? words.dateUnknown,
      low,
      high,
      who: (entry.speaker === null ? null : voiceOf(entry.speaker)) ?? sourceOf(entry.quote.article, words),
      label: entry.quote.article.text.slice(entry.start, entry.end),
    },
  ]
}

/** The marks of one kind of figure; entries without a value are left to the words beside the chart. */
export const pointsOf = (kind: LedgerKind, words: Words): readonly Point[] =>
  kind.entries.flatMap((entry) => pointOf(entry, words))
