import type { Article } from '../article/article.ts'
import { type Entry, passageAround, sentenceCount, termSpan } from '../shelf/entry.ts'
import type { Place } from '../shelf/fingerprint.ts'
import { fold } from '../shelf/fold.ts'
import { countsOf, type Query } from '../shelf/query.ts'
import { saidOf, tellsSame } from '../shelf/same.ts'
import { stemOf } from '../shelf/stems.ts'
import type { ShelfView } from '../shelf/view.ts'
import type { Asked } from './asked.ts'
import { fittingAt } from './fitting.ts'
import { isKindred, kindredOf } from './kindred.ts'
import { tellingWords } from './ledger/kinds.ts'
import { tellsNothing } from './ledger/nothing.ts'
import { kinTo, type Wanted } from './ledger/wanted.ts'
import type { Statement } from './origin.ts'

/** Of what the best statement holds of the question, one to show holds so much. */
const enough = 0.4
/** A figure of the kind that is asked for may stand in a sentence that names neither place nor deed: those around it do. */
const enoughAround = 0.65
/** What a word of the question counts for that stands beside the sentence, not in it; a name must stand near. */
const beside = { passage: 0.8, title: 0.7, article: 0.5, name: 0.2 } as const
/** The share of articles that hold what the story is about. */
const mostArticles = 0.7
/** So many articles are looked through for such sentences, so many sentences of each; so many are read; so far back stands what a figure is of. */
const reach = { articles: 12, sentences: 600, read: 30, before: 3 } as const

/** For each word of the question how well something holds it. */
type Held = (slot: number) => number

/** A word that most sentences hold tells nothing for or against. */
const weigh = ({ slots }: Query, held: Held): number =>
  slots.reduce((sum, { idf }, slot) => sum + held(slot) * Math.max(0, idf), 0)

const most = (some: readonly number[]): number => some.reduce((max, one) => Math.max(max, one), 0)

/** What a statement itself holds of the question. */
const weightOf = ({ slots }: Query, { best }: Statement): number => {
  const { held } = best.seen
  let sum = 0
  for (let slot = 0; slot < slots.length; slot++)
    if ((held[slot] ?? 0) > 0) sum += Math.max(0, slots[slot]?.idf ?? 0)
  return sum
}

/** Statements that hold about as much of the question as the best: others would only fill the page. */
export const relevantOf = ({ query }: Asked, statements: readonly Statement[]): readonly Statement[] => {
  const held = statements.map((one) => weightOf(query, one))
  const least = enough * most(held.slice(0, 3))
  return statements.filter((_, at) => at === 0 || (held[at] ?? 0) >= least)
}

/** The words of the question in a sentence, and less those of its passage, its headline and its article. */
const around = (
  { query, names }: Asked,
  entry: Entry,
  ofNames: (slot: number) => number,
): ((at: number) => Held) => {
  const counted = (start: number, end: number): Float64Array => {
    const span = termSpan(entry, start, end)
    return countsOf(query, entry.terms, span.start, span.end)
  }
  const [all, title] = [counted(0, sentenceCount(entry)), countsOf(query, entry.title, 0, entry.title.length)]
  return (at) => {
    const { start, end } = passageAround(entry, at)
    const [own, passage] = [counted(at, at + 1), counted(start, end)]
    const has = (counts: Float64Array, slot: number): boolean => (counts[slot] ?? 0) > 0
    return (slot) => {
      if (has(own, slot)) return 1
      if (has(passage, slot)) return beside.passage
      if (has(title, slot)) return beside.title
      if (!has(all, slot)) return 0
      return names.has(query.slots[slot]?.stem ?? '') ? ofNames(slot) : beside.article
    }
  }
}

/** The stems by which a kind that is asked for may be told, or what is counted or measured named. */
const tellingStems = ({ kinds, counted, told, unit }: Wanted): ReadonlySet<string> =>
  new Set([
    ...tellingWords(kinds).map((word) => stemOf(fold(word))),
    ...kinTo(counted),
    ...(unit === null ? [] : told),
  ])

/** What a fitting figure tells by itself, whatever its words, is held by its sentence. */
const toldBy =
  ({ slots }: Query, stems: ReadonlySet<string>, held: Held): Held =>
  (slot) =>
    stems.has(slots[slot]?.stem ?? '') ? 1 : held(slot)

/** The sentences that hold one of these stems, or follow closely on one whose figure they may take up: "The rebels say 300". */
const tellingIn = (entry: Entry, terms: ReadonlySet<number>): readonly number[] => {
  const found: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let at = 0; at < Math.min(sentenceCount(entry), reach.sentences); at++) {
    const { start, end } = termSpan(entry, at, at + 1)
    for (let place = start; place < end && last < at; place++)
      if (terms.has(entry.terms[place] ?? -1)) last = at
    if (at - last <= reach.before) found.push(at)
  }
  return found
}

/** A place whose subject holds less than this of what the best holds is of something else. */
const enoughSubject = 0.4

