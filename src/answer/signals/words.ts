import { passageAround, sentenceCount, termSpan } from '../../shelf/entry.ts'
import { countsOf, coverage } from '../../shelf/query.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const around = (seen: Seen, asked: Asked, by: number): number => {
  const { entry, at } = seen.candidate
  if (at + by < 0 || at + by >= sentenceCount(entry)) return -1
  const { start, end } = termSpan(entry, at + by, at + by + 1)
  return coverage(asked.query, countsOf(asked.query, entry.terms, start, end))
}

const both = (asked: Asked, a: Float64Array, b: Float64Array): number =>
  coverage(
    asked.query,
    a.map((count, slot) => Math.max(count, b[slot] ?? 0)),
  )

const rarest = (asked: Asked, rank: number): number => asked.byRarity[rank] ?? -1

const exact = (seen: Seen, asked: Asked): number => {
  const content = seen.reading.tokens.filter((_, at) => (seen.slots[at] ?? -1) >= 0)
  return content.length === 0
    ? 0
    : content.filter((token) => asked.folds.has(token.fold)).length / content.length
}

const density = (seen: Seen): number => {
  const content = seen.reading.stems.filter((stem) => stem !== '').length
  return content === 0 ? 0 : seen.slots.filter((slot) => slot >= 0).length / content
}

const neighbour = (seen: Seen, asked: Asked, by: number): Float64Array => {
  const { entry, at } = seen.candidate
  if (at + by < 0 || at + by >= sentenceCount(entry)) return new Float64Array(asked.query.slots.length)
  const { start, end } = termSpan(entry, at + by, at + by + 1)
  return countsOf(asked.query, entry.terms, start, end)
}

const passageCounts = (seen: Seen, asked: Asked): Float64Array => {
  const { entry, at } = seen.candidate
  const { start, end } = passageAround(entry, at)
  const span = termSpan(entry, start, end)
  return countsOf(asked.query, entry.terms, span.start, span.end)
}

/** Kin count whole: is the thing there, by whatever word? */
const kinCoverage = (seen: Seen, { query }: Asked): number =>
  coverage(
    query,
    seen.held.map((weight) => (weight > 0 ? 1 : 0)),
  )

/** Coverage of the words that the title does not say already. */
const beyondTitle = (seen: Seen, asked: Asked): number => {
  const title = seen.title
  let [held, all] = [0, 0]
  asked.query.slots.forEach(({ idf }, slot) => {
    if ((title[slot] ?? 0) > 0) return
    all += idf
    held += idf * (seen.held[slot] ?? 0)
  })
  return all === 0 ? -1 : held / all
}

/** Coverage with words weighed by how rare they are among the candidates. */
const localCoverage = (seen: Seen, _: Asked, { local }: Field): number => local[seen.place] ?? 0

const localShare = (seen: Seen, _: Asked, { local }: Field): number =>
  (local[seen.place] ?? 0) / local.reduce((max, one) => Math.max(max, one), 1e-9)

/** Coverage of the names asked for, or of all other words. */
const partCoverage =
  (ofNames: boolean) =>
  (seen: Seen, { query, names }: Asked): number => {
    let [held, all] = [0, 0]
    query.slots.forEach(({ stem, idf }, slot) => {
      if (names.has(stem) !== ofNames) return
      all += idf
      held += idf * ((seen.held[slot] ?? 0) > 0 ? 1 : 0)
    })
    return all === 0 ? -1 : held / all
  }

/** The sentence's score over that of the best candidate of its own article. */
const bestOfArticle = ({ candidate }: Seen, _: Asked, { articles }: Field): number =>
  candidate.sentence / (articles.get(candidate.entry) ?? 1e-9)

const newContent = (seen: Seen): number =>
  new Set(seen.reading.stems.filter((stem, at) => stem !== '' && (seen.slots[at] ?? -1) < 0)).size

const slotsHeld = (seen: Seen): number => seen.own.filter((weight) => weight > 0).length

/** How the words of the question and of the sentence, its passage, article and title meet. */
export const words: readonly Signal[] = [
  { name: 'sentence', of: (seen) => seen.candidate.sentence },
  { name: 'sentence share', of: (seen, _, { best }) => seen.candidate.sentence / best.sentence },
  { name: 'passage share', of: (seen, _, { best }) => seen.candidate.passage / best.passage },
  { name: 'article share', of: (seen, _, { best }) => seen.candidate.article / best.article },
  { name: 'title share', of: (seen, _, { best }) => seen.candidate.title / best.title },
  { name: 'fused share', of: (seen, _, { best }) => seen.candidate.fused / best.fused },
  { name: 'coverage', of: (seen, { query }) => coverage(query, seen.own) },
  { name: 'coverage by kin', of: kinCoverage },
  { name: 'coverage with title', of: (seen, asked) => both(asked, seen.held, seen.title) },
  { name: 'coverage beyond title', of: beyondTitle },
  { name: 'coverage among candidates', of: localCoverage },
  { name: 'share among candidates', of: localShare },
  { name: 'title coverage', of: (seen, asked) => coverage(asked.query, seen.title) },
  { name: 'passage coverage', of: (seen, asked) => coverage(asked.query, passageCounts(seen, asked)) },
  {
    name: 'coverage with sentence before',
    of: (seen, asked) => both(asked, seen.held, neighbour(seen, asked, -1)),
  },
  { name: 'coverage before', of: (seen, asked) => around(seen, asked, -1) },
  { name: 'coverage after', of: (seen, asked) => around(seen, asked, 1) },
  { name: 'rarest word', of: (seen, asked) => seen.held[rarest(asked, 0)] ?? -1 },
  { name: 'second rarest word', of: (seen, asked) => seen.held[rarest(asked, 1)] ?? -1 },
  { name: 'exact words', of: exact },
  { name: 'density', of: density },
  { name: 'words asked', of: (_, { query }) => query.slots.length },
  { name: 'name coverage', of: partCoverage(true) },
  { name: 'coverage of other words', of: partCoverage(false) },
  { name: 'best of article', of: bestOfArticle },
  { name: 'new content', of: newContent },
  { name: 'words held', of: slotsHeld },
  { name: 'words held share', of: (seen, { query }) => slotsHeld(seen) / Math.max(1, query.slots.length) },
]
