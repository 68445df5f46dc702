import type { Quote } from '../../answer/values.ts'
import type { Span } from '../../sentence/span.ts'
import { moved } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'
import { type Candidate, candidatesOf } from '../../shelf/candidates.ts'
import { sentenceAt, sentenceCount, termSpan } from '../../shelf/entry.ts'
import { queryFrom } from '../../shelf/expand.ts'
import { countsOf, type Query } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import { type Token, tokensOf } from '../../shelf/tokens.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { byPublication, type Place, quoteAt, wordsAt } from '../quote.ts'
import { runsOf } from '../spans.ts'
import { bearsOut, contradicting, figuresOfClaim } from './figures.ts'
import { subjectOf } from './subject.ts'
import { mostClaims, type Statement, statementsIn } from './text.ts'

/**
 * What the articles say to one claim. `exact`: its words stand there one after the other, `quotes` earliest first;
 * `near`: the closest sentence; `absent`: nothing close. `others`: sentences that count the same and give other figures.
 */
export type Claim = {
  readonly text: string
  readonly verdict: 'exact' | 'near' | 'absent'
  readonly quotes: readonly Quote[]
  readonly others: readonly Quote[]
}

/** What a message claims, and how many further claims were too many to look up. */
export type Claims = { readonly claims: readonly Claim[]; readonly left: number }

/**
 * The share of a claim's weight that a sentence must hold to be shown as near (its own words), and to be about the
 * same thing (with its headline and neighbours), so that its figures can contradict.
 */
const enough = { near: 0.55, sameTopic: 0.5 } as const
/** Shown at most: carriers of the same words, and contradicting sentences. */
const most = { exact: 6, others: 2 } as const

/**
 * What each word of a claim weighs: rare words more, but words that no article holds no more than a usual one, else
 * one name would hide that all the rest stands there. Numbers weigh nothing: they are compared as figures.
 */
const weightsOf = ({ slots }: Query): Float64Array => {
  const known = slots.filter(({ known, stem }) => known && !isNumber(stem)).map(({ idf }) => idf)
  const usual = known.reduce((sum, idf) => sum + idf, 0) / Math.max(1, known.length)
  return Float64Array.from(slots, ({ stem, idf }) => (isNumber(stem) ? 0 : Math.min(idf, usual || idf)))
}

const isNumber = (stem: string): boolean => /^\p{N}/u.test(stem)

const shareOf = (weights: Float64Array, counts: Float64Array): number => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const held = weights.reduce((sum, weight, slot) => sum + weight * Math.min(1, counts[slot] ?? 0), 0)
  return all === 0 ? 0 : held / all
}

type Read = Place & { readonly own: number; readonly around: number }

const readIn = (query: Query, weights: Float64Array, candidate: Candidate): Read => {
  const { entry, at } = candidate
  const counts = (from: number, to: number): Float64Array => {
    const { start, end } = termSpan(entry, from, to)
    return countsOf(query, entry.terms, start, end)
  }
  const own = counts(at, at + 1)
  const near = counts(Math.max(0, at - 2), Math.min(sentenceCount(entry), at + 3))
  const title = countsOf(query, entry.title, 0, entry.title.length)
  const around = own.map((count, slot) => count + (near[slot] ?? 0) + (title[slot] ?? 0))
  return { entry, at, own: shareOf(weights, own), around: shareOf(weights, around) }
}

const marked = (place: Place, spans: readonly Span[]): Quote => {
  const { start } = sentenceAt(place.entry, place.at)
  return quoteAt(
    place,
    spans.map((span) => moved({ start: span.start, end: span.end }, start)),
  )
}

/** Words that leave their subject unsaid stand for the claim only where it is spoken of. */
const exactOf = ({ text, before }: Statement, read: readonly Read[]): readonly Quote[] => {
  const folds = tokensOf(text).map(({ fold }) => fold)
  return read
    .filter(({ around }) => before === null || around >= enough.sameTopic)
    .map((place) => ({ place, run: runsOf(tokensOf(wordsAt(place)), folds)[0] }))
    .filter(({ run }) => run !== undefined)
    .toSorted((a, b) => byPublication(a.place, b.place))
    .map(({ place, run }) => marked(place, run === undefined ? [] : [run]))
}

/** The words of a sentence that the claim holds too. */
const shared = (claim: string, place: Place): readonly Token[] => {
  const stems = new Set(
    tokensOf(claim)
      .map(({ fold }) => stemOf(fold))
      .filter((stem) => stem !== ''),
  )
  return tokensOf(wordsAt(place)).filter(({ fold }) => stems.has(stemOf(fold)))
}

/** What a figure that fits the claim's weighs beside the share of words. */
const fittingFigure = 0.25

/** Near is what holds enough of the claim with its subject, and something of what the claim itself says. */
const nearestOf = ({ text, before }: Statement, whole: string, read: readonly Read[]): readonly Quote[] => {
  const figures = figuresOfClaim(text, before)
  const weight = (one: Read): number => one.own + (bearsOut(figures, one) ? fittingFigure : 0)
  const near = read
    .filter((one) => one.own >= enough.near && shared(text, one).some(({ digit }) => !digit))
    .map((one) => ({ ...one, weight: weight(one) }))
  const [best] = near.toSorted((a, b) => b.weight - a.weight || byPublication(a, b))
  return best === undefined ? [] : [marked(best, shared(whole, best))]
}

const othersOf = ({ text, before }: Statement, read: readonly Read[]): readonly Quote[] => {
  const figures = figuresOfClaim(text, before)
  if (figures.length === 0) return []
  const seen = new Set<string>()
  return read
    .filter(({ around }) => around >= enough.sameTopic)
    .map((place) => ({ place, against: contradicting(figures, place) }))
    .filter(({ against }) => against.length > 0 && fresh(seen, against))
    .slice(0, most.others)
    .toSorted((a, b) => byPublication(a.place, b.place))
    .map(({ place, against }) =>
      quoteAt(
        place,
        against.map(({ start, end }) => ({ start, end })),
      ),
    )
}

/** Does it bring a value that was not seen before? */
const fresh = (seen: Set<string>, figures: readonly Figure[]): boolean => {
  const keys = figures.map(({ value, min, max }) => `${value} ${min} ${max}`)
  const brings = keys.some((key) => !seen.has(key))
  for (const key of keys) seen.add(key)
  return brings
}

const claimOf = (statement: Statement, view: ShelfView): Claim => {
  const { text, before } = statement
  const whole = before === null ? text : `${text} ${subjectOf(before)}`
  const query = queryFrom(whole, view)
  const weights = weightsOf(query)
  const read = candidatesOf(query, view, () => true, {}).map((one) => readIn(query, weights, one))
  const exact = exactOf(statement, read)
  const others = othersOf(statement, read)
  if (exact.length > 0) return { text, verdict: 'exact', quotes: exact.slice(0, most.exact), others }
  const nearest = nearestOf(statement, whole, read)
  return { text, verdict: nearest.length > 0 ? 'near' : 'absent', quotes: nearest, others }
}

/** What the articles say to each claim of a message: one sentence, one claim. */
export const claimsIn = (message: string, view: ShelfView): Claims => {
  const statements = statementsIn(message)
  return {
    claims: statements.slice(0, mostClaims).map((statement) => claimOf(statement, view)),
    left: Math.max(0, statements.length - mostClaims),
  }
}
