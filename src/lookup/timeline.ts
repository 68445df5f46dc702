import { answer } from '../answer/answer.ts'
import { eachOnce, type Retelling } from '../answer/each-once.ts'
import { type Happened, happenedOf, inOrder } from '../answer/happened.ts'
import { withQuestion } from '../answer/sought.ts'
import type { Answer, Quote } from '../answer/values.ts'
import { questionFrom } from '../question/from.ts'
import type { Question } from '../question/question.ts'
import { queryFrom } from '../shelf/expand.ts'
import type { Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { ShelfView } from '../shelf/view.ts'

/** Quotes in order of when it happened; what has no date at all stands apart. */
export type Timeline = { readonly dated: readonly Happened[]; readonly undated: readonly Quote[] }

type Placed = Retelling & { readonly event: Happened | null }

const placed = (quote: Quote): Placed => {
  const event = happenedOf(quote)
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

/** The topic that a question asks for the state of, as if it alone had been asked: its timeline has all there is of it. */
const topicOf = (question: Question): Question => {
  const topic = question.overview?.topic ?? null
  if (topic === null) return question
  const { filters, period } = question
  return { ...questionFrom(topic), filters, period, overview: null }
}

/** The sentences about a topic, by when it happened; both lists are empty where the articles are silent. */
export const timelineOn = (question: Question, view: ShelfView): Told => {
  const sought = topicOf(question)
  const found = answer(sought, view, { show: most })
  const quotes = found.kind === 'silent' ? [] : [...found.quotes, ...found.more].filter(tells).slice(0, most)
  return {
    timeline: timelineOf(found.laid ? quotes : naming(quotes, queryFrom(sought.text, view))),
    found: withQuestion(found, question),
  }
}
