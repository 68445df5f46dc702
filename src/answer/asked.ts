import { type Stretch, stretchOfIso } from '../question/days.ts'
import { type Moment, momentsIn } from '../question/moments.ts'
import type { Question } from '../question/question.ts'
import { overlaps, type Span } from '../sentence/span.ts'
import type { Candidate } from '../shelf/candidates.ts'
import { type Entry, isCapital, wordSpan } from '../shelf/entry.ts'
import { mayBeStop } from '../shelf/expand.ts'
import { countInto, placeIn, type Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import { stopWords } from '../shelf/stop.ts'
import { type Token, tokensOf } from '../shelf/tokens.ts'
import type { Vocabulary } from '../shelf/vocabulary.ts'
import { type Glossary, glossaryOf, type Read, type Reading, stemNumber, wordNumber } from './glossary.ts'
import { soughtWanted } from './ledger/short.ts'
import type { Wanted } from './ledger/wanted.ts'
import { likenessOf, type Meanings, meaningOf, meaningsOf, type Subject, subjectOf } from './meaning.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { piecesOf } from './pieces.ts'

/** A question as the signals look at it. */
export type Asked = {
  readonly question: Question
  readonly query: Query
  readonly slotOf: ReadonlyMap<string, { readonly slot: number; readonly weight: number }>
  /** All words, and the content stems in order. */
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
  /** Stems of capitalised words (not the first), and the numbers. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** The slots, rarest word first. */
  readonly byRarity: readonly number[]
  readonly focus: string | null
  readonly period: Stretch | null
  /** The figure asked for; null where none is. */
  readonly wanted: Wanted | null
  readonly moments: readonly Moment[]
  /** Its words as they lie by their use. */
  readonly subject: Subject
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
  /** For each word of the sentence 1 where it is a name or number that the question does not say; and how many are. */
  readonly fresh: Uint8Array
  readonly news: { readonly names: number; readonly numbers: number }
  /** How often each slot stands in the article's title. */
  readonly title: Float64Array
  /** Its place among the candidates, best by words first. */
  readonly place: number
}

/** All candidates of a question, and the best of each score among them. */
export type Field = {
  readonly seen: readonly Seen[]
  /** The words of all candidates: what of the question stands in a sentence is told by their numbers. */
  readonly glossary: Glossary
  /** The neighbours among the question's content stems, and among all its words as written, stop words too. */
  readonly pairs: Neighbours
  readonly phrases: Neighbours
  /** The stems of its names, its numbers and the stem of the thing asked for, by their numbers in the glossary. */
  readonly names: readonly number[]
  readonly numbers: readonly number[]
  readonly focus: number | null
  readonly best: {
    readonly sentence: number
    readonly passage: number
    readonly article: number
    readonly title: number
    readonly fused: number
  }
  /** For each word the weight of candidates that hold it as a new name or number. */
  readonly support: Float64Array
  /** For each slot, how rare it is among these candidates. */
  readonly rarity: Float64Array
  /** For each candidate, the share of the question that it covers when words weigh by that rarity. */
  readonly local: readonly number[]
  readonly localBest: number
  /** The best sentence score among the candidates of each article. */
  readonly articles: ReadonlyMap<Entry, number>
  /** What each candidate means for the question beyond the words they share. */
  readonly meanings: Meanings
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

const namesOf = (
  { text, sources = [] }: Question,
  all: readonly Token[],
  moments: readonly Moment[],
): ReadonlySet<string> => {
  const first = question0.exec(text)?.[0].length ?? 0
  const skipped = elsewhere(text, sources, moments)
  const tokens = all.filter(
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

/** The words of a question; initials that no article has are the stop word that they are in small letters ("WHO"). */
const wordsOf = ({ text }: Question, { slots }: Query): readonly Token[] => {
  const held = slots.some(({ stem }) => stem === mayBeStop)
  return tokensOf(text).map((token) =>
    !held && token.fold === mayBeStop ? { ...token, fold: mayBeStop.replaceAll('.', '') } : token,
  )
}

/** A few words that name what can be counted or measured ("share price", "missing miners?") ask for a figure. */
const readFor = (question: Question, wanted: Wanted | null): Question =>
  wanted === null ? question : { ...question, asks: 'figure' }

/** Reads a question for the signals. */
export const askedOf = (said: Question, query: Query): Asked => {
  const wanted = soughtWanted(said)
  const question = readFor(said, wanted)
  const tokens = wordsOf(question, query)
  const moments = momentsIn(question.text, question.filters.asOf)
  const stems = tokens.map((token) => stemOf(token.fold)).filter((stem) => stem !== '')
  const names = namesOf(question, tokens, moments)
  const focus = question.focus == null ? null : stemOf(question.focus)
  return {
    question,
    query,
    slotOf: slotsOf(query),
    tokens,
    stems,
    names,
    numbers: new Set(tokens.filter((token) => token.digit).map((token) => token.fold)),
    byRarity: [...query.slots.keys()].sort(
      (a, b) => (query.slots[b]?.idf ?? 0) - (query.slots[a]?.idf ?? 0) || a - b,
    ),
    focus,
    period: stretchOfPeriod(question),
    wanted,
    moments,
    subject: subjectOf(query, names, focus),
  }
}

/** For each stem of the glossary the slot of the question it fits, or -1, and how well. */
type Fits = { readonly slots: Int16Array; readonly weights: Float64Array }

const fitsOf = ({ query: { lookup } }: Asked, { stems }: Glossary): Fits => {
  const fits = { slots: new Int16Array(stems.length).fill(-1), weights: new Float64Array(stems.length) }
  stems.forEach((term, stem) => {
    const place = placeIn(lookup, term)
    if (lookup.keys[place] === -1) return
    fits.slots[stem] = lookup.slots[place] ?? -1
    fits.weights[stem] = lookup.weights[place] ?? 0
  })
  return fits
}

/** Sets for each word the slot that it fits, and for each slot how well it is held. */
const setSlots = (
  { slots: fitting, weights }: Fits,
  stems: readonly number[],
  slots: Int16Array,
  held: Float64Array,
): void => {
  for (let at = 0; at < slots.length; at++) {
    const stem = stems[at] ?? -1
    const slot = stem < 0 ? -1 : (fitting[stem] ?? -1)
    slots[at] = slot
    if (slot >= 0) held[slot] = Math.max(held[slot] ?? 0, weights[stem] ?? 0)
  }
}

const setOwn = (held: Float64Array, own: Float64Array): void => {
  for (let slot = 0; slot < held.length; slot++) {
    const weight = held[slot] ?? 0
    own[slot] = weight >= 0.8 ? weight : 0
  }
}

/** The candidates as they are seen, what is told of their words and slots side by side in memory. */
const seenOf = (
  read: readonly Read<Candidate>[],
  titles: ReadonlyMap<Entry, Float64Array>,
  glossary: Glossary,
  fits: Fits,
  width: number,
): readonly Seen[] => {
  const words = read.reduce((sum, { reading }) => sum + reading.words.length, 0)
  const [slotsOf, freshOf] = [piecesOf(new Int16Array(words)), piecesOf(new Uint8Array(words))]
  const weightsOf = piecesOf(new Float64Array(2 * width * read.length))
  const none = new Float64Array(width)
  return read.map(({ candidate, reading }, place) => {
    const { length } = reading.words
    const [slots, held, own, fresh] = [slotsOf(length), weightsOf(width), weightsOf(width), freshOf(length)]
    setSlots(fits, reading.stems, slots, held)
    setOwn(held, own)
    const news = setFresh(candidate, reading, glossary, slots, fresh)
    const title = titles.get(candidate.entry) ?? none
    return { candidate, reading, slots, held, own, fresh, news, title, place }
  })
}

const titlesOf = (query: Query, candidates: readonly Candidate[]): ReadonlyMap<Entry, Float64Array> => {
  const entries = new Set<Entry>()
  for (const { entry } of candidates) entries.add(entry)
  const { length } = query.slots
  const pieceOf = piecesOf(new Float64Array(length * entries.size))
  const titles = new Map<Entry, Float64Array>()
  for (const entry of entries)
    titles.set(entry, countInto(pieceOf(length), query, entry.title, 0, entry.title.length))
  return titles
}

/** Sets 1 for each word of a sentence that is a name or number that the question does not say, and counts them. */
const setFresh = (
  { entry, at: sentence }: Candidate,
  { words, stems }: Reading,
  { digits, own }: Glossary,
  slots: Int16Array,
  fresh: Uint8Array,
): Seen['news'] => {
  const { start } = wordSpan(entry, sentence)
  let [names, numbers] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    // What the question says has the lowest numbers.
    if (word < own.words || (slots[at] ?? -1) >= 0) continue
    const digit = digits[word] === 1
    if (!(digit || (at > 0 && (stems[at] ?? -1) >= 0 && isCapital(entry.words[start + at] ?? 0)))) continue
    fresh[at] = 1
    if (digit) numbers++
    else names++
  }
  return { names, numbers }
}

/** Is this word of the sentence something new: a name or number that the question does not say? */
export const isNew = (_: Asked, seen: Seen, at: number): boolean => seen.fresh[at] === 1

const supportOf = (asked: Asked, { words }: Glossary, all: readonly Seen[], best: number): Float64Array => {
  const support = new Float64Array(words.length)
  for (const seen of all.slice(0, 30)) {
    const weight = best === 0 ? 0 : (seen.candidate.fused / best) ** 2
    const own: number[] = []
    seen.reading.words.forEach((word, at) => {
      if (isNew(asked, seen, at) && !own.includes(word)) own.push(word)
    })
    for (const word of own) support[word] = (support[word] ?? 0) + weight
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
  for (let slot = 0; slot < rarity.length; slot++) {
    const rare = rarity[slot] ?? 0
    all += rare
    covered += rare * (held[slot] ?? 0)
  }
  return all === 0 ? 0 : covered / all
}

const articlesOf = (all: readonly Seen[]): ReadonlyMap<Entry, number> => {
  const best = new Map<Entry, number>()
  for (const { candidate } of all)
    best.set(candidate.entry, Math.max(best.get(candidate.entry) ?? 1e-9, candidate.sentence))
  return best
}

/** All candidates of a question, read. */
export const fieldOf = (asked: Asked, candidates: readonly Candidate[], vocabulary: Vocabulary): Field => {
  const { glossary, read } = glossaryOf(asked, vocabulary, candidates)
  const fits = fitsOf(asked, glossary)
  const titles = titlesOf(asked.query, candidates)
  const seen = seenOf(read, titles, glossary, fits, asked.query.slots.length)
  const rarity = rarityOf(asked, seen)
  const local = seen.map((one) => localCoverage(rarity, one))
  const top = (score: (c: Candidate) => number): number =>
    candidates.reduce((max, c) => Math.max(max, score(c)), 1e-9)
  const best = {
    sentence: top((c) => c.sentence),
    passage: top((c) => c.passage),
    article: top((c) => c.article),
    title: top((c) => c.title),
    fused: top((c) => c.fused),
  }
  const likeness = likenessOf(asked.subject, glossary)
  return {
    seen,
    glossary,
    pairs: neighboursOf(glossary.asked.stems),
    phrases: neighboursOf(glossary.asked.words),
    names: Array.from(asked.names, (name) => stemNumber(glossary, name)),
    numbers: Array.from(asked.numbers, (number) => wordNumber(glossary, number)),
    focus: asked.focus === null ? null : stemNumber(glossary, asked.focus),
    best,
    support: supportOf(asked, glossary, seen, best.fused),
    rarity,
    local,
    localBest: local.reduce((max, one) => Math.max(max, one), 1e-9),
    articles: articlesOf(seen),
    meanings: meaningsOf(
      seen.map((one) => meaningOf(asked.subject, likeness, one)),
      candidates.map(({ entry }) => entry),
    ),
  }
}
