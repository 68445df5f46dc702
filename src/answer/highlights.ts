import type { Asks } from '../question/question.ts'
import { namesMoney } from '../sentence/figures/money.ts'
import { holds, overlaps, type Span } from '../sentence/span.ts'
import type { DateMention } from '../sentence/values.ts'
import { sentenceAt } from '../shelf/entry.ts'
import type { Asked, Seen } from './asked.ts'
import { type Look, movedAll } from './look.ts'
import { matchedIn } from './matched.ts'
import { figuresOf, type Notes, notesOf } from './reading.ts'
import { saidThen } from './said-then.ts'
import { where, who } from './who-and-where.ts'

const quoted = /["“][^"“”]{2,}["”]?/g

const speech = ({ seen }: Look): readonly Span[] =>
  Array.from(seen.reading.text.matchAll(quoted), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

const isTime = ({ type, value }: DateMention): boolean =>
  (type === 'DATE' || type === 'TIME') && /\d/.test(value)

/** Days and times, but for the day on which somebody only said so, where there are others. */
const when = ({ notes, seen, from }: Look): readonly Span[] => {
  const times = notes().dates.filter(isTime)
  const cue = notes().voice?.cue
  const { text } = seen.candidate.entry.article
  const told = cue ? times.filter((time) => !saidThen(text, cue, time)) : times
  return movedAll(-from, told.length > 0 ? told : times)
}

/** All numbers where the question does not say what it counts: none of them answers it less than another. */
const howMany = ({ seen: { candidate }, asked, from }: Look): readonly Span[] => {
  const { wanted } = asked
  const open =
    wanted === null || (wanted.kinds.size === 0 && wanted.counted.size === 0 && wanted.unit === null)
  return open ? movedAll(-from, figuresOf(candidate.entry, candidate.at)) : []
}

/** "Ana Roe, 81," and "an 81-year-old" and "aged 81": how old somebody is. */
const ages =
  /\b(?:one|two|three|\d{1,3})[- ](?:year|month|week|day)s?[- ]old\b|\b(?:aged?|the age of) \d{1,3}\b|(?<=\p{Lu}[\p{L}’'-]{1,40}, )\d{1,3}(?=[,.;)]| (?:and|who|of)\b)|(?<=\b(?:he|she) (?:is|was) )\d{1,3}(?=[.,;])|\bborn (?:in|on) [^,.;]{0,20}\d{4}\b/giu

const howOld = /\b(?:how old|what age)\b/i

const ageIn = ({ reading: { text } }: Seen): readonly Span[] =>
  Array.from(text.matchAll(ages), (match) => ({ start: match.index, end: match.index + match[0].length }))

/** Asked "how much" without a word of money ("how much did they bid?"), sums and shares answer rather than the words asked with. */
const sums = ({ seen: { candidate }, asked, from }: Look): readonly Span[] =>
  /\bhow much\b/i.test(asked.question.text)
    ? movedAll(
        -from,
        figuresOf(candidate.entry, candidate.at).filter(({ unit }) => namesMoney(unit) || unit === '%'),
      )
    : []

/** By what is asked for: where in the sentence an answer to it stands. */
const answering: Readonly<Record<Asks, (look: Look) => readonly Span[]>> = {
  figure: (look) => {
    const open = howMany(look)
    return open.length > 0 ? open : sums(look)
  },
  date: when,
  person: who,
  place: where,
  speech,
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
  if (howOld.test(asked.question.text)) {
    const told = ageIn(seen)
    // Days that somebody waited are no age.
    return tidy(movedAll(sentence.start, told.length > 0 ? told : matchedIn(seen, asked)), sentence)
  }
  if (chosen.length > 0) return tidy(chosen, sentence)
  const notes = (): Notes => notesOf(entry, seen.candidate.at)
  const look = { seen, asked, notes, from: sentence.start }
  const spans = tidy(movedAll(sentence.start, answering[asked.question.asks](look)), sentence)
  return spans.length > 0 ? spans : tidy(movedAll(sentence.start, matchedIn(seen, asked)), sentence)
}
