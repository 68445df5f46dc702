import { describe, expect, test } from 'vitest'
import { datesIn } from '../../src/sentence/dates/dates.ts'
import { withYearsWritten } from '../../src/sentence/dates/written.ts'

/** The days of a sentence of an article that was published on 28 June 2032. */
const daysOf = (sentence: string, article = ''): readonly string[] =>
  withYearsWritten(datesIn(sentence, '2032-06-28'), sentence, () => `${article}\n${sentence}`).map(
    ({ value }) => value,
  )

describe('A day without its year', () => {
  test.each([
    ['is that of the year which the article writes to it', 'The dam broke on March 6, 2031.'],
    ['also where the day stands in front', 'The dam broke on 6 March 2031.'],
  ])('%s', (_, article) =>
    expect(daysOf('Told of the flood of March 6, Roe wept.', article)).toEqual(['2031-03-06']),
  )

  test.each([
    ['where the article writes two years to it', 'On 6 March 2029 and on March 6, 2030 the dam broke.'],
    ['where the article writes a year to another day', 'On 7 March 2029 the dam broke.'],
    ['where the article writes none', 'The dam broke.'],
  ])('is reckoned from the publication %s', (_, article) =>
    expect(daysOf('Told of the flood of March 6, Roe wept.', article)).toEqual(['2032-03-06']),
  )

  test('keeps the weekday and the year that stand with it', () => {
    const article = 'The dam broke on March 6, 2031.'
    expect(daysOf('It held on Saturday, March 6.', article)).toEqual(['2032-03-06'])
    expect(daysOf('It held on March 6, 2030.', article)).toEqual(['2030-03-06'])
  })

  test.each([
    ['The clerk will testify before the Jan. 6 committee.', '2032-01-06'],
    ['Roe could not go to the tower following his rally on Jan. 6.', '2032-01-06'],
    ['The vote will be held on Sept. 6.', '2032-09-06'],
  ])('is seldom that of next January when it is June: %s', (sentence, day) =>
    expect(daysOf(sentence)).toEqual([day]),
  )

  test('may be that of next January in December', () =>
    expect(datesIn('The vote will be held on Jan. 6.', '2032-12-20').map(({ value }) => value)).toEqual([
      '2033-01-06',
    ]))
})
