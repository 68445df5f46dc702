import { speakerOf } from '../../sentence/attributions/speaker.ts'
import { voiceOf } from '../../sentence/attributions/voice.ts'
import { holds, type Span } from '../../sentence/span.ts'
import type { DateMention } from '../../sentence/values.ts'
import type { Quote } from '../values.ts'

/**
 * Where one statement of a sentence ends and another, often somebody else's, begins: "…; …", "…, while …", and "…, and
 * Elmford 90", where the verb is left out.
 */
const border = /;|, (?=(?:while|but|whereas|though|although)\b)|, (?=and \p{Lu}[^,;]{0,60}\d)/gu

/** The statements of a quote, in order; together they are the whole quote. */
export const clausesOf = ({ article, start, end }: Quote): readonly Span[] => {
  const text = article.text.slice(start, end)
  const cuts = [...text.matchAll(border)].map((match) => start + match.index + match[0].length)
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }))
}

const clauseOf = (quote: Quote, figure: Span): Span =>
  clausesOf(quote).find((clause) => holds(clause, figure)) ?? quote

const wholeVoice = ({ article, attribution }: Quote): string | null =>
  attribution?.speaker == null ? null : article.text.slice(attribution.speaker.start, attribution.speaker.end)

/** Who says this figure: the speaker of its own statement. Of two statements in a sentence, neither speaks for the other. */
export const voiceFor = (quote: Quote, figure: Span): string | null => {
  const clause = clauseOf(quote, figure)
  const whole = clause.start === quote.start && clause.end === quote.end
  const own = whole ? null : speakerOf(quote.article.text, [{ ...clause, paragraph: 0 }], 0)?.speaker
  const said = whole ? wholeVoice(quote) : own ? quote.article.text.slice(own.start, own.end) : null
  return said === null ? null : voiceOf(said)
}

const day = /^\d{4}-\d{2}(?:-\d{2})?$/
const relative = /\b(?:which|who|whose|whom|where|when|since|until|after|before)\b/i

/** Is it a day or month told of the figure itself, and not of something that a "which …" behind the figure brings in? */
const tellsOf = ({ article }: Quote, figure: Span, date: DateMention): boolean =>
  day.test(date.value) && !relative.test(article.text.slice(figure.end, Math.max(figure.end, date.end)))

/** "14 and 15 December" are told together: so many characters may stand between. */
const pairGap = 8

/**
 * The dates that this figure stands by: the next one after it, unless a rival figure of its kind comes between; else
 * those before it in its statement; else all of the sentence's.
 */
export const datesFor = (quote: Quote, figure: Span, rivals: readonly Span[]): readonly DateMention[] => {
  const clause = clauseOf(quote, figure)
  const dates = quote.dates.filter((date) => tellsOf(quote, figure, date))
  const near = dates.filter((date) => holds(clause, date))
  const next = near.find((date) => date.start >= figure.end)
  const taken = rivals.some((rival) => rival.start >= figure.end && rival.end <= (next?.start ?? 0))
  if (next && !taken)
    return near.filter((date) => date.start >= next.start && date.start - next.end <= pairGap)
  const before = near.filter((date) => date.end <= figure.start)
  return before.length > 0 ? before : near.length > 0 ? near : dates
}
