import { voiceOf } from '../../sentence/attributions/voice.ts'
import { holds, type Span } from '../../sentence/span.ts'
import type { DateMention } from '../../sentence/values.ts'
import { figuresAt, proseOf } from '../reading.ts'
import type { Quote } from '../values.ts'
import { eventAfter, ofEvent } from './events.ts'
import { type Stated, statementsIn } from './statements.ts'

/** A quote's statements are read once for all its figures. */
const known = new WeakMap<Quote, readonly Stated[]>()

/** The statements of a quote, in order, each with its speaker; together they are the whole quote. */
export const clausesOf = (quote: Quote): readonly Stated[] => {
  const kept = known.get(quote)
  if (kept !== undefined) return kept
  const { text } = quote.article
  const fresh = statementsIn(text, proseOf(quote), figuresAt(quote.article, quote))
  known.set(quote, fresh)
  return fresh
}

/** The statement of a quote that holds a figure. */
export const clauseOf = (quote: Quote, figure: Span): Stated =>
  clausesOf(quote).find((clause) => holds(clause, figure)) ?? {
    start: quote.start,
    end: quote.end,
    speaker: null,
  }

/** What holds a figure or another statement names nobody. */
const noName = /[;\d]|\b(?:says?|said|spoke|speaks)\b/

/** "Died in heat that scientists say is unusual": what they say is only what stands behind. */
const isAside = ({ article: { text } }: Quote, figure: Span, { start, end }: Span): boolean =>
  start >= figure.end &&
  /\b(?:that|which|who|whom) $/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^ \p{L}+ (?:is|are|was|were|has|have|had|will|would|could|may|might|should|\p{Ll}+ed)\b/u.test(
    text.slice(end, end + 40),
  )

/** Who says this figure: the speaker of its own statement. Of two statements in a sentence, neither speaks for the other. */
export const voiceFor = (quote: Quote, figure: Span): string | null => {
  const clause = clauseOf(quote, figure)
  const whole = clause.start === quote.start && clause.end === quote.end
  const said = whole ? (quote.attribution?.speaker ?? null) : clause.speaker
  const words =
    said === null || isAside(quote, figure, said) ? null : quote.article.text.slice(said.start, said.end)
  return words === null || noName.test(words) ? null : voiceOf(words)
}

const day = /^\d{4}-\d{2}(?:-\d{2})?$/
/** A year counts only right behind its figure: "61% in 2019". */
const isYearOf = (figure: Span, date: DateMention): boolean =>
  /^\d{4}$/.test(date.value) && date.start >= figure.end && date.start - figure.end <= 5
const relative = /\b(?:which|who|whose|whom|where|when|since|until|after|before)\b/i

/** Is it a day or month told of the figure itself, and not of something that a "which …" behind the figure brings in? */
const tellsOf = ({ article }: Quote, figure: Span, date: DateMention): boolean =>
  (day.test(date.value) || isYearOf(figure, date)) &&
  !relative.test(article.text.slice(figure.end, Math.max(figure.end, date.end)))

/** "The worst since 1954, when 31 drowned": what happened then. */
const thenTold = (quote: Quote, figure: Span): DateMention | undefined =>
  quote.dates.findLast(
    ({ end, value }) =>
      /^\d{4}/.test(value) &&
      end <= figure.start &&
      /^,? (?:when|in which)\b[^,;]{0,40}$/.test(quote.article.text.slice(end, figure.start)),
  )

/** "In 2011, a quake …", "the earthquake of 2019", "the 2011 earthquake", "two years ago", "last year's flood". */
const occasion = /(?:^|[,;]\s)(?:(?:back )?in (?:the year )?)$/i
const agone = /\b(?:ago|last year|previous year|the year before)$/i

/** The year of an earlier occasion that is told of a figure, and not one in which something was built or begun. */
const occasionOf = (quote: Quote, clause: Span, figure: Span): DateMention | undefined => {
  const { text } = quote.article
  const years = quote.dates.filter((date) => /^\d{4}$/.test(date.value) && holds(clause, date))
  return years.find(({ start, end }) => {
    if (start >= figure.end && /[\d,;:]/.test(text.slice(figure.end, start))) return false
    if (relative.test(text.slice(Math.min(figure.end, end), start))) return false
    const [before, after] = [text.slice(Math.max(clause.start, start - 40), start), text.slice(end, end + 40)]
    return (
      occasion.test(before) ||
      agone.test(text.slice(start, end)) ||
      ofEvent.test(before) ||
      eventAfter.test(after)
    )
  })
}

/** "14 and 15 December" are told together: so many characters may stand between. */
const pairGap = 8

/**
 * The dates that this figure stands by: the next one after it, unless a rival figure of its kind comes between; else
 * those before it in its statement; else all of the sentence's.
 */
export const datesFor = (quote: Quote, figure: Span, rivals: readonly Span[]): readonly DateMention[] => {
  const then = thenTold(quote, figure)
  if (then !== undefined) return [then]
  const clause = clauseOf(quote, figure)
  const dates = quote.dates.filter((date) => tellsOf(quote, figure, date))
  const year = occasionOf(quote, clause, figure)
  const near = dates.filter((date) => holds(clause, date))
  const next = near.find((date) => date.start >= figure.end)
  const taken = rivals.some((rival) => rival.start >= figure.end && rival.end <= (next?.start ?? 0))
  if (next && !taken)
    return near.filter((date) => date.start >= next.start && date.start - next.end <= pairGap)
  const before = near.filter((date) => date.end <= figure.start)
  if (before.length === 0 && year !== undefined) return [year]
  return before.length > 0 ? before : near.length > 0 ? near : dates
}
