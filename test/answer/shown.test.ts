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
      'winds (km/h)': ['80 kilometres an hour'],
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

describe('what stands apart', () => {
  it('are the dead of a disease among those of a flood', () => {
    const text = 'The flood killed 197 people in Oakford. Cholera has killed a further 143 people in Oakford.'
    expect(shown('death toll of the Oakford flood', text)).toEqual({
      killed: ['197'],
      'killed (cholera)': ['143'],
    })
    expect(shown('how many died of cholera in Oakford?', text)).toHaveProperty('killed')
  })

  it.each([
    'The bombing killed 210 people in an area blighted by hunger.',
    'The suicide bombing killed 210 people.',
    'Malaria drugs were short when the flood killed 210 people.',
  ])('is nobody where a disease only stands beside: %s', (text) =>
    expect(shown('how many people were killed?', text)).toEqual({ killed: ['210'] }),
  )

  it.each([
    ['The flood killed 12. Another 9 people died of hunger.', 'killed (hunger)'],
    ['The flood killed 12. Cholera deaths reached 40.', 'killed (cholera)'],
  ])('is who died of it: %s', (text, kind) =>
    expect(shown('how many people died in the flood?', text)).toHaveProperty([kind]),
  )

  it('is no chance: "1 in 302 million" counts nothing', () =>
    expect(
      shown(
        'how big is the jackpot?',
        'The jackpot is $40 million. The odds of the jackpot are 1 in 302 million.',
      ),
    ).toEqual({ jackpot: ['$40 million'] }))

  it('is another currency, and one currency by whatever name is one', () => {
    const text = 'The fine was $5 million. The fine was €4.6 million. The fine was 5 million dollars.'
    expect(shown('how much was the fine?', text)).toEqual({
      'fine ($)': ['$5 million'],
      'fine (€)': ['€4.6 million'],
    })
  })

  it('is not one where many are told of: a price and prices are one kind', () =>
    expect(shown('what is the price of oil?', 'The price was $80. Prices averaged $84.')).toEqual({
      price: ['$80', '$84'],
    }))

  it('is no sum that names nothing, where others say what they are of', () =>
    expect(
      shown(
        'how much does a litre of diesel cost?',
        'A litre of diesel costs $2. Diesel stood at $2.10 a litre. It was $1.50 in Velm.',
      ),
    ).not.toHaveProperty('other'))

  it('is no share among counts: a fifth of a dose is not so many doses', () =>
    expect(
      shown('how many doses were given?', 'Nurses gave one-fifth of a dose. Nurses gave 460,000 doses.'),
    ).toEqual({ 'doses given': ['460,000'], 'dose given (share)': ['one-fifth'] }))

  it('is nothing in another unit: acres that a fire burned are no shots fired', () =>
    expect(
      shown('how many shots were fired?', 'Two shots were fired. The fire grew to 2,000 acres.'),
    ).toEqual({
      'shots fired': ['Two'],
    }))

  it('is of what is counted: states that have cases, no cases', () =>
    expect(
      Object.values(
        shown('how many states have measles cases?', 'There are nine measles cases in seven states.'),
      ).flat(),
    ).toEqual(['seven']))

  it('is by whoever speaks for the capital that the question names', () =>
    expect(
      shown(
        'how many were killed, according to Kyiv?',
        'Ukraine’s general staff said 300 soldiers were killed. Moscow said 12 soldiers were killed.',
      ),
    ).toEqual({ killed: ['300'] }))

  it('is a people told apart from all, where the question does not name it', () =>
    expect(
      shown(
        'how many people were killed?',
        'The blast killed 247 people. It killed 250 people in all. The blast killed 12 Lundians.',
      ),
    ).toEqual({ killed: ['247', '250'], 'killed (Lundians)': ['12'] }))

  it('is no sum where people were killed', () =>
    expect(
      shown(
        'how many were killed?',
        'The blast killed 12 people. The county paid death claims of 100,000 shillings each.',
      ),
    ).toEqual({ killed: ['12'] }))

  it('is no year of a record', () =>
    expect(
      shown('what is the inflation rate?', 'Inflation at Oakford stands at a 60-year high. Inflation is 7%.'),
    ).toEqual({
      'inflation (%)': ['7%'],
    }))

  it('is no age where a time is asked for, and no year where days are', () => {
    const text = 'The strike lasted 40 days. The 52-year-old Roe saw it. It came after four years.'
    expect(Object.values(shown('how long did the strike last?', text)).flat()).not.toContain('52-year')
    expect(Object.values(shown('how many days did the strike last?', text)).flat()).toEqual(['40 days'])
  })

  it('is no time served that a sentence counts: "eleven years of prison time" is a sentence of eleven years', () =>
    expect(
      shown(
        'how long was the sentence?',
        'He was sentenced to eleven years of prison time. She was sentenced to four years.',
      ),
    ).toEqual({ 'sentenced (years)': ['eleven years', 'four years'] }))

  it('is the age of nobody else', () =>
    expect(
      shown(
        'How old was Roe?',
        'The 67-year-old Roe fell ill. The 41-year-old suspect fled. Tom Venn, 50, saw it.',
      ),
    ).toEqual({ age: ['67-year-old'] }))

  it("are the speaker's own losses where another people is asked for", () => {
    const text = 'Elmford says 240 Tarnians were killed. Our own losses came to 64 dead, the ministry says.'
    expect(shown('how many Tarnians were killed?', text)).toEqual({
      killed: ['240'],
      'killed (their own)': ['64'],
    })
  })

  it('is nothing that befell others: of idle workers no missing ones are told', () => {
    const text = 'Seven workers are missing. Some 2,300 workers are idle.'
    expect(shown('how many workers are idle?', text)).toEqual({ 'workers idle': ['2,300'] })
  })

  it('is no share where money is asked for', () => {
    const text = 'The victims get 100 euros each. The fund holds eight per cent of the money.'
    expect(Object.values(shown('how much money do the victims get?', text)).flat()).toEqual(['100 euros'])
  })

  it.each([
    ['how heavy was the ferry?', '95,000 tonnes'],
    ['how fast was the ferry?', '40 kilometres an hour'],
    ['how much rain came down?', '410 millimetres'],
  ])('has the unit that is asked for: %s', (question, number) => {
    const text =
      'The ferry weighed 95,000 tonnes. The ferry went at 40 kilometres an hour. About 410 millimetres of rain came down. Two ferries came to help.'
    expect(Object.values(shown(question, text)).flat()).toEqual([number])
  })
})
