import type { BenchArticle } from './material.ts'

/** One search engine under test. Ids are positions of sentences, counted over all articles. */
export type Engine = {
  readonly name: string
  /** Takes in all articles. */
  readonly build: (articles: readonly BenchArticle[]) => void | Promise<void>
  /** Finds the best ten sentences. */
  readonly search: (question: string) => readonly number[] | Promise<readonly number[]>
  /** The same as words, where an engine cuts sentences itself. */
  readonly quoted?: (question: string) => readonly string[]
  readonly add: (article: BenchArticle) => void | Promise<void>
  /** Takes the first article out. */
  readonly removeFirst: () => void | Promise<void>
  /** Bytes on disk, where it keeps any. */
  readonly disk?: () => number
}

/** Numbers the sentences of articles: `(id, title, text)` for each. */
export const numbered = function* (
  articles: readonly BenchArticle[],
  from = 0,
): Generator<{ readonly id: number; readonly title: string; readonly text: string }> {
  let id = from
  for (const { title, sentences } of articles) for (const text of sentences) yield { id: id++, title, text }
}
