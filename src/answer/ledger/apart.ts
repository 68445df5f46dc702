import type { Question } from '../../question/question.ts'
import { familyOf, namesAnybody, namesPeople } from '../../sentence/figures/families.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import { namesMoney } from '../../sentence/figures/money.ts'
import type { Span } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'
import { proseOf } from '../reading.ts'
import type { Quote } from '../values.ts'
import { causeOf, isOwn, partOf } from './parts.ts'
import { befalls, type Wanted } from './wanted.ts'

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** No more characters stand between a part and its whole. */
const wholeGap = 80

/** "One in five", "1 in 302 million": a chance or a share, and no number of anything. */
const isOdds = (text: string, first: Span, second: Span): boolean =>
  text.slice(first.end, second.start) === ' in ' && /^(?:1|one)$/i.test(text.slice(first.start, first.end))

const behindOf = /^ (?:out )?of (?:the |its |all |their |those )*$/

/** "31 of 60 seats": what the figure before it is a part of; "1 in 40" is neither. */
export const isWhole = ({ article: { text } }: Quote, figures: readonly Figure[], figure: Figure): boolean =>
  figures.some(
    (other) =>
      isOdds(text, figure, other) ||
      isOdds(text, other, figure) ||
      (figure.measure === null &&
        other.end < figure.start &&
        figure.start - other.end <= wholeGap &&
        behindOf.test(text.slice(other.end, figure.start))),
  )

/** Words for soldiers that mean no more. */
const troops = /^(?:troops?|troopers?|servicem[ae]n|soldier)$/

/** Of "how many people?" soldiers and children are told apart from all. */
const groupOf = ({ counted }: Figure, { anybody }: Wanted): string | null => {
  const head = words(counted ?? '').at(-1) ?? null
  const own = head !== null && namesPeople(head) && !namesAnybody(head) && familyOf(head) === null
  if (!anybody || !own) return null
  return troops.test(head) ? 'soldiers' : head
}

/** A kind with what sets a figure apart in it; "refugees (refugees)" says nothing more. */
export const withPart = (kind: string, part: string | null): string =>
  part === null || words(kind).includes(part) ? kind : `${kind} (${part})`

const rate =
  /^ (?:(?:a|per|each|every) (?:day|week|month|year|hour)|daily|weekly)\b(?! (?:ago|earlier|later|before))/
/** "42 million crowns, 14 crowns a dose": beside a sum of all. */
const each =
  /^ (?:(?:a|an|per|each|every|for each|for every) \p{Ll}{3,}|apiece|each)(?=[,.;:)]|$| (?:on|in|at|this|last|for|and|to|from|after)\b)/u

/** "35 a day" is put beside no total. */
const isBesideSum = (start: number, unit: string | null, all: readonly Figure[]): boolean =>
  namesMoney(unit) && all.some((other) => other.start !== start && namesMoney(other.unit))

const rateOf = ({ article }: Quote, { start, end, unit }: Figure, all: readonly Figure[]): string | null => {
  const behind = article.text.slice(end, end + 32)
  const found = unit === null ? rate.exec(behind) : isBesideSum(start, unit, all) ? each.exec(behind) : null
  return found?.[0].trim() ?? null
}

/** Of a people that the question names, or of a disaster, those apart that the sentence gives to the speaker or to a disease. */
const apartOf = (quote: Quote, figure: Figure, { text }: Question): string | null => {
  if (!befalls(figure)) return null
  if (/\b\p{Lu}\p{Ll}+(?:ns?|ese|sh|is?)\b/u.test(text) && isOwn(quote.article.text, quote, figure))
    return 'their own'
  return /^killed\b/.test(measureKind(figure)) ? causeOf(quote.article.text, proseOf(quote), text) : null
}

/** A figure among the others of its sentence: all, and those of its kind. */
export type Among = { readonly all: readonly Figure[]; readonly rivals: readonly Figure[] }

/**
 * What sets a figure apart from others of its kind: a part of them, a group of people, a rate, another cause; null where
 * nothing does.
 */
export const setApart = (
  quote: Quote,
  figure: Figure,
  { all, rivals }: Among,
  { question, wanted }: { readonly question: Question; readonly wanted: Wanted },
): string | null =>
  partOf(quote.article.text, proseOf(quote), figure, rivals) ??
  groupOf(figure, wanted) ??
  rateOf(quote, figure, all) ??
  apartOf(quote, figure, question)
