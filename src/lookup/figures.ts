import { answer } from '../answer/answer.ts'
import { ledgerOf } from '../answer/ledger/ledger.ts'
import type { Answer, LedgerKind, Quote } from '../answer/values.ts'
import { type Context, questionFrom } from '../question/from.ts'
import type { Question } from '../question/question.ts'
import { families, familyOf } from '../sentence/figures/families.ts'
import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { ShelfView } from '../shelf/view.ts'

/** Where the words of a topic turn from what is counted to where and when: "soldiers sent | to Kursk". */
const turn =
  /\b(?:in|on|at|by|from|since|until|during|between|according|as of|for|after|before|to|with|of)\b/i

/** A topic in one noun ("flood") whose verb is a kind ("flooded"): all that happened in it is meant. */
const event = /^(?:the )?(?:\p{Lu}\p{L}+ )?floods?$/iu

/** "sent back", "laid off": what belongs to the verb is not counted. */
const particle = /^(?:back|off|out|away|up|down|over)$/

/** The noun that is counted: "soldiers" of "North Korean soldiers killed"; null where the words only tell what happened. */
const countedIn = (measure: readonly string[]): string | null =>
  measure.findLast((word) => familyOf(word) === null && !particle.test(word)) ?? null

/** A topic as the question for its figures: "homes flooded" asks how many homes were flooded. A question stays one. */
export const figureQuestion = (topic: string, context: Context = {}): Question => {
  const read = questionFrom(topic, context)
  if (read.asks === 'figure') return read
  if (event.test(topic.trim())) return { ...read, asks: 'figure', measure: null, focus: null, overview: null }
  const head = topic.split(turn)[0] ?? ''
  const measure = tokensOf(head).flatMap(({ fold, digit }) => (stopWords.has(fold) || digit ? [] : [fold]))
  const asked = questionFrom(`how many ${topic}`, context)
  return { ...asked, measure: measure.join(' '), focus: countedIn(measure) }
}

/**
 * The figures on a topic. `asked`: of what the topic counts; `near`: figures of any kind in sentences about it, where
 * nothing is counted by its words; empty where the articles hold neither.
 */
export type Figures = {
  readonly question: Question
  readonly found: Answer
  readonly kinds: readonly LedgerKind[]
  readonly of: 'asked' | 'near'
}

/** How many quotes are read for figures, and how many kinds are shown where nobody asked for one. */
const most = { quotes: 24, kinds: 6 } as const

const anyKind = families.map(({ words }) => [...words][0] ?? '').join(' ')

const quotesOf = (found: Answer): readonly Quote[] =>
  found.kind === 'silent' ? [] : [...found.quotes, ...found.more]

/** Does the topic itself tell what happened ("captured", "soldiers killed")? Then only such figures fit. */
const tellsKind = ({ measure }: Question): boolean =>
  (measure ?? '').split(' ').some((word) => familyOf(word) !== null)

const widely = (question: Question, view: ShelfView): readonly Quote[] => {
  const open: Question = { ...question, asks: 'open', measure: null, focus: null }
  return quotesOf(answer(open, view, { show: most.quotes }))
}

/** The topic alone: it counts nothing. */
const uncounted = ({ text }: Question): string => text.replace(/^how many /i, '')

const nearKinds = (question: Question, quotes: readonly Quote[]): readonly LedgerKind[] =>
  ledgerOf({ ...question, text: uncounted(question), asks: 'figure', measure: anyKind, focus: null }, quotes)
    .toSorted((a, b) => b.entries.length - a.entries.length)
    .slice(0, most.kinds)

/** The ledger of a question: its own kinds of figures, or else those that stand in the sentences about it. */
export const figuresOn = (question: Question, view: ShelfView): Figures => {
  const found = answer(question, view)
  const first = found.kind === 'silent' ? [] : found.figures
  if (first.length > 0) return { question, found, kinds: first, of: 'asked' }
  const quotes = widely(question, view)
  const asked = ledgerOf(question, quotes)
  if (asked.length > 0 || tellsKind(question)) return { question, found, kinds: asked, of: 'asked' }
  return { question, found, kinds: nearKinds(question, quotes), of: 'near' }
}
