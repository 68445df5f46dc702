import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../src/sentence/figures/figures.ts'
import type { Figure } from '../../src/sentence/values.ts'

const amount = (figure: Figure): string =>
  `${figure.change}${figure.value ?? `${figure.min}..${figure.max}`}`.replace(/^=/, '')

const amounts = (sentence: string): readonly string[] => figuresIn(sentence).map(amount)

const found: readonly (readonly [sentence: string, ...amounts: string[]])[] = [
  ['The flood took at least 210 homes in Oakford.', '>210'],
  ['Some 1.2 million people live along the river.', '~1200000'],
  ['Repairs will cost £2.5bn over 10 years.', '2500000000', '10'],
  ['The town hall sold 5k tickets.', '5000'],
  ['Three dozen boats sank.', '36'],
  ['One hundred and twenty sheep were saved.', '120'],
  ['Half a million bricks were laid.', '500000'],
  ['Two and a half million litres were lost.', '2500000'],
  ['A third of the voters stayed at home.', '0.3333333333333333'],
  ['Nine out of 10 farmers agreed.', '0.9'],
  ['Dozens of barns burned.', '12..120'],
  ['Storm Leaves Thousands Homeless', '1000..10000'],
  ['Four Oakford men were hurt.', '4'],
  ['Tens of thousands of people marched.', '10000..100000'],
  ['Several hundred riders came.', '100..1000'],
  ['An 8- to 16-metre wave hit the pier.', '8..16'],
  ['Between 3 and 5 per cent of homes are damp.', '3..5'],
  ['The price fell from $48 to $45.', '48..45'],
  ['About 10-15 boats are missing.', '~10..15'],
  ['It needs 3 to 5 million bricks.', '3000000..5000000'],
  ['The gap is 2 1/2 inches, or ½ a hand.', '2.5', '0.5'],
  ['Rents rose 8.1 percent to 99.20 crowns.', 'up8.1', '99.2'],
  ['Sales were down 4% and profits up 0.5%.', 'down4', 'up0.5'],
  ['The index Oak 50 -1.3% on the day.', 'down-1.3'],
  ['Greater than 1,000 barns and a minimum of 100 houses burned.', '>1000', '>100'],
  ['Round 1,100 sheep and as many as 40 cows drowned.', '~1100', '<40'],
  ['No more than 20 guests, fewer than 5 of them children.', '<20', '<5'],
  ['More than seven miles (11 km) of road are closed.', '>7', '>11'],
  ['The firm owes US$55,931 and 10 000 euros.', '55931', '10000'],
  ['Only one person was hurt.', '1'],
  ['No fewer than 60 people came.', '>60'],
  ['Prices rose by 1,200 to 45,000.', 'up1200', '45000'],
  ['Aid of $20-30 million came.', '20000000..30000000'],
  ['A quarter of a million people live here.', '250000'],
  ['It took 3-1/2 years.', '3.5'],
  ['Some 1,000-plus people and several hundred thousand sheep left.', '~1000', '100000..1000000'],
  ['One of the bridges is shut.', '1'],
  ['The 65-year-old keeper sold 2000 lamps.', '65', '2000'],
  ['The five-year plan is done.', '5'],
  ['It was minus-26 degrees.', '-26'],
]

describe('figuresIn reads values, ranges and changes', () => {
  it.each(found)('%s', (sentence, ...expected) => {
    expect(amounts(sentence)).toEqual(expected)
  })
})

const none: readonly string[] = [
  'The Oak Millions draw is on Friday.',
  'A giant Oak Millions lottery jackpot was won in Velm.',
  'They met at the Four Seasons hotel.',
  'The flood came on 4 May 2024, a Saturday.',
  'The council met on Dec. 23 and again on January 5-7.',
  'Since 1998, and all through the 1970s, it was quiet.',
  'The bridge was built in 2013-14.',
  'Doors open at 7.30 pm and close at 11:45.',
  'Call 555-0142-771 or 020 7946 0958.',
  'The third ship came 22nd.',
  'An F-16, a G7 summit and Covid-19 were in the news.',
  'Article 5 and Section 12 apply.',
  'He lives at 10 Downing Street.',
  'Oakford United won 3-1.',
  'No one was there, and the other one had left.',
  'Ada Roe, 65, is the mayor.',
  'The six-speed gearbox is done.',
  'The plan has no number at all.',
  'They stood at ground zero.',
]

describe('figuresIn leaves alone what is no figure', () => {
  it.each(none)('%s', (sentence) => {
    expect(figuresIn(sentence)).toEqual([])
  })
})

describe('a figure is a slice of its sentence', () => {
  it('spans the currency, the number and its unit', () => {
    const sentence = 'The mill cost £2.5bn and stands 40 metres high.'
    const slices = figuresIn(sentence).map((figure) => sentence.slice(figure.start, figure.end))
    expect(slices).toEqual(['£2.5bn', '40 metres'])
  })

  it('names the unit as the sentence does', () => {
    expect(figuresIn('It grew 3 per cent, or €5 million.').map((figure) => figure.unit)).toEqual([
      'per cent',
      '€',
    ])
  })
})

const pieces = fc.constantFrom(
  ...'12 1,000 .5 2/3 % $ US$ - – ( ) , . to and from between million bn k a hundred one half of the dozens people killed ½ °C km May 2024 not e4 ×10'.split(
    ' ',
  ),
)
const soup = fc.array(fc.tuple(pieces, fc.constantFrom(' ', ''))).map((list) => list.flat().join(''))

describe('the laws of figures', () => {
  it('no input throws, and spans are in bounds, in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
        let last = 0
        for (const figure of figuresIn(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          last = figure.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('the slice of a figure holds a digit or a number word, and the figure a value or a range', () => {
    const number = /[\d½⅓⅔¼¾⅛]|one|half|hundred|dozen|million/i
    fc.assert(
      fc.property(soup, (text) => {
        for (const figure of figuresIn(text)) {
          expect(text.slice(figure.start, figure.end)).toMatch(number)
          const range = figure.min !== null && figure.max !== null
          expect(range).toBe(figure.value === null)
          for (const part of [figure.value, figure.min, figure.max]) expect(part).not.toBeNaN()
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('what is counted and who acts are words of the sentence', () => {
    const text = fc.array(pieces).map((list) => `Oakford sent ${list.join(' ')} soldiers who were wounded`)
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { counted, subject } of figuresIn(sentence)) {
          expect(sentence).toContain(counted ?? '')
          expect(sentence).toContain(subject ?? '')
        }
      }),
    )
  })
})

it('of a table that lost its lines the first forty figures are read, of a sentence all', () => {
  const row = (count: number) =>
    `It counted ${Array.from({ length: count }, (_, at) => `${at + 2} homes`).join(', ')}.`
  expect(figuresIn(row(24))).toHaveLength(24)
  expect(figuresIn(row(600))).toHaveLength(40)
})
