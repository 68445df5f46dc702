import { answer } from '../answer/answer.ts'
import { saidThen } from '../answer/said-then.ts'
import type { Answer, Quote } from '../answer/values.ts'
import type { Question } from '../question/question.ts'
import { type Period, periodOf } from '../sentence/dates/period.ts'
import type { DateMention } from '../sentence/values.ts'
import { queryFrom } from '../shelf/expand.ts'
import type { Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { ShelfView } from '../shelf/view.ts'
import { eachOnce, type Telling } from './events.ts'

/** A quote on its day: the time that its own sentence names, or else the day it was published. */
export type TimelineEvent = Period & { readonly quote: Quote; readonly basis: 'sentence' | 'published' }

/** Quotes in order of when it happened; what has no date at all stands apart. */
export type Timeline = { readonly dated: readonly TimelineEvent[]; readonly undated: readonly Quote[] }

/** A time longer than this dates nothing: a decade, a century. */
const longest = 366
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

const eventOf = (quote: Quote): TimelineEvent | null => {
  const own = ownPeriod(quote)
  if (own !== null) return { ...own, quote, basis: 'sentence' }
  const published = quote.article.published?.date ?? null
  return published === null ? null : { from: published, to: published, quote, basis: 'published' }
}

/** The day by which it stands in order: "in October" before what happened in November, behind what is told by its day. */
const placeOf = ({ from, to }: Period): string => (from.slice(0, 7) === to.slice(0, 7) ? to : from)

const inOrder = (a: TimelineEvent, b: TimelineEvent): number =>
  placeOf(a).localeCompare(placeOf(b)) ||
  a.from.localeCompare(b.from) ||
  a.to.localeCompare(b.to) ||
  a.quote.article.id.localeCompare(b.quote.article.id) ||
  a.quote.start - b.quote.start

type Placed = Telling & { readonly event: TimelineEvent | null }

const placed = (quote: Quote): Placed => {
  const event = eventOf(quote)
  return { quote, event, from: event?.from ?? null }
}

/** What its sentence dates is told first: a later report of the same event without its day says no more. */
const sureness = ({ event }: Placed): number => (event === null ? 2 : event.basis === 'sentence' ? 0 : 1)

/** Puts quotes, best first, in order of the events they tell, each event once. */
export const timelineOf = (quotes: readonly Quote[]): Timeline => {
  const events = eachOnce(quotes.map(placed).toSorted((a, b) => sureness(a) - sureness(b)))
  return {
    dated: events.flatMap(({ event }) => event ?? []).toSorted(inOrder),
    undated: events.flatMap(({ quote, event }) => (event === null ? [quote] : [])),
  }
}

/** So many of the best sentences on a topic make its timeline. */
const most = 40
/** A sentence stands in the timeline when it holds so much of the topic's weight in its own words. */
const enough = 0.5

/** The share of the topic's weight in the words of the quote; words of like meaning do not count. */
const holding = ({ slots, weight }: Query, { article, start, end }: Quote): number => {
  const stems = new Set(tokensOf(article.text.slice(start, end)).map(({ fold }) => stemOf(fold)))
  const held = slots.filter(({ stem }) => stems.has(stem)).reduce((sum, { idf }) => sum + idf, 0)
  return weight === 0 ? 0 : held / weight
}

/** Those that name the topic; all of them where none does (a slip of the pen, another word for it). */
const naming = (quotes: readonly Quote[], topic: Query): readonly Quote[] => {
  const named = quotes.filter((quote) => holding(topic, quote) >= enough)
  return named.length > 0 ? named : quotes
}

/** A subhead such as "How did it begin?" tells nothing that happened. */
const tells = ({ article: { text }, end }: Quote): boolean => text.charAt(end - 1) !== '?'

/** A timeline and the answer that it was made from: its kind says how sure the quotes are. */
export type Told = { readonly timeline: Timeline; readonly found: Answer }

/** The sentences about a topic, by when it happened; both lists are empty where the articles are silent. */
export const timelineOn = (question: Question, view: ShelfView): Told => {
  const found = answer(question, view, { show: most })
  const quotes = found.kind === 'silent' ? [] : [...found.quotes, ...found.more].filter(tells).slice(0, most)
  return { timeline: timelineOf(naming(quotes, queryFrom(question.text, view))), found }
}
