import type { Article } from '../article/article.ts'
import type { Entry } from './entry.ts'
import { type Filters, noFilters } from './filters.ts'
import { type Hit, hitsIn, type Wanted } from './hits.ts'
import { perVersion } from './per-version.ts'
import { type Searched, searchedOn } from './searched.ts'
import type { Shelf } from './shelf.ts'
import type { Vocabulary } from './vocabulary.ts'

const namesOn = perVersion((shelf, _: null): readonly string[] => {
  const names = new Set<string>()
  for (const { article } of shelf.entries())
    for (const name of [article.source, article.agency]) if (name !== null) names.add(name)
  return [...names]
})

/** What a question is read against: who published, and the day of the newest article. */
type Known = { readonly sources: readonly string[]; readonly newest: string | null }

/** Several shelves seen as one: their counts are added, so that scores compare. All share one vocabulary. */
export class ShelfView {
  readonly shelves: readonly Shelf[]
  readonly vocabulary: Vocabulary
  /** What was counted since the shelves last changed. */
  readonly #frequencies = new Map<number, number>()
  #counted = -1
  #known: { readonly version: number; readonly known: Known } | null = null

  constructor(first: Shelf, ...others: readonly Shelf[]) {
    this.shelves = [first, ...others]
    this.vocabulary = first.vocabulary
    if (others.some((shelf) => shelf.vocabulary !== this.vocabulary))
      throw new TypeError('Shelves of one view must share one vocabulary.')
  }

  article(id: string): Article | undefined {
    return this.entry(id)?.article
  }

  entry(id: string): Entry | undefined {
    for (const shelf of this.shelves) {
      const found = shelf.entry(id)
      if (found !== undefined) return found
    }
    return undefined
  }

  *entries(): Generator<Entry> {
    for (const shelf of this.shelves) yield* shelf.entries()
  }

  /** How many articles can be asked. */
  get size(): number {
    return this.shelves.reduce((sum, shelf) => sum + shelf.size, 0)
  }

  get sentences(): number {
    return this.shelves.reduce((sum, shelf) => sum + shelf.counts.sentences, 0)
  }

  /** Mean length of a sentence, in stems. */
  get meanLength(): number {
    const terms = this.shelves.reduce((sum, shelf) => sum + shelf.counts.terms, 0)
    return Math.max(1, terms / Math.max(1, this.sentences))
  }

  /** Another number after every change of a shelf. */
  #version(): number {
    let version = 0
    for (let at = 0; at < this.shelves.length; at++) version += this.shelves[at]?.version ?? 0
    return version
  }

  /** In how many sentences of all shelves the stem of that number occurs. */
  frequency(term: number): number {
    const version = this.#version()
    if (version !== this.#counted || this.#frequencies.size > 10_000) {
      this.#frequencies.clear()
      this.#counted = version
    }
    const known = this.#frequencies.get(term)
    if (known !== undefined) return known
    const sum = this.shelves.reduce((all, shelf) => all + shelf.frequency(term), 0)
    this.#frequencies.set(term, sum)
    return sum
  }

  /** The passages that hold any of the stems, best first, `most` at most. */
  hits(wanted: readonly Wanted[], allowed: (article: Article) => boolean, most: number): readonly Hit[] {
    let [count, lengths] = [0, 0]
    for (const { passages } of this.shelves) {
      count += passages.count
      lengths += passages.lengths
    }
    const segments = this.shelves.flatMap((shelf) => [...shelf.segments()])
    return hitsIn(segments, wanted, Math.max(1, lengths / Math.max(1, count)), allowed, most)
  }

  /** What a question with these filters searches through. */
  searched(filters: Filters = noFilters): Searched {
    const parts = this.shelves.map((shelf) => searchedOn(shelf, filters))
    const days = (day: (part: Searched) => string | null): readonly string[] =>
      parts.flatMap((part) => day(part) ?? []).sort()
    return {
      articles: parts.reduce((sum, part) => sum + part.articles, 0),
      sentences: parts.reduce((sum, part) => sum + part.sentences, 0),
      from: days(({ from }) => from)[0] ?? null,
      to: days(({ to }) => to).at(-1) ?? null,
    }
  }

  /** What a question is read against; looked for anew when a shelf has changed. */
  known(): Known {
    const version = this.#version()
    if (this.#known?.version !== version)
      this.#known = { version, known: { sources: this.sources(), newest: this.searched().to } }
    return this.#known.known
  }

  /** The publishers and agencies on these shelves, by name. */
  sources(): readonly string[] {
    return [...new Set(this.shelves.flatMap((shelf) => namesOn(shelf, null)))].sort()
  }
}
