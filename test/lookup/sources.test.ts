import { describe, expect, it } from 'vitest'
import { countedTopicsOf } from '../../src/lookup/counted.ts'
import { bucketsOf, countIn, type Holding, holdingsOf } from '../../src/lookup/sources.ts'
import { topicsFitting, topicsOf } from '../../src/lookup/topics.ts'
import { sourcesChart } from '../../src/render/chart/sources.ts'
import { sourcesInWords } from '../../src/render/replies/sources.ts'
import { english } from '../../src/render/words/english.ts'
import { article, oakford, viewOf } from './shelf.ts'

const holding = (...months: string[]): Holding => ({
  source: 'Oakford Ledger',
  articles: months.length,
  sentences: 9,
  undated: 1,
  first: null,
  last: null,
  months: new Map(months.map((month) => [month, 2])),
})

describe('holdings', () => {
  it('count articles and sentences by source, most first, undated ones too', async () => {
    const more = article('second', 'Valley Notes', '2025-05-11', 'After', 'The road is open again today.')
    const held = holdingsOf(await viewOf([...oakford, more]))
    expect(held.map(({ source, articles, undated }) => [source, articles, undated])).toEqual([
      ['Valley Notes', 2, 1],
      ['Millbrook Herald', 1, 0],
      ['Oakford Ledger', 1, 0],
    ])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['months', ['2025-01', '2025-03'], ['2025-01', '2025-02', '2025-03']],
    ['quarters', ['2024-11', '2025-08'], ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3']],
    ['years', ['2019-11', '2021-08'], ['2019', '2020', '2021']],
  ])('cover their time in %s that fit across', (_, months, values) => {
    expect(bucketsOf([holding(...months)], 4).map(({ value }) => value)).toEqual(values)
  })

  it('lose no article to a bucket', () => {
    const one = holding('2024-11', '2025-08', '2025-07')
    const buckets = bucketsOf([one], 4)
    expect(buckets.reduce((sum, bucket) => sum + countIn(one, bucket), 0)).toBe(6)
  })

  it('are drawn with the same content as their words', async () => {
    const words = english('en-GB')
    const held = holdingsOf(await viewOf())
    const svg = sourcesChart(held, words, 'dark')
    const drawn = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text).join(' ')
    for (const text of ['Oakford Ledger', 'Valley Notes', 'no date', 'May ’25']) {
      expect(drawn).toContain(text)
      expect(sourcesInWords(held, words)).toContain(text)
    }
    expect(sourcesInWords(held, words)).toMatch(/Oakford Ledger: \d+ \(May ’25\)/)
    expect(sourcesChart([{ ...holding(), source: '<b>' }], words, 'light')).not.toContain('<b>')
  })
})

describe('topics', () => {
  it('are names and phrases of headlines, the frequent first', async () => {
    const topics = topicsOf(await viewOf())
    expect(topics[0]).toBe('Oakford')
    expect(topics).toContain('Lena Brandt')
  })

  it('are no days, weeks or months', async () => {
    const text = 'The ferry left on Monday. On Monday the mill fell. In Week 3 of May they met on Monday.'
    const topics = topicsOf(await viewOf([article('a', 'Ledger', '2025-05-20', 'Week in Lund', text)]))
    expect(topics).toContain('Lund')
    for (const time of ['Monday', 'Week', 'May']) expect(topics).not.toContain(time)
  })

  it('for figures are what is counted', async () => {
    expect(countedTopicsOf(await viewOf())).toEqual(['homes destroyed'])
  })

  it('change with the shelf', async () => {
    const view = await viewOf()
    expect(topicsOf(view)).not.toContain('Ilmen Ferry')
    view.shelves[0]?.add(article('new', 'Ledger', '2025-05-20', 'Back', 'They took the Ilmen Ferry home.'))
    expect(topicsOf(view)).toContain('Ilmen Ferry')
    view.shelves[0]?.remove('new')
    expect(topicsOf(view)).not.toContain('Ilmen Ferry')
  })

  it('fit by their start, then by the start of a word, then inside one', () => {
    const names = topicsFitting(['flooded homes', 'brandt', 'old homes', 'home', 'alhome'], 'home')
    expect(names.map(({ name }) => name)).toEqual(['home', 'flooded homes', 'old homes', 'alhome'])
  })

  it('are at most 25 of at most 100 characters', () => {
    expect(
      topicsFitting(
        Array.from({ length: 90 }, (_, at) => `home ${at}`),
        '',
      ),
    ).toHaveLength(25)
  })
})
