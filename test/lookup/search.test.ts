import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFrom } from '../../src/command/day.ts'
import { wordsAt } from '../../src/lookup/quote.ts'
import { listed, matchesOf, type Order } from '../../src/lookup/search/find.ts'
import { type Search, searchFrom } from '../../src/lookup/search/search.ts'
import { article, viewOf } from './shelf.ts'

const view = await viewOf()
const known = {
  sources: view.sources(),
  dayFrom: (text: string, edge: 'first' | 'last') => dayFrom(text, '2025-05-10', edge),
}

const read = (text: string): Search => {
  const search = searchFrom(text, known)
  if ('problem' in search) throw new Error(`${text}: ${search.problem}`)
  return search
}

const found = (text: string, order: Order = 'best'): readonly string[] =>
  matchesOf(read(text), view, order).found.map(wordsAt)

describe('the best first', () => {
  it('are sentences before subheads and questions with the same words', async () => {
    const text =
      'The weir and the mill\n\nWho built the weir and the mill?\n\nAna Roe sold the weir and the mill to the town in May.'
    const shelf = await viewOf([article('weir', 'Lund Post', '2031-05-04', 'Sold', text)])
    const places = matchesOf(read('weir mill'), shelf, 'best').found.map(wordsAt)
    expect(places).toHaveLength(3)
    expect(places[0]).toContain('Ana Roe sold')
  })
})

describe('a look-up is read', () => {
  it.each<[string, Partial<Search>]>([
    ['flood homes', { words: ['flood', 'homes'], phrases: [] }],
    ['"town hall" flood', { words: ['flood'], phrases: ['town hall'] }],
    ['“town hall”', { phrases: ['town hall'] }],
    ['flood -bridge -"town hall"', { words: ['flood'], without: ['bridge', 'town hall'] }],
    ['sand-bags', { words: [], phrases: ['sand-bags'] }],
    ['flood - homes', { words: ['flood', 'homes'], without: [] }],
    ['flood https://a.example/b', { words: ['flood'] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  it.each<[string, object]>([
    ['flood source:"Oakford Ledger"', { source: 'Oakford Ledger' }],
    ['flood source:Oakford Ledger', { source: 'Oakford Ledger' }],
    ['source:oakford flood', { source: 'Oakford Ledger' }],
    ['flood before:2025-05-09', { until: '2025-05-08' }],
    ['flood after:2025-05', { since: '2025-06-01' }],
    ['flood since:May 2025 until:2025-05-09', { since: '2025-05-01', until: '2025-05-09' }],
    ['flood before:9 May 2025', { until: '2025-05-08' }],
  ])('%s', (text, filters) => {
    expect(read(text).filters).toMatchObject(filters)
    expect(read(text).words).toEqual(['flood'])
  })

  it.each<[string, object]>([
    ['', { problem: 'nothing' }],
    ['the', { problem: 'nothing' }],
    ['-flood', { problem: 'nothing' }],
    ['"town hall', { problem: 'unclosed' }],
    ['flood before:soonish', { problem: 'day', operator: 'before', typed: 'soonish' }],
    ['flood before: 2025', { problem: 'empty', operator: 'before' }],
    ['flood source:Nowhere', { problem: 'source', typed: 'Nowhere' }],
    ['flood author:Ada', { problem: 'operator', operator: 'author' }],
    ['flood -source:Oakford', { problem: 'operator', operator: '-source' }],
    ['flood since:2025-05-09 until:2025-05-01', { problem: 'backwards' }],
  ])('or refused: %s', (text, problem) => {
    expect(searchFrom(text, known)).toMatchObject(problem)
  })

  it('whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void searchFrom(text, known)))
  })
})

describe('a look-up finds', () => {
  it('a word in any inflection, in all sentences that hold it', () => {
    expect(found('flooding')).toHaveLength(5)
  })

  it('a phrase as it is and not its words apart', () => {
    expect(found('"homes in Oakford"')).toHaveLength(3)
    expect(found('"in homes Oakford"')).toEqual([])
  })

  it('nothing that holds an unwanted word', () => {
    expect(found('flood -homes -home')).toEqual(['Two bridges were closed after the flood in Oakford.'])
  })

  it('the newest first where that is asked, undated last', () => {
    expect(found('homes Oakford', 'newest').at(-1)).toBe('Some homes in Oakford stood in water for a week.')
    expect(found('homes Oakford', 'newest')[0]).toContain('260 homes')
  })

  it('words by their place in the article, for bold', () => {
    const [match] = matchesOf(read('"two bridges"'), view, 'best').found
    const { text } = view.article('herald') ?? { text: '' }
    expect(match?.hits.map(({ start, end }) => text.slice(start, end))).toEqual(['Two bridges'])
  })

  it('and says which words no article holds', () => {
    expect(matchesOf(read('flood penguins'), view, 'best')).toMatchObject({
      found: [],
      unknown: ['penguins'],
    })
  })

  it('no more than anybody reads, and says that there may be more', async () => {
    const many = Array.from({ length: listed.found + 5 }, (_, at) => `Ferry ${at} crossed the river.`).join(
      '\n\n',
    )
    const full = await viewOf([article('many', 'Ledger', null, 'Boats', many)])
    const { found: first, more } = matchesOf(read('ferry'), full, 'best')
    expect([first.length, more]).toEqual([listed.found, true])
  })
})
