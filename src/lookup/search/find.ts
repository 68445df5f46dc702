import type { Span } from '../../sentence/span.ts'
import { moved } from '../../sentence/span.ts'
import { type Entry, sentenceAt, sentenceCount, termSpan } from '../../shelf/entry.ts'
import { accepts } from '../../shelf/filters.ts'
import { bm25, countsOf, type Query, queryOf } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import { stopWords } from '../../shelf/stop.ts'
import { type Token, tokensOf } from '../../shelf/tokens.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { type Place, wordsAt } from '../quote.ts'
import { apart, runsOf } from '../spans.ts'
import type { Search } from './search.ts'

/** A sentence that a look-up found, and what in it was looked for; `hits` count from the article's start. */
export type Match = Place & { readonly score: number; readonly hits: readonly Span[] }

/** The matches of a look-up, whether there may be more, and the words that stand in no article here. */
export type Matches = {
  readonly found: readonly Match[]
  readonly more: boolean
  readonly unknown: readonly string[]
}

export type Order = 'best' | 'newest'

const foldsOf = (text: string): readonly string[] => tokensOf(text).map((token) => token.fold)

const contentStems = (search: Search): ReadonlyMap<string, string> => {
  const typed = [...search.words, ...search.phrases].flatMap((text) =>
    tokensOf(text).map((token) => [stemOf(token.fold), text.slice(token.start, token.end)] as const),
  )
  return new Map(typed.filter(([stem]) => stem !== ''))
}

/** Where a piece of a look-up stands in a sentence: a word in any inflection, a phrase as it is. */
type Piece = (tokens: readonly Token[]) => readonly Span[]

const pieceOf = (text: string): Piece => {
  const folds = foldsOf(text)
  const stem = folds.length === 1 ? stemOf(folds[0] ?? '') : ''
  return stem === ''
    ? (tokens) => runsOf(tokens, folds)
    : (tokens) => tokens.filter((token) => stemOf(token.fold) === stem)
}

type Reader = { readonly wanted: readonly Piece[]; readonly without: readonly Piece[] }

const readerOf = ({ words, phrases, without }: Search): Reader => ({
  wanted: [
    ...words.filter((word) => foldsOf(word).some((one) => !stopWords.has(one))).map(pieceOf),
    ...phrases.map((phrase): Piece => {
      const folds = foldsOf(phrase)
      return (tokens) => runsOf(tokens, folds)
    }),
  ],
  without: without.map(pieceOf),
})

/** What was looked for in a sentence; null where a part is missing or an unwanted one stands there. */
const hitsIn = (text: string, { wanted, without }: Reader): readonly Span[] | null => {
  const tokens = tokensOf(text)
  if (without.some((piece) => piece(tokens).length > 0)) return null
  const found = wanted.map((piece) => piece(tokens))
  return found.some((spans) => spans.length === 0) ? null : apart(found.flat())
}

const parameters = { k: 0.9, b: 0.35, d: 0.25 } as const
/** What a word of the look-up in the headline is worth beside one in the sentence. */
const headline = 0.3

