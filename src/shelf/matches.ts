import { type Bm25, bm25, mayHold, placeIn, type Query } from './query.ts'

/**
 * Which terms of a piece of text count for the question: each term is looked up once, and the piece's parts are scored
 * from what was found. Most terms of a text count for nothing. Columns that all questions use in turn.
 */
let places = new Int32Array(256)
let slots = new Int16Array(256)
let weights = new Float64Array(256)
let found = 0
/** The first match that was not yet scored as part of a sentence. */
let next = 0
let counts = new Float64Array(64)

const makeRoom = (matches: number, asked: number): void => {
  if (matches > places.length) {
    places = new Int32Array(matches * 2)
    slots = new Int16Array(matches * 2)
    weights = new Float64Array(matches * 2)
  }
  if (asked !== counts.length) counts = new Float64Array(asked)
}

const read = ({ lookup, slots: asked }: Query, terms: Uint32Array, start: number, end: number): void => {
  makeRoom(end - start, asked.length)
  found = 0
  next = 0
  for (let at = start; at < end; at++) {
    const term = terms[at] ?? 0
    if (!mayHold(lookup, term)) continue
    const place = placeIn(lookup, term)
    if (lookup.keys[place] === -1) continue
    places[found] = at
    slots[found] = lookup.slots[place] ?? 0
    weights[found] = lookup.weights[place] ?? 0
    found++
  }
}

const scoreOf = (query: Query, first: number, last: number, length: number, by: Bm25): number => {
  if (first === last) return 0
  counts.fill(0)
  for (let at = first; at < last; at++) {
    const slot = slots[at] ?? 0
    counts[slot] = (counts[slot] ?? 0) + (weights[at] ?? 0)
  }
  return bm25(query, counts, length, by)
}

/** Looks up the terms of a stretch and gives its score; `scoreOfNext` then scores parts of it, in order. */
export const scoreOfAll = (
  query: Query,
  terms: Uint32Array,
  start: number,
  end: number,
  by: Bm25,
): number => {
  read(query, terms, start, end)
  return scoreOf(query, 0, found, end - start, by)
}

/** What no part of the stretch that was read last scores above: all that it holds, in no length. */
export const mostOfNext = (query: Query, by: Bm25): number => (found === 0 ? 0 : bm25(query, counts, 0, by))

/** The score of a part of the stretch that was read last, behind the parts scored before. */
export const scoreOfNext = (query: Query, start: number, end: number, by: Bm25): number => {
  while (next < found && (places[next] ?? 0) < start) next++
  const first = next
  while (next < found && (places[next] ?? 0) < end) next++
  return scoreOf(query, first, next, end - start, by)
}
