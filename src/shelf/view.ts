import type { Searched } from '../answer/values.ts'
import type { Article } from '../article/article.ts'
import { type Filters, noFilters } from '../question/question.ts'
import type { Entry } from './entry.ts'
import { sentenceCount } from './entry.ts'
import { accepts } from './filters.ts'
import type { Hit, Shelf } from './shelf.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Several shelves seen as one: their counts are added, so that scores compare. All share one vocabulary. */
export class ShelfView {
  readonly shelves: readonly Shelf[]
  readonly vocabulary: Vocabulary

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

  /** In how many sentences of all shelves the stem of that number occurs. */
  frequency(term: number): number {
    return this.shelves.reduce((sum, shelf) => sum + shelf.frequency(term), 0)
  }

  hits(weights: ReadonlyMap<string, number>, allowed: (article: Article) => boolean): readonly Hit[] {
    return this.shelves.flatMap((shelf) => shelf.hits(weights, allowed))
  }

  /** What a question with these filters searches through. */
  searched(filters: Filters = noFilters): Searched {
    let articles = 0
    let sentences = 0
    const dates: string[] = []
    for (const entry of this.entries()) {
      if (!accepts(filters, entry.article)) continue
      articles++
      sentences += sentenceCount(entry)
      if (entry.article.published !== null) dates.push(entry.article.published.date)
    }
    dates.sort()
    return { articles, sentences, from: dates[0] ?? null, to: dates.at(-1) ?? null }
  }

  /** The publishers and agencies on these shelves, by name. */
  sources(): readonly string[] {
    const names = new Set<string>()
    for (const { article } of this.entries())
      for (const name of [article.source, article.agency]) if (name !== null) names.add(name)
    return [...names].sort()
  }
}
