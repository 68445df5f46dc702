import { passageAround, termSpan } from '../../shelf/entry.ts'
import { countsOf } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import { fittingAt } from '../fitting.ts'
import type { Ranked } from '../rank.ts'
import { asking } from './asking.ts'
import { type Outcome, type Sign, signalOf } from './sign.ts'

/** So many of the first quotes are looked at. */
const first = 8

/** Words that say how one asks, not what for: a quote need not hold them. */
const idle = new Set([
  ...asking,
  ...'happen mean exact exactly actual name people person'.split(' ').map(stemOf),
])

/** A quote that may answer by its kind, and how often each word asked stands in its passage. */
type Fitting = { readonly one: Ranked; readonly around: ArrayLike<number> }

/** The words asked for by their slots: names, what is told of them, and both. */
type Parts = {
  readonly names: readonly number[]
  readonly others: readonly number[]
  readonly all: readonly number[]
}

type Together = Parts & { readonly fitting: readonly Fitting[] }

const partsOf = ({ asked: { query, names } }: Outcome): Parts => {
  const all = query.slots.flatMap(({ stem }, slot) => (idle.has(stem) ? [] : [slot]))
  const named = (slot: number): boolean => names.has(query.slots[slot]?.stem ?? '')
  return { all, names: all.filter(named), others: all.filter((slot) => !named(slot)) }
}

/** A sentence that looks so little like what is asked for (a date, a person …) does not answer. */
const likely = 0.5

/** May it hold what is asked for: a figure of what was counted, a date, a person, a place …? */
const mayAnswer = ({ asked: { wanted, question } }: Outcome, one: Ranked): boolean => {
  const { entry, at } = one.seen.candidate
  if (wanted !== null) return fittingAt(entry, at, wanted).length > 0
  return question.asks === 'yesno' || question.asks === 'open' || signalOf(one, 'looks like it') >= likely
}

const aroundOf = ({ asked }: Outcome, { seen: { candidate } }: Ranked): ArrayLike<number> => {
  const { start, end } = passageAround(candidate.entry, candidate.at)
  const span = termSpan(candidate.entry, start, end)
  return countsOf(asked.query, candidate.entry.terms, span.start, span.end)
}

const read = (outcome: Outcome): Together => ({
  ...partsOf(outcome),
  fitting: outcome.ranking
    .slice(0, first)
    .filter((one) => mayAnswer(outcome, one))
    .map((one) => ({ one, around: aroundOf(outcome, one) })),
})

/** By ranking, so that all signs read it once. */
const kept = new WeakMap<Outcome, Together>()
const togetherOf = (outcome: Outcome): Together => {
  const found = kept.get(outcome) ?? read(outcome)
  kept.set(outcome, found)
  return found
}

/** Does a quote hold a word asked for, by whatever word of the same meaning? */
type Holds = (quote: Fitting) => (slot: number) => boolean

const itself: Holds =
  ({ one }) =>
  (slot) =>
    (one.seen.held[slot] ?? 0) > 0
const withPassage: Holds = (quote) => (slot) =>
  itself(quote)(slot) || (quote.around[slot] ?? 0) > 0 || (quote.one.seen.title[slot] ?? 0) > 0

/** Best over the quotes that may answer: the share of the weight of these words that one holds; -1 where none does or none is asked. */
const mostHeld =
  (part: keyof Parts, holds: Holds) =>
  (outcome: Outcome): number => {
    const { slots } = outcome.asked.query
    const { fitting, [part]: asked } = togetherOf(outcome)
    const weigh = (some: readonly number[]): number =>
      some.reduce((sum, slot) => sum + (slots[slot]?.idf ?? 0), 0)
    const all = weigh(asked)
    if (all === 0) return -1
    return fitting.reduce((most, quote) => Math.max(most, weigh(asked.filter(holds(quote))) / all), -1)
  }

/** Least over the quotes that may answer: the weight of the rarest word beside names that one lacks, over that of the rarest asked. */
const leastLacking =
  (holds: Holds) =>
  (outcome: Outcome): number => {
    const { slots } = outcome.asked.query
    const { fitting, others } = togetherOf(outcome)
    const rarest = slots.reduce((most, { idf }) => Math.max(most, idf), 1e-9)
    const lacks = (quote: Fitting): number =>
      others
        .filter((slot) => !holds(quote)(slot))
        .reduce((most, slot) => Math.max(most, (slots[slot]?.idf ?? 0) / rarest), 0)
    return fitting.reduce((least, quote) => Math.min(least, lacks(quote)), 1)
  }

const bestOf =
  (name: string) =>
  (outcome: Outcome): number =>
    togetherOf(outcome).fitting.reduce((most, { one }) => Math.max(most, signalOf(one, name)), -1)

/** What the first quotes that may answer hold of the question, each by itself: words scattered over several answer nothing. */
export const together: readonly Sign[] = [
  { name: 'quotes that may answer', of: (outcome) => togetherOf(outcome).fitting.length },
  { name: 'others held', of: mostHeld('others', itself) },
  { name: 'others held in passage', of: mostHeld('others', withPassage) },
  { name: 'names held in passage', of: mostHeld('names', withPassage) },
  { name: 'all held', of: mostHeld('all', itself) },
  { name: 'all held in passage', of: mostHeld('all', withPassage) },
  { name: 'rarest other lacking', of: leastLacking(itself) },
  { name: 'rarest other lacking in passage', of: leastLacking(withPassage) },
  { name: 'others by meaning', of: bestOf('meaning of other words') },
  { name: 'least by meaning of those', of: bestOf('least by meaning') },
  { name: 'others asked', of: (outcome) => togetherOf(outcome).others.length },
  { name: 'names asked', of: (outcome) => togetherOf(outcome).names.length },
]
