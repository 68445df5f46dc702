import type { Article } from '../article/article.ts'
import { type Entry, passageAround, sentenceAt, sentenceCount, termSpan } from './entry.ts'
import { bm25, countsOf, type Query } from './query.ts'
import type { ShelfView } from './view.ts'

/** One sentence found by words, with the scores that found it. `at` is its number in the entry. */
export type Candidate = {
  readonly entry: Entry
  readonly at: number
  /** BM25 of the sentence, of its passage, of its whole article, of the title; and how they add up. */
  readonly sentence: number
  readonly passage: number
  readonly article: number
  readonly title: number
  readonly fused: number
}

/**
 * How wide the search is cast: passages kept, articles read whole, sentences of those, candidates
 * given back, and more that fit the period asked.
 */
export const reach = { passages: 60, whole: 6, sentences: 600, candidates: 60, fitting: 30 } as const
/** How the four scores add up (docs/RANKING.md): the passage × .8, the title × .3. */
const fusion = { passage: 0.8, title: 0.3 } as const
const parameters = { k: 0.9, b: 0.35, d: 0.25 } as const
const passageParameters = { k: 1.2, b: 0.5, d: 0.25 } as const
/** A word in more passages than this finds nothing by itself while rarer words are there: it only scores. */
const postings = 6_000

/** The stems to search for: rarest first, until the lists to walk grow long. */
const retrieval = (query: Query, view: ShelfView): ReadonlyMap<string, number> => {
  const short = query.slots.length <= 3
  const all = query.slots
    .flatMap((slot) =>
      slot.variants
        .filter(({ weight }) => short || !slot.known || weight >= 0.8)
        .map((variant) => ({ ...variant, count: view.frequency(variant.term) })),
    )
    .sort((a, b) => a.count - b.count || (a.stem < b.stem ? -1 : 1))
  const chosen = new Map<string, number>()
  let walked = 0
  for (const { stem, weight, count } of all) {
    walked += count
    if (chosen.size >= 2 && walked > postings) break
    chosen.set(stem, Math.max(weight, chosen.get(stem) ?? 0))
    if (chosen.size >= 32) break
  }
  return chosen
}

/** Which sentences of which articles to score: passages found, and the best articles as a whole. */
const scope = (
  query: Query,
  view: ShelfView,
  allowed: (article: Article) => boolean,
): ReadonlyMap<Entry, ReadonlySet<number>> => {
  const found = new Map<Entry, Set<number>>()
  const put = (entry: Entry, from: number, to: number): void => {
    const held = found.get(entry) ?? new Set()
    found.set(entry, held)
    for (let at = from; at < to; at++) held.add(at)
  }
  const hits = [...view.hits(retrieval(query, view), allowed)].sort(
    (a, b) => b.score - a.score || (a.entry.article.id < b.entry.article.id ? -1 : 1),
  )
  const scores = new Map<Entry, { passage: number; title: number }>()
  for (const { entry, passage, score } of hits.slice(0, reach.passages)) {
    const best = scores.get(entry) ?? { passage: 0, title: 0 }
    scores.set(entry, best)
    if (passage === null) best.title = score
    else {
      best.passage = Math.max(best.passage, score)
      put(entry, entry.passages[passage] ?? 0, entry.passages[passage + 1] ?? 0)
    }
  }
  const articles = [...scores].sort(([, a], [, b]) => b.passage + b.title - a.passage - a.title)
  for (const [entry] of articles.slice(0, reach.whole))
    put(entry, 0, Math.min(sentenceCount(entry), reach.sentences))
  return found
}

/** All sentences of the articles of a pool. */
const poolScope = (
  pool: Iterable<string>,
  view: ShelfView,
  allowed: (article: Article) => boolean,
): ReadonlyMap<Entry, ReadonlySet<number>> => {
  const found = new Map<Entry, ReadonlySet<number>>()
  for (const id of pool) {
    const entry = view.entry(id)
    if (entry === undefined || !allowed(entry.article)) continue
    found.set(entry, new Set(Array.from({ length: sentenceCount(entry) }, (_, at) => at)))
  }
  return found
}

const scored = (query: Query, entry: Entry, sentences: ReadonlySet<number>, mean: number): Candidate[] => {
  const piece = (first: number, last: number): { counts: Float64Array; length: number } => {
    const { start, end } = termSpan(entry, first, last)
    return { counts: countsOf(query, entry.terms, start, end), length: end - start }
  }
  const whole = piece(0, sentenceCount(entry))
  const article = bm25(query, whole.counts, whole.length, { ...passageParameters, mean: mean * 30 })
  const title = bm25(query, countsOf(query, entry.title, 0, entry.title.length), entry.title.length, {
    ...parameters,
    mean: 7,
  })
  const passages = new Map<number, number>()
  const passageScore = (at: number): number => {
    const { start, end } = passageAround(entry, at)
    const known = passages.get(start)
    if (known !== undefined) return known
    const { counts, length } = piece(start, end)
    const score = bm25(query, counts, length, { ...passageParameters, mean: mean * 5 })
    passages.set(start, score)
    return score
  }
  return [...sentences].map((at) => {
    const own = piece(at, at + 1)
    const sentence = bm25(query, own.counts, own.length, { ...parameters, mean })
    const passage = passageScore(at)
    return {
      entry,
      at,
      sentence,
      passage,
      article,
      title,
      fused: sentence + fusion.passage * passage + fusion.title * title,
    }
  })
}

/** By score; ties by article and place, so that the order of the corpus does not matter. */
export const byFused = (a: Candidate, b: Candidate): number =>
  b.fused - a.fused ||
  (a.entry.article.id < b.entry.article.id ? -1 : a.entry.article.id > b.entry.article.id ? 1 : a.at - b.at)

/** Where to look: a pool of articles (or all), and sentences to keep for another reason than words. */
export type Scope = {
  readonly pool?: Iterable<string> | null
  readonly fits?: ((entry: Entry, at: number) => boolean) | null
}

/** The sentences that fit the query best by words, best first; `pool`: of these articles alone. */
export const candidatesOf = (
  query: Query,
  view: ShelfView,
  allowed: (article: Article) => boolean,
  { pool = null, fits = null }: Scope,
): readonly Candidate[] => {
  const where = pool === null ? scope(query, view, allowed) : poolScope(pool, view, allowed)
  const all = [...where]
    .flatMap(([entry, sentences]) => scored(query, entry, sentences, view.meanLength))
    .filter(({ entry, at }) => sentenceAt(entry, at).end > sentenceAt(entry, at).start)
    .sort(byFused)
  if (fits === null) return all.slice(0, reach.candidates)
  // Those that fit may hold few words of the question: the best of them are kept beside the best by words.
  const others = all.slice(reach.candidates).filter(({ entry, at }) => fits(entry, at))
  return [...all.slice(0, reach.candidates), ...others.slice(0, reach.fitting)]
}
