import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/answer/values.ts'
import { chartedOf } from '../../src/lookup/charted.ts'
import { figureQuestion, figuresOn } from '../../src/lookup/figures.ts'
import { meterOf } from '../../src/lookup/meter.ts'
import { asStated } from '../../src/lookup/stated.ts'
import { flood } from '../answer/stories/flood.ts'
import { articleOf, quoteOf } from '../render/fixtures.ts'
import { viewOf } from './shelf.ts'

describe('a topic asks for the figures of', () => {
  it.each<[string, string | null, string | null]>([
    ['homes flooded', 'homes flooded', 'homes'],
    ['casualties', 'casualties', null],
    ['soldiers sent to the border', 'soldiers sent', 'soldiers'],
    ['how many homes were flooded?', 'homes were flooded', 'homes'],
    ['refugees sent back', 'refugees sent back', 'refugees'],
    ['the Oakford flood', null, null],
  ])('%s', (topic, measure, focus) => {
    const question = figureQuestion(topic)
    expect(question.asks).toBe('figure')
    if (!topic.startsWith('how')) expect([question.measure, question.focus]).toEqual([measure, focus])
  })
})

describe('the figures of a topic', () => {
  it('are those of what it counts, by day', async () => {
    const { kinds, of } = figuresOn(figureQuestion('homes destroyed'), await viewOf())
    expect(of).toBe('asked')
    expect(kinds.flatMap(({ entries }) => entries.map(({ value }) => value))).toEqual([210, 260])
  })

  it('are none where what it tells of is not counted', async () => {
    const { kinds } = figuresOn(figureQuestion('people killed'), await viewOf())
    expect(kinds).toEqual([])
  })

  it('of a flood are all that stand in it: the dead too, and 1954 is a year', async () => {
    const { kinds, of } = figuresOn(figureQuestion('flood'), await viewOf(flood))
    expect(of).toBe('near')
    expect(kinds.map(({ measure }) => measure)).toEqual([
      'killed',
      'homes flooded',
      'killed (earlier)',
      'homes destroyed',
    ])
    expect(kinds[0]?.spread).toBe('2 figures, 14 to 18, May 2032')
    expect(kinds[2]?.entries.map(({ value, asOfNamed }) => [value, asOfNamed])).toEqual([[31, '1954']])
  })

  it('are told once, with those that carry the sentence of an agency', async () => {
    const { kinds } = figuresOn(figureQuestion('how many are missing?'), await viewOf(flood))
    const [first] = kinds[0]?.entries ?? []
    expect([first?.value, first?.quote.carriedBy.length]).toEqual([17, 1])
  })

  it('else those that stand near', async () => {
    const { kinds, of } = figuresOn(figureQuestion('Oakford'), await viewOf())
    expect(of).toBe('near')
    expect(kinds.length).toBeGreaterThan(0)
  })
})

const entryIn = (text: string, figure: string, value = 210): LedgerEntry => ({
  quote: quoteOf(articleOf({ text })),
  start: text.indexOf(figure),
  end: text.indexOf(figure) + figure.length,
  value,
  min: null,
  max: null,
  change: '=',
  counted: null,
  unit: null,
  subject: null,
  speaker: null,
  asOf: '2031-05-05',
})

describe('a figure as it was stated', () => {
  it.each([
    ['It took at least 210 homes.', '210', 'at least 210'],
    ['It took nearly 210 homes.', '210', 'nearly 210'],
    ['Greater than 210 homes fell.', '210', 'Greater than 210'],
    ['It took a minimum of 210 homes.', '210', 'a minimum of 210'],
    ['It took round 210 homes.', '210', 'round 210'],
    ['It took no fewer than 210 homes.', '210', 'no fewer than 210'],
    ['The council estimated about 210 homes.', '210', 'about 210'],
    ['It took an estimated 210 homes.', '210', 'an estimated 210'],
    ['It took 210 or more homes.', '210', '210 or more'],
    ['It took 210 homes.', '210', '210'],
    ['It was over. 210 homes fell.', '210', '210'],
  ])('%s', (text, figure, stated) => {
    const { start, end } = asStated(entryIn(text, figure))
    expect(text.slice(start, end)).toBe(stated)
  })
})

describe('the ledger as it is drawn', () => {
  const said = (speaker: string | null, value = 210) => ({ ...entryIn('210 homes', '210', value), speaker })
  it('names one voice once and a pronoun not at all', () => {
    const [kind] = chartedOf([
      {
        measure: 'flooded',
        spread: null,
        entries: [said('Lena Brandt', 1), said('Mayor Lena Brandt', 2), said('It', 3)],
      },
    ])
    expect(kind?.entries.map(({ speaker }) => speaker)).toEqual(['Lena Brandt', 'Lena Brandt', null])
  })

  it('draws equal marks once and leaves out lone figures beside others', () => {
    const kinds = chartedOf([
      { measure: 'flooded', spread: null, entries: [said('A'), said('A'), said('B')] },
      { measure: 'closed', spread: null, entries: [said('A')] },
    ])
    expect(kinds.map(({ measure, entries }) => [measure, entries.length])).toEqual([['flooded', 2]])
  })
})

describe('a meter', () => {
  it('gives the median of the last answers, and none before the first', () => {
    const meter = meterOf(3)
    expect(meter.median()).toBeNull()
    for (const ms of [900, 1, 5, 3]) meter.note(ms)
    expect(meter.median()).toBe(3)
  })
})
