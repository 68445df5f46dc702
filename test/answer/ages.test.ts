import { describe, expect, it } from 'vitest'
import { agesIn, asksAge, isAge } from '../../src/answer/ledger/ages.ts'
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

describe('The age that a question asks for', () => {
  const told = (question: string, text: string): readonly string[] =>
    agesIn(text, { text: question }).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['How old is Lena Oak?', 'Lena Oak, 81, of Millbrook waited.', ['81']],
    ['How old is Lena Oak?', 'The 81-year-old Oak waited with a 12-year-old boy.', ['81-year-old']],
    ['How old is Lena Oak?', 'He is 81.', ['81']],
    ['How old is Lena Oak?', 'If you are 80 years old you know her 14-year-old daughter.', []],
    ['How old is Lena Oak?', 'The 81-year-old waited.', ['81-year-old']],
    ['How old is Tom Venn?', 'Roe struck his 5-year-old daughter, a charge Venn denied.', []],
    ['how old is the bridge?', 'The mill is 90 years old. The tower is 32 years old.', []],
    ['how old was the suspect?', 'A 41-year-old male suspect fled from an 8-year-old boy.', ['41-year-old']],
    ['how old is the bridge?', 'The 200-year-old bridge fell.', ['200-year-old']],
    ['How old is Lena Oak?', 'Police held a 41-year-old suspect. Tom Venn, 50, saw it.', []],
  ])('%s %s', (question, text, ages) => expect(told(question, text)).toEqual(ages))

  it('is asked for in these words alone', () => {
    expect(asksAge({ text: 'what age was she?' })).toBe(true)
    expect(asksAge({ text: 'how long did she live?' })).toBe(false)
  })
})
