import { describe, expect, it } from 'vitest'
import { fold } from '../../src/shelf/fold.ts'
import { kinOf } from '../../src/shelf/kin.ts'
import { distance } from '../../src/shelf/spelling.ts'
import { stemOf } from '../../src/shelf/stems.ts'
import { tokensOf } from '../../src/shelf/tokens.ts'

const stem = (word: string): string => stemOf(fold(word))
const isKin = (a: string, b: string): boolean => kinOf(stem(a)).some(([kin]) => kin === stem(b))

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
