import { type Border, borderAt } from './joins/border.ts'
import { CUTS } from './joins/cuts.ts'
import { JOINS } from './joins/joins.ts'
import type { Span } from './span.ts'
import type { Sentence } from './values.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** `Intl.Segmenter` sees at most this many characters at a time (docs/SAFETY.md). */
const PIECE = 2000

/**
 * The sentences of a text in order: trimmed spans that lose no character but white space. A line break ends a
 * paragraph, and no sentence goes over it.
 */
export const sentencesOf = (text: string): readonly Sentence[] =>
  paragraphsOf(text).flatMap((paragraph, index) =>
    sentencesIn(text.slice(paragraph.start, paragraph.end)).map((span) => ({
      start: paragraph.start + span.start,
      end: paragraph.start + span.end,
      paragraph: index,
    })),
  )

const paragraphsOf = (text: string): readonly Span[] => {
  const paragraphs: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak < 0 ? text.length : lineBreak
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, end })
    start = end + 1
  }
  return paragraphs
}

const sentencesIn = (paragraph: string): readonly Span[] => {
  const borders = bordersOf(paragraph)
  const starts = [0, ...borders]
  return starts
    .map((start, i) => trimmed(paragraph, start, borders[i] ?? paragraph.length))
    .filter((span) => span.start < span.end)
}

const trimmed = (text: string, start: number, end: number): Span => {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  }
}

/** The offsets between sentences: where a cut rule ends one, or the Segmenter does and no join rule objects. */
const bordersOf = (paragraph: string): readonly number[] => {
  const cuts = new Set(CUTS.flatMap((rule) => rule(paragraph)))
  const places = [...new Set([...cuts, ...segmentBorders(paragraph)])].sort((a, b) => a - b)
  const borders: number[] = []
  for (const at of places)
    if (cuts.has(at) || !joins(borderAt(paragraph, borders.at(-1) ?? 0, at))) borders.push(at)
  return borders
}

const joins = (border: Border): boolean => JOINS.some((rule) => rule(border))

const segmentBorders = (paragraph: string): readonly number[] => {
  const borders: number[] = []
  for (let from = 0; from < paragraph.length; ) {
    const ends = segmentEnds(paragraph.slice(from, from + PIECE))
    const last = from + PIECE >= paragraph.length
    // What the piece cuts off is seen again in the next one; a piece without any end goes on behind a seam.
    borders.push(...ends.slice(0, -1).map((end) => from + end))
    if (last) break
    from += ends.length > 1 ? (ends.at(-2) ?? PIECE) : PIECE
  }
  return borders
}

const segmentEnds = (piece: string): readonly number[] =>
  Array.from(segmenter.segment(piece), ({ index, segment }) => index + segment.length)
