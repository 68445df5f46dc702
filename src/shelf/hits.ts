import type { Article } from '../article/article.ts'
import type { Entry } from './entry.ts'
import { placeOf, type Segment } from './segment.ts'

/** A passage found by words and its BM25+ score. `passage` is null for the title. */
export type Hit = { readonly entry: Entry; readonly passage: number | null; readonly score: number }

/** A stem to search for: how rare it is, and what it counts for (1 for a word of the question itself). */
export type Wanted = { readonly term: number; readonly weight: number; readonly idf: number }

/** BM25+ of passages by their different stems, as MiniSearch reckons it; a passage that holds more stems counts more. */
const parameters = { k: 0.9, b: 0.4, d: 0.5 } as const

let scores = new Float64Array(1 << 13)
let held = new Uint8Array(1 << 13)

const makeRoom = (passages: number): void => {
  if (passages > scores.length) {
    scores = new Float64Array(passages * 2)
    held = new Uint8Array(passages * 2)
  } else {
    scores.fill(0, 0, passages)
    held.fill(0, 0, passages)
  }
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
    scores[passage] = (scores[passage] ?? 0) + worth * (d + (count * (k + 1)) / (count + norm))
    held[passage] = (held[passage] ?? 0) + 1
  }
}

const before = (a: Hit, b: Hit): number =>
  b.score - a.score ||
  (a.entry.article.id < b.entry.article.id ? -1 : a.entry.article.id > b.entry.article.id ? 1 : 0) ||
  (a.passage ?? -1) - (b.passage ?? -1)

/** The best hits of a growing list: once it is long, those below the last that counts are dropped. */
const best = (most: number) => {
  let kept: Hit[] = []
  const room = most * 4
  let least = 0
  return {
    /** What a hit must score to matter. */
    least: (): number => least,
    put: (hit: Hit): void => {
      if (kept.push(hit) < room) return
      kept = kept.sort(before).slice(0, most)
      least = kept[most - 1]?.score ?? 0
    },
    all: (): readonly Hit[] => kept.sort(before).slice(0, most),
  }
}

/** The passages of all segments that hold any of the stems, best first, `most` at most. */
export const hitsIn = (
  segments: Iterable<Segment>,
  wanted: readonly Wanted[],
  mean: number,
  allowed: (article: Article) => boolean,
  most: number,
): readonly Hit[] => {
  const found = best(most)
  for (const segment of segments) {
    const { entries, first, owner } = segment
    makeRoom(owner.length)
    for (const one of wanted) score(segment, one, mean)
    for (let at = 0; at < owner.length; at++) {
      const own = (scores[at] ?? 0) * (held[at] ?? 0)
      if (own === 0 || own < found.least()) continue
      const place = owner[at] ?? 0
      const entry = entries[place] ?? null
      if (entry === null || !allowed(entry.article)) continue
      const passage = at - (first[place] ?? 0)
      found.put({ entry, passage: at + 1 === first[place + 1] ? null : passage, score: own })
    }
  }
  return found.all()
}
