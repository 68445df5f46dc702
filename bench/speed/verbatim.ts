import { answer } from '../../src/answer/answer.ts'
import type { Answer, Quote } from '../../src/answer/values.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
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

/** The whole way from question to answer, reading and choosing included; peers only find. */
export const verbatim = (): Engine => {
  const shelf = new Shelf()
  const view = new ShelfView(shelf)
  let sources: readonly string[] = []
  let next = 0
  const stored = ({ title, sentences }: BenchArticle): Article =>
    articleFrom({ id: `a${next++}`, shelf: 'corpus', title, text: textOf(sentences) })
  const ask = (question: string): Answer => answer(questionFrom(question, { today: null, sources }), view)
  return {
    name: 'Verbatim (question to answer)',
    build: (articles) => {
      for (const article of articles) shelf.add(stored(article))
      sources = view.sources()
    },
    search: (question) => {
      shownOf(ask(question)).forEach(finished)
      return []
    },
    quoted: (question) =>
      ask(question).ranked.map(({ article, start, end }) => article.text.slice(start, end)),
    add: (article) => shelf.add(stored(article)),
    removeFirst: () => {
      shelf.remove('a0')
    },
  }
}