/**
 * Of sentences that tell figures those on what the question is about: its words beside those that any such figure tells
 * ("earthquake", "Oakford" of "how many people died in the Oakford earthquake?"), in the sentence, its passage, its headline
 * or its article, or by the names of the story in the article. Where none of them holds any, all stay.
 */
export const onSubject = (asked: Asked, places: readonly Place[], view: ShelfView): ReadonlySet<Place> => {
  const { query, wanted, names } = asked
  if (wanted === null || places.length < 2) return new Set(places)
  // Of a share or a sum what is counted says of what: "what percentage of voters?".
  const stems = tellingStems(
    wanted.unit === null ? wanted : { ...wanted, counted: new Set(), told: new Set() },
  )
  const degree = stemOf(fold(/\bhow (\p{L}+)/iu.exec(asked.question.text)?.[1] ?? ''))
  const subject = query.slots.map(({ stem, idf }) =>
    stems.has(stem) || tellsNothing(stem) || stem === degree ? 0 : Math.max(0, idf),
  )
  const near = new Map<Entry, (at: number) => Held>()
  const heldAt = ({ entry, at }: Place): number => {
    const of =
      near.get(entry) ??
      around(asked, entry, (slot) => (names.has(query.slots[slot]?.stem ?? '') ? beside.article : 0))
    near.set(entry, of)
    const held = of(at)
    return subject.reduce((sum, idf, slot) => (idf === 0 ? sum : sum + idf * held(slot)), 0)
  }
  const weights = places.map(heldAt)
  const least = enoughSubject * most(weights)
  if (weights.every((weight) => weight >= least)) return new Set(places)
  const best = places
    .map(({ entry }, at) => ({ entry, weight: weights[at] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight)
  const isNear = isKindred(
    [...new Set(best.filter(({ weight }) => weight >= least).map(({ entry }) => entry))],
    view,
  )
  return new Set(places.filter(({ entry }, at) => (weights[at] ?? 0) >= least || isNear(entry)))
}

/** The articles of the statements found, the best first. */
const entriesOf = (statements: readonly Statement[]): readonly Entry[] =>
  [...new Set(statements.map(({ best }) => best.seen.candidate.entry))].slice(0, reach.articles)

/** What a name counts for that only the article holds: one that most articles hold is what the story is about. */
const inMost = ({ query }: Asked, entries: readonly Entry[]): ((slot: number) => number) => {
  const all = entries.map(({ terms }) => countsOf(query, terms, 0, terms.length))
  return (slot) => {
    const share = all.filter((counts) => (counts[slot] ?? 0) > 0).length / Math.max(1, all.length)
    return share >= mostArticles ? beside.article : beside.name
  }
}

/** A sentence with what it and what stands around it hold of the question. */
type Weighed = Place & { readonly weight: number }

/**
 * Those that tell a figure asked for and hold about as much as the best that does, in their order. Figures take long to read:
 * sentences are read from the one that holds most, until the others hold too little.
 */
const fittingOf = (some: readonly Weighed[], wanted: Wanted): readonly Weighed[] => {
  const fitting = new Set<Weighed>()
  let best = 0
  let read = 0
  for (const one of some.toSorted((a, b) => b.weight - a.weight)) {
    if (one.weight < enoughAround * best || read >= reach.read) break
    read++
    if (fittingAt(one.entry, one.at, wanted).length === 0) continue
    fitting.add(one)
    best = Math.max(best, one.weight)
  }
  return some.filter((one) => fitting.has(one))
}

/**
 * Sentences beyond those found by their words that tell a figure of the kind asked for ("killed") in the articles found:
 * as long as they, with what stands around them, hold about as much of the question as the best. `taken`: what is shown
 * already.
 */
export const moreTelling = (
  asked: Asked,
  statements: readonly Statement[],
  taken: readonly Statement[],
  view: ShelfView,
  allowed: (article: Article) => boolean,
): readonly Place[] => {
  const { vocabulary } = view
  const { wanted, query } = asked
  if (wanted === null || wanted.kinds.size + wanted.counted.size + wanted.told.size === 0) return []
  const stems = tellingStems(wanted)
  const terms = new Set([...stems].flatMap((stem) => vocabulary.find(stem) ?? []))
  const near = entriesOf(statements)
  const entries = wanted.kinds.size === 0 ? near : [...near, ...kindredOf(near, stems, view, allowed)]
  const ofNames = inMost(asked, entries)
  const found = fittingOf(
    entries.flatMap((entry) => {
      const held = around(asked, entry, ofNames)
      return tellingIn(entry, terms).map((at) => ({
        entry,
        at,
        weight: weigh(query, toldBy(query, stems, held(at))),
      }))
    }),
    wanted,
  )
  const known = taken.map(({ best }) => saidOf(vocabulary, best.seen.candidate))
  return found.filter(({ entry, at }) => {
    const said = saidOf(vocabulary, { entry, at })
    return !known.some((other) => (other.entry === entry && other.at === at) || tellsSame(said, other))
  })
}
