import { describe, expect, test } from 'vitest'
import { clausesOf, datesFor, voiceFor } from '../../src/answer/ledger/clause.ts'
import type { Quote } from '../../src/answer/values.ts'
import { speakerOf } from '../../src/sentence/attributions/speaker.ts'
import { datesIn } from '../../src/sentence/dates/dates.ts'
import { figuresIn } from '../../src/sentence/figures/figures.ts'
import type { Span } from '../../src/sentence/span.ts'
import { articleOf, quoteOf } from '../render/fixtures.ts'

const read = (text: string): Quote => {
  const article = articleOf({ text })
  const sentence = { start: 0, end: text.length, paragraph: 0 }
  const attribution = speakerOf(text, [sentence], 0)
  return { ...quoteOf(article), attribution, dates: datesIn(text, '2031-05-20') }
}

const span = (quote: Quote, words: string): Span => {
  const start = quote.article.text.indexOf(words)
  return { start, end: start + words.length }
}

describe('who says a figure', () => {
  const two = read('The county council said 40 homes were flooded; the mayor of Elmford said 90 homes were.')

  test('of two statements in one sentence, each has its own speaker', () => {
    expect(voiceFor(two, span(two, '40 homes'))).toContain('county council')
    expect(voiceFor(two, span(two, '90 homes'))).toContain('mayor of Elmford')
  })

  test('a statement that names nobody is not given to the other’s speaker', () => {
    const half = read('Some 40 homes were flooded; the mayor of Elmford said more would follow.')
    expect(voiceFor(half, span(half, '40 homes'))).toBeNull()
  })

  const voices = (text: string): readonly (string | null)[] => {
    const quote = read(text)
    return figuresIn(text).map((figure) => voiceFor(quote, figure))
  }

  test.each([
    ['The county said 100 people were killed, the mayor 200.', 'The county', 'the mayor'],
    ['The county said 100 were killed, Elmford 200 and Lindale 300.', 'The county', 'Elmford', 'Lindale'],
    ['The ministry said 100 people were killed and the rebels 200.', 'The ministry', 'the rebels'],
    ['Police put the toll at 12, the Red Crescent at 20.', 'Police', 'the Red Crescent'],
    [
      'The county council said 40 homes were flooded, and Elmford 90 on 9 May.',
      'The county council',
      'Elmford',
    ],
    ['Organisers said 50,000 people took part, police said 12,000.', 'Organisers', 'police'],
    ['Organisers put the crowd at 50,000, against 12,000 according to police.', 'Organisers', 'police'],
    ['The army lost 300 men, according to Oakford, and 900, according to Lindale.', 'Oakford', 'Lindale'],
    ['According to the army 300 were killed, according to the rebels 900.', 'the army', 'the rebels'],
    ['On Monday police said 12 had died, and on Tuesday the mayor said 20 had.', 'police', 'the mayor'],
    [
      'Police said 12 were killed, while hospital officials put the toll at 20.',
      'Police',
      'hospital officials',
    ],
    ['Sylvania says 240 soldiers were killed; the rebels claimed 900.', 'Sylvania', 'the rebels'],
    ['The ministry reported 12 deaths, while the WHO counted 20.', 'The ministry', 'the WHO'],
  ])('each has its own, also where the verb is left out: %s', (text, ...expected) =>
    expect(voices(text)).toEqual(expected),
  )

  test.each([
    ['The mayor said Oakford lost 100 homes, Elmford 200.', 'The mayor', null],
    ['The mayor said 40 homes were flooded in Oakford and Elmford 90.', 'The mayor', null],
  ])('where a place may be no speaker, nobody is named: %s', (text, ...expected) =>
    expect(voices(text)).toEqual(expected),
  )

  test.each([
    ['Police said 12 people were killed, including 3 children.', 'Police', 'Police'],
    ['The army said 300 soldiers were killed, 900 wounded.', 'The army', 'The army'],
    ['The ministry said 12 died in the north, 20 in the south.', 'The ministry', 'The ministry'],
    ['Police said 12 men and two women died.', 'Police', 'Police'],
  ])('one statement stays one: %s', (text, ...expected) => expect(voices(text)).toEqual(expected))

  test('a bare pronoun is nobody', () => {
    const it = read('It said 40 homes were flooded.')
    expect(voiceFor(it, span(it, '40 homes'))).toBeNull()
  })

  test('the statements of a sentence are the whole of it', () => {
    const clauses = clausesOf(two)
    expect(clauses[0]?.start).toBe(0)
    expect(clauses.at(-1)?.end).toBe(two.end)
    expect(clauses[0]?.end).toBe(clauses[1]?.start)
  })
})

describe('the date of a figure', () => {
  const days = read('The county reported 40 flooded homes on 4 May and 90 flooded homes on 9 May.')

  test('is the next one after it, where no figure of its kind stands between', () => {
    const [forty, ninety] = [span(days, '40'), span(days, '90')]
    expect(datesFor(days, forty, [ninety]).map(({ value }) => value)).toEqual(['2031-05-04'])
    expect(datesFor(days, ninety, [forty]).map(({ value }) => value)).toEqual(['2031-05-09'])
  })

  test('is the one before it where none follows', () => {
    const after = read('On 4 May the county counted 40 flooded homes.')
    expect(datesFor(after, span(after, '40'), []).map(({ value }) => value)).toEqual(['2031-05-04'])
  })
})
