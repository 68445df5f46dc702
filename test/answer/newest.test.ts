import { expect, test } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const told = (id: string, date: string, dead: number): Article =>
  articleFrom({
    id,
    shelf: 'corpus',
    title: 'The fire at Oakford mill',
    source: `${id} Ledger`,
    published: { date, basis: 'stated' },
    text: `The fire at the Oakford mill has killed ${dead} people, the fire service said. The mill stands by the river.`,
  })

const articles = [
  told('one', '2031-05-02', 14),
  told('two', '2031-05-05', 17),
  told('three', '2031-05-09', 21),
]

const firstOf = (text: string, order: readonly Article[] = articles): string | undefined => {
  const question = questionFrom(text, { today: null, newest: '2031-05-09', sources: [] })
  return answer(question, viewOf(order)).ranked[0]?.article.id
}

test.each([
  ['what is the latest death toll of the Oakford mill fire?', 'three'],
  ['how many people has the fire at the Oakford mill killed so far?', 'three'],
  ['as of 6 May how many people had the fire at the Oakford mill killed?', 'two'],
  ['as of 3 May how many people had the fire at the Oakford mill killed?', 'one'],
])('"%s" is answered first by the newest article that may tell', (text, first) => {
  expect(firstOf(text)).toBe(first)
  expect(firstOf(text, articles.toReversed())).toBe(first)
})

test('the newest goes before what answers worse, not before what answers', () => {
  const other = articleFrom({
    id: 'four',
    shelf: 'corpus',
    title: 'Rain',
    source: 'Vale Post',
    published: { date: '2031-06-01', basis: 'stated' },
    text: 'It rained on the Oakford market, and 40 people ran.',
  })
  expect(
    firstOf('how many people has the fire at the Oakford mill killed so far?', [...articles, other]),
  ).toBe('three')
})
