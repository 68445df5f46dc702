import { setImmediate } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { type Entry, entryOf, passageCount, sentenceCount } from './entry.ts'
import { type Prints, printsOf } from './prints.ts'
import { lengthOf, placeOf, type Segment, segmentOf, takeOut } from './segment.ts'
import { Vocabulary } from './vocabulary.ts'

/** A segment holds about so many sentences at most: one is listed in some ten milliseconds. */
const fullSegment = 16_000
/** So many characters are taken in before others may have their turn: some milliseconds. */
const slice = 40_000

type Counts = {
  readonly sentences: number
  readonly terms: number
  readonly words: number
  readonly textBytes: number
}

/** The engine keeps a text in one byte a character where all of them are Latin-1, else in two; its head tells mostly. */
const textBytesOf = ({ text }: Article): number => text.length * (/[^ -ÿ\s]/.test(text.slice(0, 500)) ? 2 : 1)

/** A segment with what of it still stands. */
type Live = {
  readonly segment: Segment
  readonly prints: Prints
  articles: number
  sentences: number
  passages: number
  lengths: number
}

const liveOf = (entries: readonly Entry[], sentences: number, vocabulary: Vocabulary): Live => {
  const segment = segmentOf(entries)
  const lengths = segment.lengths.reduce((sum, length) => sum + length, 0)
  const passages = segment.lengths.length
  const prints = printsOf(entries, vocabulary)
  return { segment, prints, articles: entries.length, sentences, passages, lengths }
}

/**
 * An index over a set of articles. It holds numbers and offsets; words to show are always sliced from the article.
 * New articles are listed by stem when the next question comes; small segments are joined as they gather.
 */
export class Shelf {
  readonly vocabulary: Vocabulary
  readonly #entries = new Map<string, Entry>()
  #segments: Live[] = []
  #fresh: Entry[] = []
  #freshSentences = 0
  #sentences = 0
  #terms = 0
  #words = 0
  #textBytes = 0
  #version = 0

  constructor(vocabulary: Vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary
  }

  /** Puts an article on the shelf; another version of the same id goes. */
  add(article: Article): void {
    this.remove(article.id)
    const entry = entryOf(article, this.vocabulary)
    this.#entries.set(article.id, entry)
    this.#fresh.push(entry)
    this.#freshSentences += sentenceCount(entry)
    this.#count(entry, 1)
    if (this.#freshSentences >= fullSegment) this.#list()
  }

  /** Puts many articles on the shelf in slices, so that others have their turn in between. */
  async addAll(articles: Iterable<Article>): Promise<void> {
    let taken = 0
    for (const article of articles) {
      this.add(article)
      taken += article.text.length
      if (taken < slice) continue
      taken = 0
      await setImmediate()
    }
    this.#list()
  }

  /** Takes an article off the shelf, at once and wholly; `false` where it was not there. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id)
    if (entry === undefined) return false
    this.#entries.delete(id)
    this.#count(entry, -1)
    this.vocabulary.leave(entry.words.length)
    if (this.#fresh.includes(entry)) {
      this.#fresh = this.#fresh.filter((other) => other !== entry)
      this.#freshSentences -= sentenceCount(entry)
    } else this.#takeOut(entry)
    return true
  }

  article(id: string): Article | undefined {
    return this.#entries.get(id)?.article
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  /** How many articles stand here. */
  get size(): number {
    return this.#entries.size
  }

  /** How many sentences stand here, how many stems and words they hold, and about how many bytes their texts take. */
  get counts(): Counts {
    const [sentences, terms, words, textBytes] = [this.#sentences, this.#terms, this.#words, this.#textBytes]
    return { sentences, terms, words, textBytes }
  }

  /** How many passages stand here, titles among them, and how many different stems each holds, added up. */
  get passages(): { readonly count: number; readonly lengths: number } {
    this.#list()
    let [count, lengths] = [0, 0]
    for (const live of this.#segments) {
      count += live.passages
      lengths += live.lengths
    }
    return { count, lengths }
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version
  }

  /** In how many sentences and titles the stem of that number occurs. */
  frequency(term: number): number {
    this.#list()
    let sum = 0
    for (const { segment } of this.#segments) {
      const at = placeOf(segment, term)
      if (at >= 0) sum += segment.frequencies[at] ?? 0
    }
    return sum
  }

  /** The lists of passages by stem, to be searched. */
  *segments(): Generator<Segment> {
    this.#list()
    for (const { segment } of this.#segments) yield segment
  }

  /** The same articles with their sentences by fingerprint. */
  *printed(): Generator<{ readonly segment: Segment; readonly prints: Prints }> {
    this.#list()
    yield* this.#segments
  }

  #takeOut(entry: Entry): void {
    const live = this.#segments.find(({ segment }) => segment.entries.includes(entry))
    if (live === undefined) return
    live.lengths -= lengthOf(live.segment, live.segment.entries.indexOf(entry))
    live.passages -= passageCount(entry) + 1
    live.sentences -= sentenceCount(entry)
    live.articles--
    takeOut(live.segment, entry)
    // What is left of a segment that lost most of its articles is listed anew.
    if (live.articles * 2 < live.segment.entries.length) this.#unlist(live)
  }

  /** Makes the articles that stand in a segment fresh again. */
  #unlist(live: Live): void {
    this.#segments = this.#segments.filter((other) => other !== live)
    this.#fresh = [...live.segment.entries.filter((entry) => entry !== null), ...this.#fresh]
    this.#freshSentences += live.sentences
  }

  /** Lists what is fresh, joined with the last segments as long as those are not much larger. */
  #list(): void {
    if (this.#fresh.length === 0) return
    for (let last = this.#segments.at(-1); last !== undefined; last = this.#segments.at(-1)) {
      const joined = last.sentences + this.#freshSentences
      if (last.sentences > 2 * this.#freshSentences || joined > fullSegment) break
      this.#unlist(last)
    }
    this.#segments.push(liveOf(this.#fresh, this.#freshSentences, this.vocabulary))
    this.#fresh = []
    this.#freshSentences = 0
  }

  #count(entry: Entry, by: 1 | -1): void {
    this.#version++
    this.#sentences += by * sentenceCount(entry)
    this.#terms += by * entry.terms.length
    this.#words += by * entry.words.length
    this.#textBytes += by * textBytesOf(entry.article)
  }
}
