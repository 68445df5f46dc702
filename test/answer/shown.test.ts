import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../src/answer/ledger/ledger.ts'
import { shownWanted } from '../../src/answer/ledger/short.ts'
import type { Quote } from '../../src/answer/values.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { speakerOf } from '../../src/sentence/attributions/speaker.ts'
import { sentencesOf } from '../../src/sentence/sentences.ts'
import { quoteOf } from '../render/fixtures.ts'

const quotesIn = (text: string): readonly Quote[] => {
  const article = articleFrom({
    id: 'oakford',
    shelf: 'corpus',
    title: 'Oakford',
    source: 'Oakford Ledger',
    published: { date: '2031-03-04', basis: 'stated' },
    text,
  })
  const sentences = sentencesOf(text)
  return sentences.map((sentence, at) => ({
    ...quoteOf(article),
    ...sentence,
    attribution: speakerOf(text, sentences, at),
  }))
}

/** The kinds of a question over all sentences of a text, each with its numbers as written. */
const shown = (question: string, text: string): Readonly<Record<string, readonly string[]>> => {
  const read = questionFrom(question)
  return Object.fromEntries(
    ledgerOf(read, quotesIn(text), shownWanted(read)).map(({ measure, entries }) => [
      measure,
      entries.map(({ start, end }) => text.slice(start, end)),
    ]),
  )
}

describe('what is laid side by side', () => {
  it('is asked for in a few words too', () => {
    expect(shown('missing miners?', 'Eight miners are missing. The mine has 300 miners.')).toEqual({
      missing: ['Eight'],
    })
    expect(shown('wind speed', 'Winds of 80 kilometres an hour blew for nine hours.')).toEqual({
      'winds (kilometres an hour)': ['80 kilometres an hour'],
    })
  })

  it.each(['the mayor of Oakford', 'Why did the dam break?', 'truce', 'Was the dam safe?'])(
    'is nothing where no figure would answer: %s',
    (question) => {
      expect(shownWanted(questionFrom(question))).toBeNull()
    },
  )

  it('is money where a price is asked for', () => {
    expect(
      shown('price of the ferry', 'The price of the ferry was 12 million euros. It carries 300 people.'),
    ).toEqual({
      'price (euros)': ['12 million euros'],
    })
  })

  it('is by whom the question asks, where they say so', () => {
    const text = 'Police said 40 people were killed. The union said 55 people were killed.'
    expect(shown('how many were killed according to the union?', text)).toEqual({ killed: ['55'] })
    expect(shown('how many were killed according to the army?', text)).toEqual({ killed: ['40', '55'] })
  })

  it('never puts a sum among counts', () => {
    const kinds = shown('losses in Oakford', 'The army lost 40 men in Oakford. The mill lost $47 million.')
    expect(Object.values(kinds).every((numbers) => numbers.length === 1)).toBe(true)
  })

  it('counts those in a force by its strength', () => {
    const text = 'Tarnia sent 3,000 soldiers. Elmford put their strength at 7,000.'
    expect(Object.values(shown('how many soldiers did Tarnia send?', text)).flat()).toEqual([
      '3,000',
      '7,000',
    ])
  })
})
