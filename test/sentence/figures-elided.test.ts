import { describe, expect, it } from 'vitest'
import { type Read, withElided } from '../../src/sentence/figures/elided.ts'
import { figuresIn } from '../../src/sentence/figures/figures.ts'
import { measureKind } from '../../src/sentence/figures/measure.ts'

const readOf = (text: string): Read => ({ text, figures: figuresIn(text) })

/** The kinds of a sentence's figures, read behind the sentences before it (the nearest last). */
const kinds = (sentence: string, ...before: readonly string[]): readonly string[] =>
  withElided(readOf(sentence), () => before.map(readOf).toReversed()).map(measureKind)

const killed = 'At least 210 people were killed in Oakford, the county said.'

describe('a figure that names nothing of itself', () => {
  it.each([
    ['The rebels say 300.', ['killed']],
    ['The mayor speaks of 190, all of them miners.', ['killed']],
    ['Doctors put it at 240 on Friday.', ['killed']],
    ['The ministry confirmed 175 and would not say more.', ['killed']],
    ['MARSH: Two hundred and four this morning.', ['killed']],
    ['The union arrived at 260.', ['killed']],
  ])('is of what the sentence before tells: %s', (sentence, expected) => {
    expect(kinds(sentence, killed)).toEqual(expected)
  })

  it('takes the unit too', () => {
    const [figure] = withElided(readOf('Insurers spoke of 310 million.'), () => [
      readOf('The county put the damage at 280 million euros.'),
    ])
    expect(figure?.unit).toBe('euros')
  })

  it('takes up what is asked', () => {
    expect(kinds('The governor admits 1,150.', 'How many have died in the camps nobody can say.')).toEqual([
      'killed',
    ])
  })

  it('takes the figure that is nearest in size', () => {
    expect(kinds('The rebels say 400.', 'Three boats sank and 350 people drowned.')).toEqual(['killed'])
  })

  it.each([
    ['Anna Reed, 58, sells bread.', 'an age'],
    ['The pilot is 41 and comes from Elmford.', 'an age'],
    ['It is ten past eight.', 'an hour'],
    ['The rebels say 300,000.', 'another size'],
    ['They are served twice, not the usual three.', 'nobody says it'],
    ['The county sent 120 tents.', 'it names what it counts'],
  ])('is left alone where it is another thing: %s (%s)', (sentence) => {
    expect(kinds(sentence, killed)).not.toContain('killed')
  })
})
