import { describe, expect, it } from 'vitest'
import { isAge } from '../../src/answer/ledger/ages.ts'
import { figuresIn } from '../../src/sentence/figures/figures.ts'

const ages = (text: string): readonly string[] =>
  figuresIn(text)
    .filter((figure) => isAge(text, { start: 0, end: text.length }, figure))
    .map(({ start, end }) => text.slice(start, end))

describe('How old somebody is', () => {
  it.each<[string, string]>([
    ['Nobody under 18 has been vaccinated.', '18'],
    ['A nurse of 52 received the first dose.', '52'],
  ])('%s', (text, age) => expect(ages(text)).toEqual([age]))

  it.each(['Some 62,000 were vaccinated.', 'The fire killed 18 people.', 'Over 70 were hurt.'])(
    'is no number of people: %s',
    (text) => expect(ages(text)).toEqual([]),
  )
})
