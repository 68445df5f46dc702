import { describe, expect, it } from 'vitest'
import { lindale } from './lindale.ts'
import { ledgerIn } from './told.ts'

const ledger = ledgerIn(lindale)

type Golden = readonly [question: string, kinds: Readonly<Record<string, readonly string[]>>]

const golden: readonly Golden[] = [
  [
    'How many pickets were arrested?',
    { arrested: ['22 · 2031-10-04 · nobody', '40 · 2031-10-04 · the union'] },
  ],
  [
    'How many people were arrested?',
    {
      arrested: ['22 · 2031-10-04 · nobody', '40 · 2031-10-04 · the union'],
      'arrested (men)': ['3 · 2031-11-08 · nobody'],
    },
  ],
  [
    'How many people were injured?',
    {
      'wounded (officers)': ['3 · 2031-10-05 · nobody'],
      'wounded (pickets)': ['11 · 2031-10-05 · nobody'],
    },
  ],
  ['How many officers were hurt?', { 'wounded (officers)': ['3 · 2031-10-05 · nobody'] }],
  [
    'How much has the strike cost?',
    {
      'cost (crowns)': [
        '120000000 · 2031-10-05 · the chamber of commerce',
        '~120000000 · 2031-10-06 · the chamber of commerce',
        '400000000 · 2031-10-20 · the chamber of commerce',
      ],
      'cost (expected) (crowns a year)': ['75000000 · 2031-10-20 · chief executive Ana Roe'],
    },
  ],
  [
    'How many jobs will be cut?',
    {
      'to cut (jobs)': ['900 · 2031-10-12 · the Post'],
      'to shed (posts)': ['600 · 2031-10-12 · The company'],
      'to go (jobs)': ['<300 · 2031-10-20 · the company'],
    },
  ],
  ['How many ships were delayed?', { 'ships delayed': ['31 · 2031-10-02 · the port authority'] }],
  ['How many seats did the Greens win?', { 'seats won': ['31 · 2031-11-02 · the electoral commission'] }],
  ['How many people voted?', { 'people voted': ['~212000 · 2031-11-08 · nobody'] }],
  [
    'What percentage was the turnout?',
    {
      'turnout (%)': ['87 · 2031-10-20 · nobody', '71.2 · 2031-11-08 · nobody'],
      'turnout (%) (earlier)': ['64 · 2027 · nobody'],
    },
  ],
  ['How many homes were destroyed?', {}],
]

describe('The figures of a strike and an election, each kind apart, by whom and as of when', () => {
  it.each(golden)('%s', (question, kinds) => expect(ledger(question)).toEqual(kinds))
})
