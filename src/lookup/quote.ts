import { notesOf } from '../answer/reading.ts'
import type { Quote } from '../answer/values.ts'
import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'
import { type Entry, sentenceAt } from '../shelf/entry.ts'

/** Where a sentence stands: its entry, and its number there. */
export type Place = { readonly entry: Entry; readonly at: number }

/** The words of the sentence at a place. */
export const wordsAt = ({ entry, at }: Place): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

/** The sentence at a place as a quote, with its speaker and times read; `highlights` count from the article's start. */
export const quoteAt = (
  { entry, at }: Place,
  highlights: readonly Span[] = [],
  carriedBy: readonly Article[] = [],
): Quote => {
  const notes = notesOf(entry, at)
  return {
    article: entry.article,
    ...sentenceAt(entry, at),
    highlights,
    score: 0,
    signals: {},
    attribution: notes.voice,
    dates: notes.dates,
    carriedBy,
  }
}

/** Earliest first, undated last; then by article and place, so that the order of the corpus does not matter. */
export const byPublication = (a: Place, b: Place): number => {
  const [x, y] = [a, b].map(({ entry }) => entry.article.published?.date ?? '9999')
  return (x ?? '').localeCompare(y ?? '') || (a.entry.article.id < b.entry.article.id ? -1 : 1)
}
