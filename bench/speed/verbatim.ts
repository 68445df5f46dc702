import { answer } from '../../src/answer/answer.ts'
import type { Answer, Quote } from '../../src/answer/values.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { type Candidate, candidatesOf } from '../../src/shelf/candidates.ts'
import { sentenceAt } from '../../src/shelf/entry.ts'
import { queryFrom } from '../../src/shelf/expand.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import type { Engine } from './engine.ts'
import type { BenchArticle } from './material.ts'

const perParagraph = 4

const textOf = (sentences: readonly string[]): string => {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += perParagraph)
    paragraphs.push(sentences.slice(at, at + perParagraph).join(' '))
  return paragraphs.join('\n')
}

const shownOf = (found: Answer): readonly Quote[] => (found.kind === 'silent' ? found.nearest : found.quotes)

/** What a reply shows of a quote is read when it is looked at. */
const finished = ({ highlights, attribution, dates }: Quote): unknown => [highlights, attribution, dates]

/** A shelf with the articles of the bench; how it is asked is the engine's. */
const filled = () => {
  const shelf = new Shelf()
  let next = 0
  const stored = ({ title, sentences }: BenchArticle): Article =>
    articleFrom({ id: `a${next++}`, shelf: 'corpus', title, text: textOf(sentences) })
  return {
    view: new ShelfView(shelf),
    build: (articles: readonly BenchArticle[]) => {
      for (const article of articles) shelf.add(stored(article))
    },
    add: (article: BenchArticle) => shelf.add(stored(article)),
    removeFirst: () => {
      shelf.remove('a0')
    },
  }
}

/** The whole way from question to answer, reading and choosing included; peers only find. */
export const verbatim = (): Engine => {
  const { view, ...shelf } = filled()
  const ask = (question: string): Answer =>
    answer(questionFrom(question, { today: null, ...view.known() }), view)
  return {
    ...shelf,
    name: 'Verbatim, question to answer',
    search: (question) => {
      shownOf(ask(question)).forEach(finished)
      return []
    },
    quoted: (question) =>
      ask(question).ranked.map(({ article, start, end }) => article.text.slice(start, end)),
  }
}

/** What peers do: sentences found by words alone, best first. */
export const finding = (): Engine => {
  const { view, ...shelf } = filled()
  const find = (question: string): readonly Candidate[] =>
    candidatesOf(queryFrom(question, view), view, () => true, {}).slice(0, 10)
  return {
    ...shelf,
    name: 'Verbatim, finding alone',
    search: (question) => find(question).map(({ at }) => at),
    quoted: (question) =>
      find(question).map(({ entry, at }) => {
        const { start, end } = sentenceAt(entry, at)
        return entry.article.text.slice(start, end)
      }),
  }
}
