/** One word of the question as it is searched: its weight (IDF), and the stems that count for it and how much. */
export type Slot = {
  readonly stem: string
  readonly idf: number
  readonly known: boolean
  readonly variants: readonly { readonly term: number; readonly stem: string; readonly weight: number }[]
}

/** A question made ready for scoring. */
export type Query = {
  readonly slots: readonly Slot[]
  /** By term number, which slot it counts for and how much. */
  readonly lookup: Lookup
  /** The sum of all slots' IDF. */
  readonly weight: number
}

/** A small hash table of numbers: every stem of every sentence looked at is looked up in it. */
type Lookup = {
  /** By the last bits of a term 0 where no term of the table ends so: most terms of a text are told by this alone. */
  readonly ends: Uint8Array
  readonly mask: number
  readonly keys: Int32Array
  readonly slots: Int16Array
  readonly weights: Float64Array
}

/** How rare a stem is that stands in so many of these sentences (BM25's inverse document frequency). */
export const idfOf = (frequency: number, sentences: number): number =>
  // Titles count among the frequencies, so that on a small shelf a word may stand in more texts than there are sentences.
  Math.log(1 + (Math.max(0, sentences - frequency) + 0.5) / (frequency + 0.5))

/** BM25's saturation, length share and lower bound (BM25+), and the mean length in stems they go with. */
export type Bm25 = { readonly k: number; readonly b: number; readonly d: number; readonly mean: number }

/** Where a term stands in the table, or the empty place (-1) where it would. */
export const placeIn = ({ mask, keys }: Pick<Lookup, 'mask' | 'keys'>, term: number): number => {
  let at = Math.imul(term, 0x9e3779b1) >>> 7
  for (at &= mask; keys[at] !== term && keys[at] !== -1; at = (at + 1) & mask);
  return at
}

const endBits = 0xfff

/** May the term stand in the table? */
export const mayHold = ({ ends }: Pick<Lookup, 'ends'>, term: number): boolean => ends[term & endBits] === 1

const lookupOf = (slots: readonly Slot[]): Lookup => {
  const size = slots.reduce((sum, { variants }) => sum + variants.length, 0)
  const mask = 2 ** Math.ceil(Math.log2(size * 4 + 16)) - 1
  const keys = new Int32Array(mask + 1).fill(-1)
  const ends = new Uint8Array(endBits + 1)
  const lookup = { ends, mask, keys, slots: new Int16Array(mask + 1), weights: new Float64Array(mask + 1) }
  slots.forEach((slot, number) => {
    for (const { term, weight } of slot.variants) {
      const at = placeIn(lookup, term)
      if ((lookup.weights[at] ?? 0) >= weight) continue
      keys[at] = term
      ends[term & endBits] = 1
      lookup.slots[at] = number
      lookup.weights[at] = weight
    }
  })
  return lookup
}

/** Makes the slots ready; a stem that serves two of them counts for the one it fits best. */
export const queryOf = (slots: readonly Slot[]): Query => ({
  slots,
  lookup: lookupOf(slots),
  weight: slots.reduce((sum, slot) => sum + slot.idf, 0),
})

/** How often each slot occurs among the terms from `start` to before `end`, variants by their weight. */
export const countsOf = (query: Query, terms: Uint32Array, start: number, end: number): Float64Array =>
  countInto(new Float64Array(query.slots.length), query, terms, start, end)

/** The same, in an array to be used again. */
export const countInto = (
  counts: Float64Array,
  { lookup }: Query,
  terms: Uint32Array,
  start: number,
  end: number,
): Float64Array => {
  counts.fill(0)
  for (let at = start; at < end; at++) {
    const term = terms[at] ?? 0
    if (!mayHold(lookup, term)) continue
    const place = placeIn(lookup, term)
    if (lookup.keys[place] === -1) continue
    const slot = lookup.slots[place] ?? 0
    counts[slot] = (counts[slot] ?? 0) + (lookup.weights[place] ?? 0)
  }
  return counts
}

/** BM25+ of a piece of text `length` stems long. */
export const bm25 = (query: Query, counts: Float64Array, length: number, { k, b, d, mean }: Bm25): number => {
  let score = 0
  const norm = k * (1 - b + (b * length) / mean)
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0
    const idf = query.slots[at]?.idf ?? 0
    if (count > 0) score += idf * (Math.min(1, count) * d + (count * (k + 1)) / (count + norm))
  }
  return score
}

/** The share of the question's IDF weight that the counts cover: 0 to 1. */
export const coverage = (query: Query, counts: Float64Array): number => {
  let covered = 0
  const { slots } = query
  for (let at = 0; at < slots.length; at++) covered += (slots[at]?.idf ?? 0) * Math.min(1, counts[at] ?? 0)
  return query.weight === 0 ? 0 : covered / query.weight
}
