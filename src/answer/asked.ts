import { type Stretch, stretchOfIso } from '../question/days.ts'
import { type Moment, momentsIn } from '../question/moments.ts'
import type { Question } from '../question/question.ts'
import { overlaps, type Span } from '../sentence/span.ts'
import type { Candidate } from '../shelf/candidates.ts'
import type { Entry } from '../shelf/entry.ts'
import { countsOf, type Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import { stopWords } from '../shelf/stop.ts'
import { type Token, tokensOf } from '../shelf/tokens.ts'
import { type Wanted, wantedOf } from './ledger/wanted.ts'
import { type Reading, readingOf } from './reading.ts'

/** A question as the signals look at it. */
export type Asked = {
  readonly question: Question
  readonly query: Query
  readonly slotOf: ReadonlyMap<string, { readonly slot: number; readonly weight: number }>
  /** Content stems in order, and the pairs of neighbours among them. */
  readonly stems: readonly string[]
  readonly pairs: readonly (readonly [string, string])[]
  /** Stems of capitalised words (not the first), and the numbers. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly folds: ReadonlySet<string>
  /** All neighbouring words as written, stop words too. */
  readonly phrases: readonly string[]
  /** The slots, rarest word first. */
  readonly byRarity: readonly number[]
  readonly focus: string | null
  readonly period: Stretch | null
  /** The figure asked for; null where none is. */
  readonly wanted: Wanted | null
  readonly moments: readonly Moment[]
}

/** One candidate with what was read of it, beside the others of the same question. */
export type Seen = {
  readonly candidate: Candidate
  readonly reading: Reading
  /** For each word of the sentence the slot of the question it fits, or -1. */
  readonly slots: Int16Array
  /** For each slot, how well the sentence holds it: 1 the word itself, less a synonym. */
  readonly held: Float64Array
  /** The same, for the words themselves and respellings alone. */
  readonly own: Float64Array
  /** For each word of the sentence 1 where it is a name or number that the question does not say. */
  readonly fresh: Uint8Array
  /** How often each slot stands in the article's title. */
  readonly title: Float64Array
  /** Its place among the candidates, best by words first. */
  readonly place: number
}

/** All candidates of a question, and the best of each score among them. */
export type Field = {
  readonly seen: readonly Seen[]
  readonly best: {
    readonly sentence: number
    readonly passage: number
    readonly article: number
    readonly title: number
    readonly fused: number
  }
  /** For each new word (a name or number that the question does not say), the weight of candidates that hold it. */
  readonly support: ReadonlyMap<string, number>
  /** For each slot, how rare it is among these candidates. */
  readonly rarity: Float64Array
  /** For each candidate, the share of the question that it covers when words weigh by that rarity. */
  readonly local: readonly number[]
  /** The best sentence score among the candidates of each article. */
  readonly articles: ReadonlyMap<Entry, number>
}

const question0 = /^\s*(?:\p{L}+)/u

/** Sources and times that the question names say where to look, not what for. */
const elsewhere = (text: string, sources: readonly string[], moments: readonly Moment[]): readonly Span[] => [
  ...moments,
  ...sources.flatMap((source) => {
    const name = source.replace(/^the /i, '')
    const start = text.indexOf(name)
    return start < 0 ? [] : [{ start, end: start + name.length }]
  }),
]

const namesOf = ({ text, sources = [] }: Question, moments: readonly Moment[]): ReadonlySet<string> => {
  const first = question0.exec(text)?.[0].length ?? 0
  const skipped = elsewhere(text, sources, moments)
  const tokens = tokensOf(text).filter(
    (token) =>
      token.capital &&
      !stopWords.has(token.fold) &&
      (token.start >= first || token.fold.includes('.')) &&
      !skipped.some((span) => overlaps(span, token)),
  )
  return new Set(tokens.map((token) => stemOf(token.fold)).filter((stem) => stem !== ''))
}

const stretchOfPeriod = ({ period }: Question): Stretch | null =>
  period === null
    ? null
    : {
        from: period.from === null ? Number.NEGATIVE_INFINITY : stretchOfIso(period.from).from,
        to: period.to === null ? Number.POSITIVE_INFINITY : stretchOfIso(period.to).to,
      }

const slotsOf = (query: Query): Asked['slotOf'] => {
  const found = new Map<string, { slot: number; weight: number }>()
  query.slots.forEach((slot, at) => {
    for (const { stem, weight } of slot.variants)
      if ((found.get(stem)?.weight ?? 0) < weight) found.set(stem, { slot: at, weight })
  })
  return found
}

/** Neighbouring words of a text, stop words too. */
export const phrasesOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.slice(1).map((token, at) => `${tokens[at]?.fold} ${token.fold}`)

/** Reads a question for the signals. */
export const askedOf = (question: Question, query: Query): Asked => {
  const tokens = tokensOf(question.text)
  const moments = momentsIn(question.text, question.filters.asOf)
  const stems = tokens.map((token) => stemOf(token.fold)).filter((stem) => stem !== '')
  return {
    question,
    query,
    slotOf: slotsOf(query),
    stems,
    pairs: stems.slice(1).map((stem, at) => [stems[at] ?? '', stem] as const),
    names: namesOf(question, moments),
    numbers: new Set(tokens.filter((token) => token.digit).map((token) => token.fold)),
    folds: new Set(tokens.map((token) => token.fold)),
    phrases: phrasesOf(tokens),
    byRarity: [...query.slots.keys()].sort(
      (a, b) => (query.slots[b]?.idf ?? 0) - (query.slots[a]?.idf ?? 0) || a - b,
    ),
    focus: question.focus == null ? null : stemOf(question.focus),
    period: stretchOfPeriod(question),
    wanted: wantedOf(question),
    moments,
  }
}

const seenOf = (asked: Asked, candidate: Candidate, place: number, title: Float64Array): Seen => {
  const reading = readingOf(candidate.entry, candidate.at)
  const slots = new Int16Array(reading.stems.length).fill(-1)
  const held = new Float64Array(asked.query.slots.length)
  reading.stems.forEach((stem, at) => {
    const fit = asked.slotOf.get(stem)
    if (fit === undefined) return
    slots[at] = fit.slot
    held[fit.slot] = Math.max(held[fit.slot] ?? 0, fit.weight)
  })
  return {
    candidate,
    reading,
    slots,
    held,
    own: held.map((weight) => (weight >= 0.8 ? weight : 0)),
    fresh: freshOf(asked, reading, slots),
    title,
    place,
  }
}

const titlesOf = (query: Query, candidates: readonly Candidate[]): ReadonlyMap<Entry, Float64Array> =>
  new Map(
    [...new Set(candidates.map(({ entry }) => entry))].map((entry) => [
      entry,
      countsOf(query, entry.title, 0, entry.title.length),
    ]),
  )

/** For each word of a sentence: is it a name or number that the question does not say? */
const freshOf = (asked: Asked, { tokens, stems }: Reading, slots: Int16Array): Uint8Array =>
  Uint8Array.from(slots, (slot, at) => {
    const token = tokens[at]
    if (token === undefined || slot >= 0 || !(token.digit || (token.capital && at > 0 && stems[at] !== '')))
      return 0
    return asked.folds.has(token.fold) ? 0 : 1
  })

/** Is this word of the sentence something new: a name or number that the question does not say? */
export const isNew = (_: Asked, seen: Seen, at: number): boolean => seen.fresh[at] === 1

const supportOf = (asked: Asked, all: readonly Seen[], best: number): ReadonlyMap<string, number> => {
  const support = new Map<string, number>()
  for (const seen of all.slice(0, 30)) {
    const weight = best === 0 ? 0 : (seen.candidate.fused / best) ** 2
    const own = new Set(
      seen.reading.tokens.filter((_, at) => isNew(asked, seen, at)).map((token) => token.fold),
    )
    for (const word of own) support.set(word, (support.get(word) ?? 0) + weight)
  }
  return support
}

const rarityOf = (asked: Asked, all: readonly Seen[]): Float64Array =>
  Float64Array.from(asked.query.slots, (_, slot) => {
    const holding = all.filter((seen) => (seen.own[slot] ?? 0) > 0).length
    return Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5))
  })

