import { passageAround, sentenceCount, termSpan } from '../../shelf/entry.ts'
import { countInto, coverage } from '../../shelf/query.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { piecesOf } from '../pieces.ts'
import { formed } from './form.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** What was counted last of a passage: used again and again, since it is only looked at once. */
let counts = new Float64Array(64)

/** How often each slot stands in the sentences from `first` to before `last` of the candidate's article. */
const countsIn = ({ candidate: { entry } }: Seen, { query }: Asked, first: number, last: number) => {
  if (counts.length !== query.slots.length) counts = new Float64Array(query.slots.length)
  const { start, end } = termSpan(entry, first, last)
  return countInto(counts, query, entry.terms, start, end)
}

/** How often each slot stands in the sentences before and after each candidate, side by side; null where there is none. */
type Beside = {
  readonly before: readonly (Float64Array | null)[]
  readonly after: readonly (Float64Array | null)[]
}

const besideOf = reckonedBy(({ query }, { seen }): Beside => {
  const { length } = query.slots
  const pieceOf = piecesOf(new Float64Array(2 * length * seen.length))
  const neighbour = ({ candidate: { entry, at } }: Seen, by: number): Float64Array | null => {
    if (at + by < 0 || at + by >= sentenceCount(entry)) return null
    const { start, end } = termSpan(entry, at + by, at + by + 1)
    return countInto(pieceOf(length), query, entry.terms, start, end)
  }
  return { before: seen.map((one) => neighbour(one, -1)), after: seen.map((one) => neighbour(one, 1)) }
})

const neighbour = (seen: Seen, asked: Asked, field: Field, by: -1 | 1): Float64Array | null => {
  const { before, after } = besideOf(asked, field)
  return (by < 0 ? before : after)[seen.place] ?? null
}

const around = (seen: Seen, asked: Asked, field: Field, by: -1 | 1): number => {
  const held = neighbour(seen, asked, field, by)
  return held === null ? -1 : coverage(asked.query, held)
}

/** Coverage by what either holds. */
const both = ({ query }: Asked, a: Float64Array, b: Float64Array | null): number => {
  const { slots } = query
  let covered = 0
  for (let at = 0; at < slots.length; at++)
    covered += (slots[at]?.idf ?? 0) * Math.min(1, Math.max(a[at] ?? 0, b?.[at] ?? 0))
  return query.weight === 0 ? 0 : covered / query.weight
}

/** The share of the question's weight that the sentence `by` places away holds and this one does not; -1 where there is none. */
const gained = (seen: Seen, asked: Asked, field: Field, by: -1 | 1): number => {
  const other = neighbour(seen, asked, field, by)
  if (other === null) return -1
  const { slots, weight } = asked.query
  let gain = 0
  for (let at = 0; at < slots.length; at++)
    if ((seen.held[at] ?? 0) === 0 && (other[at] ?? 0) > 0) gain += slots[at]?.idf ?? 0
  return weight === 0 ? 0 : gain / weight
}

const leans = formed('leans')

/** The same of the sentence before, for one that begins as if it went on from there: "The bridge …", "It …". */
const leansOnGain = (seen: Seen, asked: Asked, field: Field): number =>
  leans(seen, asked, field) === 1 ? Math.max(0, gained(seen, asked, field, -1)) : 0

const rarest = (asked: Asked, rank: number): number => asked.byRarity[rank] ?? -1

const exact = ({ reading: { words }, slots }: Seen, _: Asked, { glossary }: Field): number => {
  let [matched, same] = [0, 0]
  for (let at = 0; at < slots.length; at++) {
    if ((slots[at] ?? -1) < 0) continue
    matched++
    if ((words[at] ?? 0) < glossary.own.words) same++
  }
  return matched === 0 ? 0 : same / matched
}

const density = ({ reading: { content }, slots }: Seen): number => {
  let matched = 0
  for (let at = 0; at < slots.length; at++) if ((slots[at] ?? -1) >= 0) matched++
  return content.length === 0 ? 0 : matched / content.length
}

const passageCoverage = (seen: Seen, asked: Asked): number => {
  const { start, end } = passageAround(seen.candidate.entry, seen.candidate.at)
  return coverage(asked.query, countsIn(seen, asked, start, end))
}

/** Kin count whole: is the thing there, by whatever word? */
const kinCoverage = ({ held }: Seen, { query }: Asked): number => {
  const { slots } = query
  let covered = 0
  for (let at = 0; at < slots.length; at++) covered += (slots[at]?.idf ?? 0) * ((held[at] ?? 0) > 0 ? 1 : 0)
  return query.weight === 0 ? 0 : covered / query.weight
}

/** Coverage of the words that the title does not say already. */
const beyondTitle = (seen: Seen, asked: Asked): number => {
  const title = seen.title
  let [held, all] = [0, 0]
  const { slots } = asked.query
  for (let slot = 0; slot < slots.length; slot++) {
    if ((title[slot] ?? 0) > 0) continue
    const idf = slots[slot]?.idf ?? 0
    all += idf
    held += idf * (seen.held[slot] ?? 0)
  }
  return all === 0 ? -1 : held / all
}

/** Coverage with words weighed by how rare they are among the candidates. */
const localCoverage = (seen: Seen, _: Asked, { local }: Field): number => local[seen.place] ?? 0

const localShare = (seen: Seen, _: Asked, { local, localBest }: Field): number =>
  (local[seen.place] ?? 0) / localBest

/** Coverage of the names asked for, or of all other words. */
const partCoverage =
  (ofNames: boolean) =>
  (seen: Seen, { query: { slots }, subject }: Asked): number => {
    let [held, all] = [0, 0]
    for (let slot = 0; slot < slots.length; slot++) {
      if ((subject.named[slot] === 1) !== ofNames) continue
      const idf = slots[slot]?.idf ?? 0
      all += idf
      if ((seen.held[slot] ?? 0) > 0) held += idf
    }
    return all === 0 ? -1 : held / all
  }

/** The sentence's score over that of the best candidate of its own article. */
const bestOfArticle = ({ candidate }: Seen, _: Asked, { articles }: Field): number =>
  candidate.sentence / (articles.get(candidate.entry) ?? 1e-9)

/** By stem of the glossary the last sentence that said it, one further on. */
const saidOf = reckonedBy((_, { glossary }) => new Int32Array(glossary.stems.length))

/** How many different stems the sentence has beside those asked for. */
const newContent = ({ reading: { stems }, slots, place }: Seen, asked: Asked, field: Field): number => {
  const said = saidOf(asked, field)
  let count = 0
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? -1
    if (stem < 0 || (slots[at] ?? -1) >= 0 || said[stem] === place + 1) continue
    said[stem] = place + 1
    count++
  }
  return count
}

const slotsHeld = ({ own }: Seen): number => {
  let count = 0
  for (const weight of own) if (weight > 0) count++
  return count
}

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
  { name: 'passage coverage', of: passageCoverage },
  {
    name: 'coverage with sentence before',
    of: (seen, asked, field) => both(asked, seen.held, neighbour(seen, asked, field, -1)),
  },
  { name: 'gained before', of: (seen, asked, field) => gained(seen, asked, field, -1) },
  { name: 'gained after', of: (seen, asked, field) => gained(seen, asked, field, 1) },
  { name: 'gained by leaning', of: leansOnGain },
  { name: 'coverage before', of: (seen, asked, field) => around(seen, asked, field, -1) },
  { name: 'coverage after', of: (seen, asked, field) => around(seen, asked, field, 1) },
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
