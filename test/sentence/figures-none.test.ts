import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nonesIn } from '../../src/sentence/figures/none.ts'

const told = (text: string): readonly string[] =>
  nonesIn(text).map(({ start, end, value, measure }) => `${text.slice(start, end)}: ${measure} ${value}`)

describe('What there was none of', () => {
  it.each<[string, ...string[]]>([
    ['No casualties were reported in Dunley.', 'No: casualties 0'],
    ['None was killed.', 'None: killed 0'],
    ['None of the 310 passengers was hurt.', 'None of the 310 passengers: hurt 0'],
    ['No one has been arrested, police said.', 'No one: arrested 0'],
    ['There were no deaths and no injuries.', 'no: deaths 0', 'no: injuries 0'],
  ])('%s', (text, ...figures) => expect(told(text)).toEqual(figures))

  it.each([
    'Nobody else was hurt.',
    'The tremor passed without further casualties.',
    'There is no death toll yet.',
    'No homes were flooded.',
    'No one was in the house.',
    'Noon came and nothing happened.',
  ])('is not told by: %s', (text) => expect(told(text)).toEqual([]))

  it('is told by words of the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const starts = nonesIn(`No deaths. ${text}`).map(({ start, end }) => {
          expect(end).toBeGreaterThan(start)
          return start
        })
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
    )
  })
})
