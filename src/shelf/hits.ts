import type { Article } from '../article/article.ts'
import { bestOf } from './best.ts'
import type { Entry } from './entry.ts'
import { placeOf, type Segment } from './segment.ts'

/** A passage found by words and its BM25+ score. `passage` is null for the title. */
export type Hit = { readonly entry: Entry; readonly passage: number | null; readonly score: number }

/** A stem to search for: how rare it is, and what it counts for (1 for a word of the question itself). */
export type Wanted = { readonly term: number; readonly weight: number; readonly idf: number }

/** BM25+ of passages by their different stems, as MiniSearch reckons it; a passage that holds more stems counts more. */
const parameters = { k: 0.9, b: 0.4, d: 0.5 } as const

/** By passage of the segment at hand: its score, how many of the stems it holds; all 0 between two segments. */
let scores = new Float64Array(1 << 13)
let held = new Uint8Array(1 << 13)
/** The passages that hold any, in the order they were met: of thousands some tens or hundreds. */
let met = new Uint32Array(1 << 13)
let metCount = 0

const makeRoom = (passages: number): void => {
  if (passages <= scores.length) return
  scores = new Float64Array(passages * 2)
  held = new Uint8Array(passages * 2)
  met = new Uint32Array(passages * 2)
}

const score = (segment: Segment, { term, weight, idf }: Wanted, mean: number): void => {
  const { k, b, d } = parameters
  const { passages, counts, lengths, starts } = segment
  const place = placeOf(segment, term)
  if (place < 0) return
  const worth = weight * idf
  const end = starts[place + 1] ?? 0
  const fixed = k * (1 - b)
  const slope = (k * b) / mean
  for (let at = starts[place] ?? 0; at < end; at++) {
    const passage = passages[at] ?? 0
    const count = counts[at] ?? 0
    const norm = fixed + slope * (lengths[passage] ?? 0)
    const before = held[passage] ?? 0
    if (before === 0) met[metCount++] = passage
    scores[passage] = (scores[passage] ?? 0) + worth * (d + (count * (k + 1)) / (count + norm))
    held[passage] = before + 1
  }
}

/** Takes the score of a passage out: it is 0 again. */
const taken = (passage: number): number => {
  const own = (scores[passage] ?? 0) * (held[passage] ?? 0)
  scores[passage] = 0
  held[passage] = 0
  return own
}

const before = (a: Hit, b: Hit): number =>
  (a.score > b.score ? -1 : a.score < b.score ? 1 : 0) ||
  (a.entry.article.id < b.entry.article.id ? -1 : a.entry.article.id > b.entry.article.id ? 1 : 0) ||
  (a.passage ?? -1) - (b.passage ?? -1)

/** The passages of all segments that hold any of the stems, best first, `most` at most. */
export const hitsIn = (
  segments: Iterable<Segment>,
  wanted: readonly Wanted[],
  mean: number,
  allowed: (article: Article) => boolean,
  most: number,
): readonly Hit[] => {
  const found = bestOf<Hit>(most, (hit) => hit.score, before)
  for (const segment of segments) {
    const { entries, first, owner } = segment
    makeRoom(owner.length)
    for (const one of wanted) score(segment, one, mean)
    for (let at = 0; at < metCount; at++) {
      const passage = met[at] ?? 0
      const own = taken(passage)
      if (own === 0 || own < found.least()) continue
      const place = owner[passage] ?? 0
      const entry = entries[place] ?? null
      if (entry === null || !allowed(entry.article)) continue
      const title = passage + 1 === first[place + 1]
      found.put({ entry, passage: title ? null : passage - (first[place] ?? 0), score: own })
    }
    metCount = 0
  }
  return found.all()
}
