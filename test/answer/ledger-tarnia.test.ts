import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { tarnia } from './tarnia.ts'
import { ledgerIn, lineOf } from './told.ts'

const ledger = ledgerIn(tarnia)

type Golden = readonly [question: string, kinds: Readonly<Record<string, readonly string[]>>]

const golden: readonly Golden[] = [
  [
    'How many people were killed?',
    {
      killed: [
        '>120 · 2031-03-03 · the interior ministry',
        '310 · 2031-03-04 · the interior ministry of Tarnia',
        '400 · 2031-03-04 · The Red Crescent',
        '512 · 2031-03-07 · the interior ministry',
        '9 · 2031-04 · The WHO',
        '540 · 2031-05 · the interior ministry',
      ],
      'killed (children)': ['61 · 2031-03-07 · the interior ministry'],
      'killed (feared)': ['~120 · 2031-03-08 · nobody'],
    },
  ],
  ['How many people were injured?', { wounded: ['>3000 · 2031-03-03 · the ministry'] }],
  ['How many are missing?', { missing: ['<200 · 2031-03-03 · the ministry'] }],
  [
    'How many people were displaced?',
    {
      displaced: [
        '>15000 · 2031-03-04 · the Red Crescent',
        '18000 · 2031-03-07 · The ministry',
        '26000 · 2031-03-07 · the Red Crescent',
        '>15000 · 2031-03-08 · the Red Crescent',
        'down11000 · 2031-04 · the Red Crescent',
      ],
    },
  ],
  [
    'How many people were infected?',
    {
      infected: ['412 · 2031-04-20 · the health ministry of Tarnia'],
      cases: ['530 · 2031-04 · The WHO'],
    },
  ],
  ['How many people were arrested?', { arrested: ['14 · 2031-03-04 · police chief Jon Marsk'] }],
  ['How many people were evacuated?', { evacuated: ['~6000 · 2031-03-06 · the fire brigade'] }],
  ['How many people were rescued?', { rescued: ['37 · 2031-03-04 · the fire brigade'] }],
  [
    'How many homes were destroyed?',
    {
      'homes destroyed': [
        '~450 · 2031-03-03 · the governor of Velm',
        '460 · 2031-03-08 · the governor of Velm',
      ],
    },
  ],
  ['How many homes were damaged?', { 'homes damaged': ['1200 · 2031-03-03 · the governor of Velm'] }],
  [
    'How much damage did the earthquake do?',
    { 'damage (money)': ['2000000000..3000000000 · 2031-03-07 · Insurers'] },
  ],
  [
    'How much will the port cost?',
    { 'cost (expected) (crowns)': ['1900000000 · 2031-06-12 · the finance minister'] },
  ],
  ['How much money was promised?', { 'promised (crowns)': ['400000000 · 2031-03-07 · The government'] }],
  ['How many people lost power?', { 'without power': ['~40000 · 2031-03-03 · nobody'] }],
  [
    'How many patients were treated?',
    { 'patients treated': ['2000 · 2031-04-20 · Doctors Without Borders'] },
  ],
  ['How many children died?', { 'killed (children)': ['61 · 2031-03-07 · the interior ministry'] }],
  ['How many soldiers were killed?', {}],
  ['How many people were abducted?', {}],
]

describe('The figures of an earthquake, each kind apart, by whom and as of when', () => {
  it.each(golden)('%s', (question, kinds) => expect(ledger(question)).toEqual(kinds))
})

describe('The answer', () => {
  const found = answer(questionFrom('How many people were displaced?'), viewOf(tarnia))

  it('counts a statement that two papers carry once, with both', () => {
    if (found.kind === 'silent') return expect.fail('silent')
    const [first] = found.figures[0]?.entries ?? []
    expect([first?.value, first?.asOf]).toEqual([15_000, '2031-03-04'])
    expect([first?.quote.article.id, ...(first?.quote.carriedBy ?? []).map(({ id }) => id)].sort()).toEqual([
      'herald-1',
      'herald-2',
    ])
  })

  it('says how the figures differ', () => {
    if (found.kind === 'silent') return expect.fail('silent')
    expect(found.figures.map(({ measure, spread }) => [measure, spread])).toEqual([
      ['displaced', '4 figures, 11,000 to 26,000, Mar 2031 – Apr 2031'],
    ])
  })

  it('shows the same figures whatever the order of the articles', () => {
    const turned = answer(questionFrom('How many people were displaced?'), viewOf(tarnia.toReversed()))
    const lines = (one: typeof found) =>
      one.kind === 'silent' ? [] : one.figures.map(({ entries }) => entries.map(lineOf))
    expect(lines(turned)).toEqual(lines(found))
  })
})
