import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'
import { bestOf } from './best.ts'
import { type Entry, firstTerm, isEmpty, passageAround, sentenceCount } from './entry.ts'
import type { Wanted } from './hits.ts'
import { mostOfNext, scoreOfAll, scoreOfNext } from './matches.ts'
import { idfOf, type Query } from './query.ts'
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
 * given back (more where figures are laid side by side, or a period is asked: words find such sentences less well), and
 * more that fit that period.
 */
export const reach = {
  passages: 60,
  whole: 6,
  sentences: 600,
  most: { plain: 28, figures: 56 },
  dated: 60,
  fitting: 30,
} as const
/** How the four scores add up (docs/RANKING.md): the passage × .8, the title × .3. */
const fusion = { passage: 0.8, title: 0.3 } as const
const parameters = { k: 0.9, b: 0.35, d: 0.25 } as const
const passageParameters = { k: 1.2, b: 0.5, d: 0.25 } as const
/** So many sentences that hold a word are walked at most, rarest words first: the others only score. */
const walk = 400_000
/** So many stems are searched for at most. */
const mostStems = 64

/** The stems to search for: rarest first, until the lists to walk grow long. */
const retrieval = (query: Query, view: ShelfView): readonly Wanted[] => {
  const short = query.slots.length <= 3
  const sentences = Math.max(1, view.sentences)
  const all = query.slots
    .flatMap((slot) =>
      slot.variants
        .filter(({ weight }) => short || !slot.known || weight >= 0.8)
        .map((variant) => ({ ...variant, count: view.frequency(variant.term) })),
    )
    .sort((a, b) => a.count - b.count || (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : b.weight - a.weight))
  const chosen = new Map<number, Wanted>()
  let walked = 0
  for (const { term, weight, count } of all) {
    walked += count
    if (chosen.size >= 2 && walked > walk) break
    const most = Math.max(weight, chosen.get(term)?.weight ?? 0)
    chosen.set(term, { term, weight: most, idf: idfOf(count, sentences) })
    if (chosen.size >= mostStems) break
  }
  return [...chosen.values()]
}

/** Stretches of sentences by entry: from the first to before the last, none twice. */
type Where = ReadonlyMap<Entry, readonly Span[]>

/** Which sentences of which articles to score: passages found, and the best articles as a whole. */
const scope = (query: Query, view: ShelfView, allowed: (article: Article) => boolean): Where => {
  const found = new Map<Entry, Span[]>()
  const scores = new Map<Entry, { passage: number; title: number }>()
  for (const { entry, passage, score } of view.hits(retrieval(query, view), allowed, reach.passages)) {
    const best = scores.get(entry) ?? { passage: 0, title: 0 }
    scores.set(entry, best)
    if (passage === null) best.title = score
    else {
      best.passage = Math.max(best.passage, score)
      const spans = found.get(entry) ?? []
      found.set(entry, spans)
      spans.push({ start: entry.passages[passage] ?? 0, end: entry.passages[passage + 1] ?? 0 })
    }
  }
  const articles = [...scores].sort(
    ([a, x], [b, y]) => y.passage + y.title - x.passage - x.title || (a.article.id < b.article.id ? -1 : 1),
  )
  for (const [entry] of articles.slice(0, reach.whole)) {
    const whole = { start: 0, end: Math.min(sentenceCount(entry), reach.sentences) }
    const beyond = (found.get(entry) ?? []).filter(({ end }) => end > whole.end)
    found.set(entry, [whole, ...beyond.map(({ start, end }) => ({ start: Math.max(start, whole.end), end }))])
  }
  return found
}

/** All sentences of the articles of a pool. */
const poolScope = (
  pool: Iterable<string>,
  view: ShelfView,
  allowed: (article: Article) => boolean,
): Where => {
  const found = new Map<Entry, readonly Span[]>()
  for (const id of pool) {
    const entry = view.entry(id)
    if (entry === undefined || !allowed(entry.article)) continue
    found.set(entry, [{ start: 0, end: sentenceCount(entry) }])
  }
  return found
}

/** A candidate but for its article's score, which those alone need that are kept. */
type Found = Omit<Candidate, 'article'>
/** What is kept of the sentences found. */
type Best = {
  /** What must be scored to be kept; and may one be that scores so much? */
  readonly least: () => number
  readonly counts: (entry: Entry, at: number, fused: number) => boolean
  readonly put: (one: Found) => void
  readonly all: () => readonly Found[]
}

const titleScore = (query: Query, { title }: Entry): number =>
  scoreOfAll(query, title, 0, title.length, { ...parameters, mean: 7 })