const localCoverage = (rarity: Float64Array, { held }: Seen): number => {
  let [covered, all] = [0, 0]
  rarity.forEach((rare, slot) => {
    all += rare
    covered += rare * (held[slot] ?? 0)
  })
  return all === 0 ? 0 : covered / all
}

const articlesOf = (all: readonly Seen[]): ReadonlyMap<Entry, number> => {
  const best = new Map<Entry, number>()
  for (const { candidate } of all)
    best.set(candidate.entry, Math.max(best.get(candidate.entry) ?? 1e-9, candidate.sentence))
  return best
}

/** All candidates of a question, read. */
export const fieldOf = (asked: Asked, candidates: readonly Candidate[]): Field => {
  const titles = titlesOf(asked.query, candidates)
  const none = new Float64Array(asked.query.slots.length)
  const seen = candidates.map((candidate, at) =>
    seenOf(asked, candidate, at, titles.get(candidate.entry) ?? none),
  )
  const rarity = rarityOf(asked, seen)
  const top = (score: (c: Candidate) => number): number =>
    candidates.reduce((max, c) => Math.max(max, score(c)), 1e-9)
  const best = {
    sentence: top((c) => c.sentence),
    passage: top((c) => c.passage),
    article: top((c) => c.article),
    title: top((c) => c.title),
    fused: top((c) => c.fused),
  }
  return {
    seen,
    best,
    support: supportOf(asked, seen, best.fused),
    rarity,
    local: seen.map((one) => localCoverage(rarity, one)),
    articles: articlesOf(seen),
  }
}
