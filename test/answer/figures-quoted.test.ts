import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { told } from './stories/story.ts'

const view = viewOf([
  told(
    'f1',
    'Ledger',
    '2033-03-10',
    'Velm empties',
    'Some 900 people a day flee from Velm to Oakford, the river agency said on Thursday.',
    'The bridge to Oakford is twelve metres wide.',
  ),
  told(
    'f2',
    'Echo',
    '2033-03-20',
    'Velm: who counts',
    'How many people have fled from Velm depends on who is asked.',
    'The river agency has registered 41,000 in Oakford.',
    'The mayor counts 29,000.',
    'Elections in Oakford are to be held in May, and the People of Velm party is ahead.',
  ),
])

const quotesOf = (question: string): readonly string[] => {
  const found = answer(questionFrom(question, { today: null, sources: [] }), view)
  return found.kind === 'silent'
    ? []
    : found.quotes.map(({ article, start, end }) => article.text.slice(start, end))
}

describe('where a number is asked for', () => {
  it('sentences whose figures stand side by side are quoted before those that hold none', () => {
    const quotes = quotesOf('how many people have fled from Velm to Oakford?')
    expect(quotes.some((quote) => quote.includes('41,000'))).toBe(true)
    expect(quotes.some((quote) => quote.startsWith('Elections'))).toBe(false)
  })

  it('no sentence is quoted twice', () => {
    const quotes = quotesOf('how many people have fled from Velm to Oakford?')
    expect(new Set(quotes).size).toBe(quotes.length)
  })
})