const articleScore = (query: Query, { terms }: Entry, mean: number): number =>
  scoreOfAll(query, terms, 0, terms.length, { ...passageParameters, mean: mean * 30 })

/** The scores of one entry's sentences in these stretches; those that may matter are put into `best`. */
const score = (query: Query, entry: Entry, spans: readonly Span[], mean: number, best: Best): void => {
  const ofSentence = { ...parameters, mean }
  const ofPassage = { ...passageParameters, mean: mean * 5 }
  const title = titleScore(query, entry)
  for (const { start, end } of spans) {
    let around: Span = { start: 0, end: 0 }
    let passage = 0
    for (let at = start; at < end; at++) {
      if (isEmpty(entry, at)) continue
      if (at >= around.end) {
        around = passageAround(entry, at)
        passage = scoreOfAll(
          query,
          entry.terms,
          firstTerm(entry, around.start),
          firstTerm(entry, around.end),
          ofPassage,
        )
        const most = mostOfNext(query, ofSentence) + fusion.passage * passage + fusion.title * title
        // Of most passages no sentence can be among the best.
        if (most + rounding < best.least()) {
          at = around.end - 1
          continue
        }
      }
      const sentence = scoreOfNext(query, firstTerm(entry, at), firstTerm(entry, at + 1), ofSentence)
      const fused = sentence + fusion.passage * passage + fusion.title * title
      if (fused >= best.least() && best.counts(entry, at, fused))
        best.put({ entry, at, sentence, passage, title, fused })
    }
  }
}

/** A sum may be rounded by so much. */
const rounding = 1e-9

/** The candidates with the scores of their articles, each read once. */
const withArticles = (query: Query, found: readonly Found[], mean: number): readonly Candidate[] => {
  const scores = new Map<Entry, number>()
  return found.map(({ entry, at, sentence, passage, title, fused }) => {
    const article = scores.get(entry) ?? articleScore(query, entry, mean)
    scores.set(entry, article)
    return { entry, at, sentence, passage, article, title, fused }
  })
}

/** By score; ties by article and place, so that the order of the corpus does not matter. */
export const byFused = (a: Found, b: Found): number =>
  // No difference is given back: V8 would set memory aside for each that is no whole number.
  a.fused !== b.fused
    ? a.fused > b.fused
      ? -1
      : 1
    : a.entry.article.id < b.entry.article.id
      ? -1
      : a.entry.article.id > b.entry.article.id
        ? 1
        : a.at - b.at

/** Where to look: a pool of articles (or all), and sentences to keep for another reason than words. */
export type Scope = {
  readonly pool?: Iterable<string> | null
  readonly fits?: ((entry: Entry, at: number) => boolean) | null
  /** Figures are asked for: all that are told of the thing are wanted, not the best alone. */
  readonly figures?: boolean
  /** So many, and so many where figures are asked for: the ranker learns from more than it is asked to rank. */
  readonly most?: { readonly plain: number; readonly figures: number }
}

const bestBy = (most: number) => bestOf<Found>(most, ({ fused }) => fused, byFused)

const bestByWords = (most: number): Best => {
  const best = bestBy(most)
  return { ...best, counts: () => true }
}

/** Those that fit may hold few words of the question: the best of them are kept behind the best by words. */
const bestFitting = (fits: NonNullable<Scope['fits']>): Best => {
  const [first, fitting] = [bestBy(reach.dated), bestBy(reach.fitting)]
  const mayFit = (entry: Entry, at: number, fused: number): boolean =>
    fused >= fitting.least() && fits(entry, at)
  return {
    least: () => Math.min(first.least(), fitting.least()),
    counts: (entry, at, fused) => fused >= first.least() || mayFit(entry, at, fused),
    put: (one) => {
      const out = first.put(one)
      if (out !== null && mayFit(out.entry, out.at, out.fused)) fitting.put(out)
    },
    all: () => [...first.all(), ...fitting.all()],
  }
}

/** The sentences that fit the query best by words, best first; `pool`: of these articles alone. */
export const candidatesOf = (
  query: Query,
  view: ShelfView,
  allowed: (article: Article) => boolean,
  { pool = null, fits = null, figures = false, most = reach.most }: Scope,
): readonly Candidate[] => {
  const where = pool === null ? scope(query, view, allowed) : poolScope(pool, view, allowed)
  const mean = view.meanLength
  const best = fits === null ? bestByWords(figures ? most.figures : most.plain) : bestFitting(fits)
  for (const [entry, spans] of where) score(query, entry, spans, mean, best)
  return withArticles(query, best.all(), mean)
}
