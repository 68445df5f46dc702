import { describe, expect, it } from 'vitest'
import { causeAsked, ofCause } from '../../src/answer/ledger/cause.ts'
import { articleFrom } from '../../src/article/make.ts'
import { quoteOf } from '../render/fixtures.ts'

const told = (id: string, title: string, text: string) =>
  quoteOf(
    articleFrom({
      id,
      shelf: 'corpus',
      title,
      source: id,
      text,
      published: { date: '2033-03-10', basis: 'stated' },
    }),
  )

const fever = told('a', 'Measles in Velm', 'It has killed 18 people.')
const again = told('b', 'Five things', 'It killed 3. Measles is back. Measles spreads.')
const quake = {
  ...told(
    'c',
    'Quake in Lund',
    `The quake killed 1,000. ${'Walls fell. '.repeat(40)}A measles doctor helped.`,
  ),
  end: 'The quake killed 1,000.'.length,
}

describe('What people died of, or fell ill with', () => {
  it.each([
    ['how many measles deaths?', 'measles'],
    ['how many cases of measles are there?', 'measles'],
    ['How many people died of cholera in Velm?', 'cholera'],
    ['polio cases', 'polio'],
  ])('%s', (question, cause) => expect(causeAsked(question)).toBe(cause))

  it.each([
    'how many deaths?',
    'how many confirmed cases?',
    'how many people died in the quake?',
    'how many civilian casualties?',
    'how many people died from their wounds?',
    'how many new infections were there?',
  ])('is not said: %s', (question) => expect(causeAsked(question)).toBeNull())

  it('leaves out what tells of something else', () => {
    expect(
      ofCause([fever, again, quake], 'how many measles deaths?').map(({ article }) => article.id),
    ).toEqual(['a', 'b'])
    expect(ofCause([fever, quake], 'how many deaths?')).toHaveLength(2)
    expect(ofCause([fever, quake], 'how many cholera deaths?')).toHaveLength(2)
  })
})
