import type { Asks } from '../question/question.ts'
import { holds, overlaps, type Span } from '../sentence/span.ts'
import { sentenceAt } from '../shelf/entry.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { type Asked, isNew, type Seen } from './asked.ts'
import { figuresOf, type Notes, notesOf } from './reading.ts'

const quoted = /["“][^"“”]{2,}["”]?/g

/** Runs of capitalised new words, with the small words between them: "Court of Ilmen". */
const nameRuns = (seen: Seen, asked: Asked): readonly Span[] => {
  const runs: { start: number; end: number }[] = []
  let last = -2
  tokensOf(seen.reading.text).forEach((token, at) => {
    if (!isNew(asked, seen, at) || token.digit) return
    const run = runs.at(-1)
    if (run !== undefined && at - last === 1 && token.start - run.end <= 1) run.end = token.end
    else runs.push({ start: token.start, end: token.end })
    last = at
  })
  return runs
}

const matched = (seen: Seen): readonly Span[] =>
  tokensOf(seen.reading.text).filter((_, at) => (seen.slots[at] ?? -1) >= 0)

const speech = (seen: Seen): readonly Span[] =>
  Array.from(seen.reading.text.matchAll(quoted), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

const at = (from: number, spans: readonly Span[]): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + from, end: end + from }))

/** By what is asked for: where in the sentence an answer to it stands. */
const answering: Readonly<
  Record<Asks, (seen: Seen, asked: Asked, notes: () => Notes, from: number) => readonly Span[]>
> = {
  figure: ({ candidate }) => figuresOf(candidate.entry, candidate.at),
  date: (_, __, notes) => notes().dates,
  person: (seen, asked, _, from) => at(from, nameRuns(seen, asked)),
  place: (seen, asked, _, from) => at(from, nameRuns(seen, asked)),
  speech: (seen, _, __, from) => at(from, speech(seen)),
  reason: () => [],
  definition: () => [],
  yesno: () => [],
  open: () => [],
}

/** In order, inside the sentence, none over another. */
const tidy = (spans: readonly Span[], sentence: Span): readonly Span[] => {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (holds(sentence, span) && span.end > span.start && !kept.some((other) => overlaps(other, span)))
      kept.push({ start: span.start, end: span.end })
  return kept
}

/** What answers, inside the sentence; `chosen` (the figures that fit) before all else, the matched words at last. */
export const highlightsOf = (seen: Seen, asked: Asked, chosen: readonly Span[] = []): readonly Span[] => {
  const { entry } = seen.candidate
  const sentence = sentenceAt(entry, seen.candidate.at)
  if (chosen.length > 0) return tidy(chosen, sentence)
  const notes = (): Notes => notesOf(entry, seen.candidate.at)
  const spans = tidy(answering[asked.question.asks](seen, asked, notes, sentence.start), sentence)
  return spans.length > 0 ? spans : tidy(at(sentence.start, matched(seen)), sentence)
}
