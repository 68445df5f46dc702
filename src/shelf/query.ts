/** One word of the question as it is searched: its weight (IDF), and the stems that count for it and how much. */
export type Slot = {
  readonly stem: string
  readonly idf: number
  readonly known: boolean
  readonly variants: readonly { readonly term: number; readonly stem: string; readonly weight: number }[]
}

/** A question made ready for scoring. `slotOf` and `weightOf` are looked up by term number. */
export type Query = {
  readonly slots: readonly Slot[]
  readonly slotOf: ReadonlyMap<number, number>
  readonly weightOf: ReadonlyMap<number, number>
  /** The sum of all slots' IDF. */
  readonly weight: number
}

/** BM25's saturation, length share and lower bound (BM25+), and the mean length in stems they go with. */
export type Bm25 = { readonly k: number; readonly b: number; readonly d: number; readonly mean: number }

/** Puts the slots into lookup tables; a stem that serves two slots counts for the one it fits best. */
export const queryOf = (slots: readonly Slot[]): Query => {
  const slotOf = new Map<number, number>()
  const weightOf = new Map<number, number>()
  slots.forEach((slot, at) => {
    for (const { term, weight } of slot.variants) {
      if ((weightOf.get(term) ?? 0) >= weight) continue
      slotOf.set(term, at)
      weightOf.set(term, weight)
    }
  })
  return { slots, slotOf, weightOf, weight: slots.reduce((sum, slot) => sum + slot.idf, 0) }
}

/** How often each slot occurs among the terms from `start` to before `end`, variants by their weight. */
export const countsOf = (query: Query, terms: Uint32Array, start: number, end: number): Float64Array => {
  const counts = new Float64Array(query.slots.length)
  for (let at = start; at < end; at++) {
    const term = terms[at] ?? 0
    const slot = query.slotOf.get(term)
    if (slot !== undefined) counts[slot] = (counts[slot] ?? 0) + (query.weightOf.get(term) ?? 0)
  }
  return counts
}

/** BM25+ of a piece of text `length` stems long. */
export const bm25 = (query: Query, counts: Float64Array, length: number, { k, b, d, mean }: Bm25): number => {
  let score = 0
  const norm = k * (1 - b + (b * length) / mean)
  for (const [at, slot] of query.slots.entries()) {
    const count = counts[at] ?? 0
    if (count > 0) score += slot.idf * (Math.min(1, count) * d + (count * (k + 1)) / (count + norm))
  }
  return score
}

/** The share of the question's IDF weight that the counts cover: 0 to 1. */
export const coverage = (query: Query, counts: Float64Array): number => {
  let covered = 0
  for (const [at, slot] of query.slots.entries()) covered += slot.idf * Math.min(1, counts[at] ?? 0)
  return query.weight === 0 ? 0 : covered / query.weight
}
