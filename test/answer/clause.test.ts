import { describe, expect, test } from 'vitest'
import { clausesOf, datesFor, voiceFor } from '../../src/answer/ledger/clause.ts'
import type { Quote } from '../../src/answer/values.ts'
import { speakerOf } from '../../src/sentence/attributions/speaker.ts'
import { datesIn } from '../../src/sentence/dates/dates.ts'
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

  test('where the verb is left out the figure is nobody else’s', () => {
    const gap = read('The county council said 40 homes were flooded, and Elmford 90 on 9 May.')
    expect(voiceFor(gap, span(gap, '90'))).toBeNull()
    expect(voiceFor(gap, span(gap, '40 homes'))).toContain('county council')
  })

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
