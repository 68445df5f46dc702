import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsIn } from '../../src/lookup/claims/claims.ts'
import { contradicting, figuresOfClaim } from '../../src/lookup/claims/figures.ts'
import { mostClaims, plainText, statementsIn } from '../../src/lookup/claims/text.ts'
import { article, oakford, viewOf } from './shelf.ts'

const view = await viewOf()
const only = (text: string) => {
  const { claims } = claimsIn(text, view)
  expect(claims).toHaveLength(1)
  const claim = claims[0]
  const words = (quotes = claim?.quotes ?? []) =>
    quotes.map(({ article: { text: whole }, start, end }) => whole.slice(start, end))
  return { verdict: claim?.verdict, quotes: words(), others: words(claim?.others) }
}

describe('a message is read as its statements', () => {
  it.each<[string, string, readonly string[]]>([
    ['without questions', 'Really? The old bridge was closed.', ['The old bridge was closed.']],
    ['without calls of a word or two', 'Wow. Unbelievable!', []],
    [
      'without links and mentions',
      '<@123> The old bridge was closed. <https://a.example/x>',
      ['The old bridge was closed.'],
    ],
    ['without markdown', '> **The old bridge** was ||closed||.', ['The old bridge was closed.']],
    ['each once', 'The old bridge was closed. The old bridge was closed.', ['The old bridge was closed.']],
  ])('%s', (_, text, statements) => {
    expect(statementsIn(text).map((statement) => statement.text)).toEqual(statements)
  })

  it.each([
    [
      'The flood reached 300 homes. About 90 were destroyed.',
      'About 90 were destroyed.',
      'The flood reached 300 homes.',
    ],
    ['The old bridge was closed. It reopened.', 'It reopened.', 'The old bridge was closed.'],
    [
      'Two bridges fell. They fell at night. One of them was new.',
      'One of them was new.',
      'Two bridges fell.',
    ],
  ])('a short one keeps the sentence that names its subject: %s', (text, short, before) => {
    expect(statementsIn(text).at(-1)).toEqual({ text: short, before })
  })

  it.each([
    'The old bridge was closed. The dam held.',
    'About 90 homes were destroyed.',
    'Homes were destroyed.',
  ])('one that names its own subject needs none before it: %s', (text) => {
    for (const { before } of statementsIn(text)) expect(before).toBeNull()
  })

  it('a masked link keeps its words', () => {
    expect(plainText('[the bridge](https://a.example) fell')).toBe('the bridge fell')
  })
})

describe('a claim', () => {
  it('is found word for word, whatever its case and marks', () => {
    const { verdict, quotes } = only('"two bridges were closed after the flood in oakford"')
    expect(verdict).toBe('exact')
    expect(quotes).toEqual(['Two bridges were closed after the flood in Oakford.'])
  })

  it('is first seen in the earliest article, undated ones last', async () => {
    const words = 'The water was falling by the morning.'
    const shelf = await viewOf([
      article('late', 'Late Post', '2025-05-07', 'Later', words),
      article('never', 'Undated Post', null, 'Some day', words),
      ...oakford,
    ])
    const [claim] = claimsIn(words, shelf).claims
    expect(claim?.quotes.map(({ article: { source } }) => source)).toEqual([
      'Oakford Ledger',
      'Late Post',
      'Undated Post',
    ])
  })

  it('is near, with the closest sentence', () => {
    const { verdict, quotes } = only('The mayor, Lena Brandt, said her town would rebuild soon.')
    expect(verdict).toBe('near')
    expect(quotes).toEqual(['Mayor Lena Brandt said the town would rebuild.'])
  })

  it('is contradicted by other figures for the same thing', () => {
    const { others } = only('The flood destroyed 150 homes in Oakford.')
    expect(others).toHaveLength(2)
  })

  it('is not contradicted by figures that it allows, nor by those of other things', () => {
    expect(only('The flood destroyed more than 200 homes in Oakford.').others).toEqual([])
    expect(only('The flood destroyed 150 cars in Oakford.').others).toEqual([])
  })

  it('without a named subject is looked up with the one before it', () => {
    const [, second] = claimsIn(
      'The flood reached 900 homes in Oakford. About 150 were destroyed.',
      view,
    ).claims
    expect(second?.text).toBe('About 150 were destroyed.')
    expect(second?.others.length).toBeGreaterThan(0)
    const [, other] = claimsIn('Nine cars stood in Millbrook. About 150 were destroyed.', view).claims
    expect(other?.others).toEqual([])
  })

  it('is near to a sentence whose figure fits it, before others with as many of its words', async () => {
    const shelf = await viewOf([
      article(
        'a',
        'Ledger',
        '2025-05-05',
        'Counts',
        'The flood destroyed many old homes in Oakford, one of them twice.',
      ),
      article(
        'b',
        'Herald',
        '2025-05-06',
        'Counts',
        'The flood destroyed about 150 homes, the mayor said in Oakford.',
      ),
    ])
    const [claim] = claimsIn('The flood destroyed 150 homes in Oakford.', shelf).claims
    expect(claim?.quotes.map(({ article: { source } }) => source)).toEqual(['Herald'])
  })

  it('of few words has a line of its own', () => {
    const { claims } = claimsIn('The flood came. Yes, 260 homes fell! They did not run. Wow.', view)
    expect(claims.map(({ text }) => text)).toEqual([
      'The flood came.',
      'Yes, 260 homes fell!',
      'They did not run.',
    ])
  })

  it('is not in the articles', () => {
    expect(only('Penguins opened a bakery on the moon yesterday.').verdict).toBe('absent')
  })

  it('among too many is left out and counted', () => {
    const many = Array.from({ length: mostClaims + 2 }, (_, at) => `Shelter ${at} opened in the town hall.`)
    const { claims, left } = claimsIn(many.join(' '), view)
    expect([claims.length, left]).toEqual([mostClaims, 2])
  })

  it('is quoted from the articles only, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const { quotes } of claimsIn(text, view).claims)
          for (const quote of quotes) expect(view.article(quote.article.id)).toBe(quote.article)
      }),
      { numRuns: 50 },
    )
  })
})

describe('two figures', () => {
  const against = async (claim: string, sentence: string): Promise<number> => {
    const shelf = await viewOf([article('one', 'Ledger', '2025-05-05', 'Counts', sentence)])
    const [entry] = shelf.entries()
    return entry === undefined ? -1 : contradicting(figuresOfClaim(claim), { entry, at: 0 }).length
  }
  it.each([
    ['300 people were killed.', '120 people were killed in the valley.'],
    ['At least 300 people were killed.', 'About 120 people were killed.'],
    ['300 people were killed.', 'Fewer than 200 people died.'],
  ])('contradict: %s / %s', async (claim, sentence) => {
    expect(await against(claim, sentence)).toBeGreaterThan(0)
  })
  it.each([
    ['300 people were killed.', '120 people were wounded in the valley.'],
    ['At least 100 people were killed.', '120 people were killed.'],
    ['About 300 people were killed.', '310 people were killed.'],
    ['300 Ilmen soldiers were killed.', '120 Torvan soldiers were killed.'],
    ['300 homes were destroyed.', '120 cars were destroyed.'],
  ])('do not: %s / %s', async (claim, sentence) => {
    expect(await against(claim, sentence)).toBe(0)
  })
})
