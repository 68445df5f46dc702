import { type Period, periodOf } from '../sentence/dates/period.ts'
import type { DateMention } from '../sentence/values.ts'
import { saidThen } from './said-then.ts'
import type { Quote } from './values.ts'

/** A quote on its day: the time that its own sentence names, or else the day it was published. */
export type Happened = Period & { readonly quote: Quote; readonly basis: 'sentence' | 'published' }

/** A time longer than this dates nothing: a decade, a century. */
const longest = 366
/** A time longer than a season says less than a day of publication in it. */
const vagueFrom = 100
const dayLength = 86_400_000

const lengthOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / dayLength

const day = /^\d{4}-\d\d-\d\d/

/** "Since Saturday", "until May": that is not when it happened. */
const opens = /\b(?:since|until|till)\s+(?:the\s+|early\s+|late\s+|mid-?)?$/i

const periodsOf = (dates: readonly DateMention[]): readonly Period[] =>
  dates.flatMap(({ type, value }) => {
    const named = type === 'DATE' || type === 'TIME' ? periodOf(day.exec(value)?.[0] ?? value) : null
    return named === null || lengthOf(named) > longest ? [] : [named]
  })

const narrowest = (periods: readonly Period[]): Period | undefined =>
  periods.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]

/**
 * The narrowest time that the sentence itself names, the first of equals; one at which something was only said where it
 * names no other; null where it names none.
 */
const ownPeriod = (quote: Quote): Period | null => {
  const { text } = quote.article
  const dates = quote.dates.filter(({ start }) => !opens.test(text.slice(Math.max(0, start - 16), start)))
  const cue = quote.attribution?.cue ?? null
  const told = cue === null ? dates : dates.filter((date) => !saidThen(text, cue, date))
  return narrowest(periodsOf(told)) ?? narrowest(periodsOf(dates)) ?? null
}

/** When what a quote tells happened; null where neither its sentence nor its article is dated. */
export const happenedOf = (quote: Quote): Happened | null => {
  const own = ownPeriod(quote)
  const published = quote.article.published?.date ?? null
  // "The Lund Games of 2031" of an article of 2031: the day on which it is told says more.
  const vague =
    own !== null &&
    published !== null &&
    lengthOf(own) > vagueFrom &&
    own.from <= published &&
    published <= own.to
  if (own !== null && !vague) return { ...own, quote, basis: 'sentence' }
  return published === null ? null : { from: published, to: published, quote, basis: 'published' }
}

/** The day by which it stands in order: "in October" before what happened in November, behind what is told by its day. */
const placeOf = ({ from, to }: Period): string => (from.slice(0, 7) === to.slice(0, 7) ? to : from)

/** The earliest first. */
export const inOrder = (a: Happened, b: Happened): number =>
  placeOf(a).localeCompare(placeOf(b)) ||
  a.from.localeCompare(b.from) ||
  a.to.localeCompare(b.to) ||
  a.quote.article.id.localeCompare(b.quote.article.id) ||
  a.quote.start - b.quote.start
