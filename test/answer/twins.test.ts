import { expect, test } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const told = (id: string, winner: string, retrieved: string | null): Article => ({
  ...articleFrom({
    id,
    shelf: 'corpus',
    title: 'The Lindale cup',
    source: 'Lindale Post',
    published: null,
    text: `${winner} won the Lindale cup in the final of 2019 on the old field by the river.`,
  }),
  retrieved,
})

const question = questionFrom('Who won the Lindale cup in 2019?', { today: null, sources: [] })
const firstOf = (articles: readonly Article[]): string | undefined => {
  const { ranked } = answer(question, viewOf(articles))
  return ranked[0]?.article.id
}

const [morning, noon] = ['2026-03-01T08:00:00.000Z', '2026-03-01T12:00:00.000Z']

test.each([
  ['a', morning, 'b', noon, 'a'],
  ['a', noon, 'b', morning, 'b'],
  ['b', morning, 'a', noon, 'b'],
  ['a', null, 'b', null, 'a'],
  ['b', null, 'a', null, 'a'],
])(
  'of two statements that differ in a name alone, %s taken in at %s and %s at %s, the one taken in first stands first',
  (id, at, other, then, first) => {
    expect(firstOf([told(id, 'Ada Brook', at), told(other, 'Nora Fell', then)])).toBe(first)
    expect(firstOf([told(id, 'Nora Fell', at), told(other, 'Ada Brook', then)])).toBe(first)
  },
)

test('both of two such statements are quoted', () => {
  const found = answer(question, viewOf([told('a', 'Ada Brook', morning), told('b', 'Nora Fell', noon)]))
  const texts =
    found.kind === 'silent'
      ? []
      : found.quotes.map((quote) => quote.article.text.slice(quote.start, quote.end))
  expect(texts.some((text) => text.includes('Ada Brook'))).toBe(true)
  expect(texts.some((text) => text.includes('Nora Fell'))).toBe(true)
})
