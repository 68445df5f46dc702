import type { Article } from '../article/article.ts'
import type { Asks } from '../question/question.ts'
import { namesMoney } from '../sentence/figures/money.ts'
import { holds, overlaps, type Span } from '../sentence/span.ts'
import type { DateMention } from '../sentence/values.ts'
import { sentenceAt } from '../shelf/entry.ts'
import type { Asked, Seen } from './asked.ts'
import { agesIn, asksAge } from './ledger/ages.ts'
import { type Look, movedAll, wordsOf } from './look.ts'
import { matchedIn } from './matched.ts'
import { figuresOf, type Notes, notesOf } from './reading.ts'
import { saidThen } from './said-then.ts'
import { where, who } from './who-and-where.ts'

const quoted = /["“](?!\s)[^"“”]{2,}["”]?/g
/** A straight mark that ends what was quoted before it: no letter follows at once, a letter or a mark stands before. */
const ends = /^[^"“”]*[\p{L}\p{N}.,!?…)'’]"(?=[\s,.;:!?)]|$)/u

/** The quotations of a sentence; the words up to a mark that only ends one began in the sentence before. */
const speech = ({ seen: { reading } }: Look): readonly Span[] => {
  const begun = ends.exec(reading.text)?.[0].length ?? 0
  const rest = Array.from(reading.text.slice(begun).matchAll(quoted), (match) => ({
    start: begun + match.index,
    end: begun + match.index + match[0].length,
  }))
  return begun > 3 ? [{ start: 0, end: begun }, ...rest] : rest
}

/** "A Sept. 11 memorial", "the Jan. 6 panel": a day that something else is named by, where the question does not ask after that. */
const namedByDay =
  /^ (?:[a-z]+ )?(?:memorial|anniversary|commemoration|attacks?|riots?|insurrection|panel|committee|commission|hearings?|investigation|inquiry|probe|rioters?|defendants?)\b/

const namesOther = ({ seen: { reading, slots }, from }: Look, { end }: DateMention): boolean => {
  const named = namedByDay.exec(reading.text.slice(end - from))
  const at = end - from + (named?.[0].length ?? 0)
  return named !== null && !wordsOf(reading).some((word, i) => word.end === at && (slots[i] ?? -1) >= 0)
}

const isTime = ({ type, value }: DateMention): boolean =>
  (type === 'DATE' || type === 'TIME') && /\d/.test(value)

/** "On Sunday, a day after the board declared it": the day is not that of what stands behind. */
const isOffset = ({ seen: { reading, slots }, from }: Look, { end }: DateMention): boolean => {
  const behind = apart.exec(reading.text.slice(end - from))
  if (behind === null) return false
  const at = end - from + behind[0].length
  return wordsOf(reading).some(({ start, capital }, i) => start >= at && !capital && (slots[i] ?? -1) >= 0)
}
const apart =
  /^,? (?:only |just |about )?(?:an?|one|two|three|four|five|six|\d+|several|some) (?:hour|day|week|month|year)s? (?:after|before)\b/i

/** Is the word by which something is said a word of the question? */
const asksOfSaying = ({ seen: { reading, slots }, from }: Look, cue: Span): boolean =>
  wordsOf(reading).some(({ start }, at) => start === cue.start - from && (slots[at] ?? -1) >= 0)

/** Days and times, but for the day on which somebody only said so, where there are others. */
const when = (look: Look): readonly Span[] => {
  const { notes, seen, from } = look
  const times = notes().dates.filter(
    (date) => isTime(date) && !isOffset(look, date) && !namesOther(look, date),
  )
  const cue = notes().voice?.cue
  const { text } = seen.candidate.entry.article
  if (cue === undefined) return movedAll(-from, times)
  // "When did the board confirm it?" asks after the day on which it said so.
  const asked = asksOfSaying(look, cue)
  const told = times.filter((time) => saidThen(text, cue, time) === asked)
  return movedAll(-from, told.length > 0 ? told : times)
}

/** All numbers where the question does not say what it counts: none of them answers it less than another. */
const howMany = ({ seen: { candidate }, asked, from }: Look): readonly Span[] => {
  const { wanted } = asked
  const open =
    wanted === null || (wanted.kinds.size === 0 && wanted.counted.size === 0 && wanted.unit === null)
  return open ? movedAll(-from, figuresOf(candidate.entry, candidate.at)) : []
}

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

/** In order, inside the sentence, none over another; no number is bold in part. */
const tidy = (spans: readonly Span[], sentence: Span, { text }: Article): readonly Span[] => {
  const kept: Span[] = []
  const whole = spans.map((span) => wholeNumber(span, text))
  for (const span of whole.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!holds(sentence, span) || span.end <= span.start || (last && overlaps(last, span))) continue
    if (last && isShort(text.slice(last.end, span.start), text.slice(0, last.end), text[span.start] ?? ''))
      kept[kept.length - 1] = { start: last.start, end: span.end }
    else kept.push({ start: span.start, end: span.end })
  }
  return kept
}

/** "4" of "4:17", "000-year" of "5,000-year", "8" of "8th", "U.S" of "U.S. troops": the whole of it. */
const wholeNumber = (span: Span, text: string): Span => {
  const before = /\d[\d.,:]*$/.exec(text.slice(Math.max(0, span.start - 12), span.start))?.[0] ?? ''
  const opens = /^\d/.test(text.slice(span.start, span.start + 1))
  const closes = /\d$/.test(text.slice(span.start, span.end))
  const behind = /^(?:[.,:]?\d)+|^(?:st|nd|rd|th)\b/.exec(text.slice(span.end, span.end + 12))?.[0] ?? ''
  const dotted = /(?:^|[^\p{L}])(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(Math.max(0, span.end - 8), span.end))
  const dot =
    dotted && text[span.end] === '.' && /^\.(?:[,;:]| \p{Ll})/u.test(text.slice(span.end, span.end + 3))
  return {
    start: span.start - (opens ? before.length : 0),
    end: span.end + (closes ? behind.length : dot ? 1 : 0),
  }
}

/** "v. Wade" and "Jan. 6": the full stop of a short word parts nothing. */
const isShort = (gap: string, before: string, next: string): boolean =>
  gap === '. ' && /(?<![\p{L}\p{N}])\p{L}{1,4}$/u.test(before.slice(-6)) && /[\p{Lu}\p{N}]/u.test(next)

/** What answers, inside the sentence; `chosen` (the figures that fit) before all else, the matched words at last. */
export const highlightsOf = (seen: Seen, asked: Asked, chosen: readonly Span[] = []): readonly Span[] => {
  const { entry } = seen.candidate
  const sentence = sentenceAt(entry, seen.candidate.at)
  if (asksAge(asked.question)) {
    const told = agesIn(seen.reading.text, asked.question)
    // Days that somebody waited are no age.
    return tidy(
      movedAll(sentence.start, told.length > 0 ? told : matchedIn(seen, asked)),
      sentence,
      entry.article,
    )
  }
  if (chosen.length > 0) return tidy(chosen, sentence, entry.article)
  const notes = (): Notes => notesOf(entry, seen.candidate.at)
  const look = { seen, asked, notes, from: sentence.start }
  const spans = tidy(movedAll(sentence.start, answering[asked.question.asks](look)), sentence, entry.article)
  return spans.length > 0
    ? spans
    : tidy(movedAll(sentence.start, matchedIn(seen, asked)), sentence, entry.article)
}
