import { describe, expect, it } from 'vitest'
import { fold } from '../../src/shelf/fold.ts'
import { kinOf } from '../../src/shelf/kin.ts'
import { distance } from '../../src/shelf/spelling.ts'
import { stemOf } from '../../src/shelf/stems.ts'
import { tokensOf } from '../../src/shelf/tokens.ts'

const read = (word: string): string => stemOf(tokensOf(word)[0]?.fold ?? '')
const isKin = (a: string, b: string): boolean => kinOf(read(a)).some(([kin]) => kin === read(b))

describe('Words that mean the same', () => {
  it.each([
    ['casualties', 'killed'],
    ['casualties', 'wounded'],
    ['died', 'killed'],
    ['troops', 'soldiers'],
    ['troopers', 'soldiers'],
    ['Kyiv', 'Kiev'],
    ['film', 'movie'],
    ['buy', 'purchase'],
    ['US', 'American'],
    ['U.S.', 'USA'],
    ['UK', 'British'],
    ['EU', 'Brussels'],
  ])('"%s" finds "%s"', (a, b) => expect(isKin(a, b)).toBe(true))

  it.each([
    ['killed', 'wounded'],
    ['soldier', 'tank'],
    ['river', 'mayor'],
  ])('"%s" does not find "%s"', (a, b) => expect(isKin(a, b)).toBe(false))

  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Zelensky', 'Zelenskiy'],
    ['Müller', 'muller'],
    ['D’Arcy', "D'Arcy"],
  ])('"%s" is compared as "%s"', (a, b) => expect(fold(a)).toBe(fold(b)))
})

describe('Tokens', () => {
  it.each([
    ['U.N.', 'UN'],
    ['U.K.', 'UK'],
    ['U.S.', 'US'],
  ])('"%s" is the word "%s"', (dotted, bare) => {
    expect(tokensOf(dotted)[0]?.fold).toBe(tokensOf(bare)[0]?.fold)
  })

  it.each([
    ['10 P.M.', 'PM'],
    ['U.S.', 'us'],
  ])('"%s" holds no "%s"', (dotted, bare) => {
    expect(tokensOf(dotted).map(({ fold }) => fold)).not.toContain(fold(bare))
  })

  it('keep their place and read numbers and initials as one word', () => {
    const text = 'The U.S. sent 3,000 of Brandt’s pumps.'
    expect(tokensOf(text).map(({ fold }) => fold)).toEqual([
      'the',
      'u.s',
      'sent',
      '3000',
      'of',
      'brandt',
      'pumps',
    ])
    for (const { start, end } of tokensOf(text)) expect(text.slice(start, end)).toMatch(/^\S+$/)
  })
})

describe('Spelling', () => {
  it('counts changed, added, dropped and swapped letters', () => {
    expect(distance('sandbag', 'sandbga', 2)).toBe(1)
    expect(distance('flood', 'floods', 2)).toBe(1)
    expect(distance('flood', 'river', 2)).toBe(3)
  })
})
