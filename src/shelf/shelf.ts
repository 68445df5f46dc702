import MiniSearch from 'minisearch'
import type { Article } from '../article/article.ts'
import { type Entry, entryOf, passageCount, sentenceCount, termSpan } from './entry.ts'
import { Vocabulary } from './vocabulary.ts'

/** A passage as MiniSearch is given it: its stems with spaces between. The last one of an article is its title. */
type Passage = { readonly id: number; readonly stems: string }

/** A passage found by words: where it stands and MiniSearch's score. `passage` is null for the title. */
export type Hit = { readonly entry: Entry; readonly passage: number | null; readonly score: number }

const split = (stems: string): string[] => stems.split(' ')
const asIs = (term: string): string => term

const passageIndex = (): MiniSearch<Passage> =>
  new MiniSearch<Passage>({
    fields: ['stems'],
    tokenize: split,
    processTerm: asIs,
    searchOptions: { bm25: { k: 0.9, b: 0.4, d: 0.5 } },
  })

/**
 * An index over a set of articles. It holds numbers and offsets; words to show are always sliced from the article.
 * MiniSearch finds passages by their stems; sentences inside them are scored from the entries (`candidates.ts`).
 */
export class Shelf {
  readonly vocabulary: Vocabulary
  readonly #entries = new Map<string, Entry>()
  readonly #first = new Map<string, number>()
  readonly #passages = new Map<number, Entry>()
  /** In how many sentences and titles each stem occurs. */
  readonly #frequencies = new Map<number, number>()
  readonly #index = passageIndex()
  #next = 0
  #sentences = 0
  #terms = 0

  constructor(vocabulary: Vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary
  }

  /** Puts an article on the shelf; another version of the same id goes. */
  add(article: Article): void {
    this.remove(article.id)
    const entry = entryOf(article, this.vocabulary)
    const stems = (terms: Uint32Array): string => Array.from(terms, (t) => this.vocabulary.stem(t)).join(' ')
    const first = this.#next
    for (let at = 0; at < passageCount(entry); at++) {
      const span = termSpan(entry, entry.passages[at] ?? 0, entry.passages[at + 1] ?? 0)
      this.#put(entry, stems(entry.terms.subarray(span.start, span.end)))
    }
    this.#put(entry, stems(entry.title))
    this.#entries.set(article.id, entry)
    this.#first.set(article.id, first)
    this.#count(entry, 1)
  }

  /** Takes an article off the shelf, at once and wholly; `false` where it was not there. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id)
    const first = this.#first.get(id)
    if (entry === undefined || first === undefined) return false
    for (let at = first; at <= first + passageCount(entry); at++) {
      this.#index.discard(at)
      this.#passages.delete(at)
    }
    this.#entries.delete(id)
    this.#first.delete(id)
    this.#count(entry, -1)
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

  /** How many sentences stand here, and how many stems they hold. */
  get counts(): { readonly sentences: number; readonly terms: number } {
    return { sentences: this.#sentences, terms: this.#terms }
  }

  /** In how many sentences the stem of that number occurs. */
  frequency(term: number): number {
    return this.#frequencies.get(term) ?? 0
  }

  /** The passages that hold any of the stems, best first. */
  hits(weights: ReadonlyMap<string, number>, accepts: (article: Article) => boolean): readonly Hit[] {
    const found = this.#index.search([...weights.keys()].join(' '), {
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: ({ id }) => {
        const entry = this.#passages.get(Number(id))
        return entry !== undefined && accepts(entry.article)
      },
    })
    return found.slice(0, 200).flatMap(({ id, score }) => this.#hit(Number(id), score))
  }

  #hit(id: number, score: number): readonly Hit[] {
    const entry = this.#passages.get(id)
    if (entry === undefined) return []
    const at = id - (this.#first.get(entry.article.id) ?? 0)
    return [{ entry, passage: at === passageCount(entry) ? null : at, score }]
  }

  #put(entry: Entry, stems: string): void {
    this.#passages.set(this.#next, entry)
    this.#index.add({ id: this.#next, stems })
    this.#next++
  }

  #count(entry: Entry, by: 1 | -1): void {
    const count = sentenceCount(entry)
    this.#sentences += by * count
    this.#terms += by * entry.terms.length
    for (let at = 0; at < count; at++) {
      const { start, end } = termSpan(entry, at, at + 1)
      this.#countTerms(entry.terms.subarray(start, end), by)
    }
    // A title counts as one more sentence: a word that stands only there is known too.
    this.#countTerms(entry.title, by)
  }

  #countTerms(terms: Uint32Array, by: 1 | -1): void {
    for (const term of new Set(terms)) {
      const now = (this.#frequencies.get(term) ?? 0) + by
      if (now === 0) this.#frequencies.delete(term)
      else this.#frequencies.set(term, now)
    }
  }
}
