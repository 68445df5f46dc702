import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/answer/values.ts'
import { linesOf } from '../../src/render/replies/quote.ts'
import { english } from '../../src/render/words/english.ts'
import { voiceOf } from '../../src/sentence/attributions/voice.ts'
import { articleOf, quoteOf } from './fixtures.ts'

const words = english('en-GB')
const spanOf = (quote: Quote, text: string): { start: number; end: number } => {
  const start = quote.article.text.indexOf(text)
  return { start, end: start + text.length }
}

describe('the lines under a quote', () => {
  const quote = quoteOf(
    articleOf({ text: 'On Monday, the mayor, said the river took 210 homes.', agency: 'AP' }),
  )
  const attribution = { speaker: spanOf(quote, 'the mayor,'), cue: spanOf(quote, 'said') }
  const dates = [{ ...spanOf(quote, 'Monday'), value: '2031-05-05', type: 'DATE' as const }]

  test('name who says it, the publisher and agency, and the day', () => {
    const { byline, notes } = linesOf({ ...quote, attribution, dates }, words)
    expect(byline).toEqual(['the mayor', 'Oakford Ledger, AP', 'published 5 May 2031'])
    expect(notes).toEqual(['Monday = 5 May 2031'])
  })

  test('say nothing of a date that the sentence already gives in full, nor of a bare number', () => {
    const told = quoteOf(articleOf({ text: 'On 4 and 5 May 2031 the river rose.' }))
    const day = (text: string) => ({ ...spanOf(told, text), value: '2031-05-04', type: 'DATE' as const })
    expect(linesOf({ ...told, dates: [day('4'), day('5 May 2031')] }, words).notes).toEqual([])
  })

  test('name the other carriers once each', () => {
    const carrier = articleOf({ text: 'x', source: 'Elmford Echo' })
    expect(linesOf({ ...quote, carriedBy: [carrier, carrier] }, words).notes).toEqual([
      'also carried by Elmford Echo',
    ])
  })
})

describe('a voice in a byline', () => {
  test.each([
    ['General Aldous Finch, head of the dyke board,', 'General Aldous Finch, head of the dyke board'],
    ['Kyiv', 'Kyiv'],
    ['It', null],
    ['they', null],
    ['', null],
  ])('%s → %s', (said, shown) => {
    expect(voiceOf(said)).toBe(shown)
  })
})