/** A line that tells nothing, a subhead, a link or a question, is worth so much beside a sentence with the same words. */
const fragment = 0.7
const ended = /[.!…]["”’»)\]]{0,3}$/

const queryFor = (terms: ReadonlyMap<string, number>, view: ShelfView): Query =>
  queryOf(
    [...terms].map(([stem, term]) => {
      const frequency = view.frequency(term)
      const idf = Math.log(1 + (view.sentences - frequency + 0.5) / (frequency + 0.5))
      return { stem, idf, known: true, variants: [{ term, stem, weight: 1 }] }
    }),
  )

const holdsAll = (entry: Entry, at: number, terms: readonly number[]): boolean => {
  const { start, end } = termSpan(entry, at, at + 1)
  const own = entry.terms.subarray(start, end)
  return terms.every((term) => own.includes(term))
}

const scoreOf = ({ entry, at }: Place, query: Query, mean: number): number => {
  const { start, end } = termSpan(entry, at, at + 1)
  const own = bm25(query, countsOf(query, entry.terms, start, end), end - start, { ...parameters, mean })
  const title = countsOf(query, entry.title, 0, entry.title.length)
  const score = own + headline * bm25(query, title, entry.title.length, { ...parameters, mean: 7 })
  return ended.test(wordsAt({ entry, at })) ? score : fragment * score
}

const dayOf = ({ entry }: Place): string => entry.article.published?.date ?? ''

const byPlace = (a: Place, b: Place): number =>
  a.entry.article.id === b.entry.article.id ? a.at - b.at : a.entry.article.id < b.entry.article.id ? -1 : 1

const orders: Readonly<Record<Order, (a: Likely, b: Likely) => number>> = {
  best: (a, b) => b.score - a.score || dayOf(b).localeCompare(dayOf(a)) || byPlace(a, b),
  newest: (a, b) => dayOf(b).localeCompare(dayOf(a)) || byPlace(a, b),
}

/** A place that holds every word somewhere; whether phrases stand there is not yet read. */
type Likely = Place & { readonly score: number }

const contains = (terms: Uint32Array, run: readonly number[]): boolean => {
  for (let at = terms.indexOf(run[0] ?? -1); at >= 0; at = terms.indexOf(run[0] ?? -1, at + 1))
    if (run.every((term, i) => terms[at + i] === term)) return true
  return false
}

/** The content words of each phrase as numbers: they must follow each other in the index already. */
const phraseTerms = (
  { phrases }: Search,
  terms: ReadonlyMap<string, number>,
): readonly (readonly number[])[] =>
  phrases
    .map((phrase) => foldsOf(phrase).flatMap((fold) => terms.get(stemOf(fold)) ?? []))
    .filter((run) => run.length > 1)

const likelyPlaces = (
  search: Search,
  view: ShelfView,
  terms: ReadonlyMap<string, number>,
  order: Order,
): readonly Likely[] => {
  const [query, needed, runs] = [queryFor(terms, view), [...terms.values()], phraseTerms(search, terms)]
  const found: Likely[] = []
  for (const entry of view.entries()) {
    if (!accepts(search.filters, entry.article)) continue
    for (let at = 0; at < sentenceCount(entry); at++) {
      if (!holdsAll(entry, at, needed)) continue
      const { start, end } = termSpan(entry, at, at + 1)
      const own = entry.terms.subarray(start, end)
      if (!runs.every((run) => contains(own, run))) continue
      found.push({ entry, at, score: order === 'best' ? scoreOf({ entry, at }, query, view.meanLength) : 0 })
    }
  }
  return found.sort(orders[order])
}

/** Sentences that a look-up lists, and those it reads for that: a phrase of every article would take a second. */
export const listed = { found: 1000, read: 10_000 } as const

/** The sentences that fit the look-up, in order; undated articles come last among the newest. */
export const matchesOf = (search: Search, view: ShelfView, order: Order): Matches => {
  const stems = contentStems(search)
  const terms = new Map([...stems.keys()].map((stem) => [stem, view.vocabulary.find(stem) ?? -1] as const))
  const unknown = [...stems].filter(([stem]) => view.frequency(terms.get(stem) ?? -1) === 0)
  if (unknown.length > 0) return { found: [], more: false, unknown: unknown.map(([, typed]) => typed) }
  const reader = readerOf(search)
  const likely = likelyPlaces(search, view, terms, order)
  const found: Match[] = []
  let read = 0
  for (const place of likely.slice(0, listed.read)) {
    if (found.length === listed.found) break
    read++
    const hits = hitsIn(wordsAt(place), reader)
    const { start } = sentenceAt(place.entry, place.at)
    if (hits !== null) found.push({ ...place, hits: hits.map((hit) => moved(hit, start)) })
  }
  return { found, more: read < likely.length, unknown: [] }
}
