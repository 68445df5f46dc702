import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { eventsIn, sameName, sameSort } from '../../src/answer/ledger/events.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const told = (id: string, date: string, title: string, text: string) =>
  articleFrom({ id, shelf: 'corpus', title, source: id, text, published: { date, basis: 'stated' } })

/** Invented disasters on one shelf. */
const shelf = [
  told(
    'a',
    '2031-03-04',
    'Strong earthquake hits Oakford',
    `A magnitude 6.4 earthquake struck Oakford on Tuesday, killing at least 48 people, the county said. It was the deadliest earthquake in the region since 1950, when 3,000 people died.

In 2011, a quake of magnitude 7.1 near Velm killed 412 people. More than 300 people were injured and taken to hospitals in Elmford and Dunley.`,
  ),
  told(
    'b',
    '2031-03-05',
    'Oakford: 98 dead after quake',
    `The death toll from the earthquake in Oakford rose to 98 on Wednesday, the interior ministry said. The Red Crescent counted 131 dead.

Last year's floods in Dunley killed 23 people.`,
  ),
  told(
    'c',
    '2031-03-09',
    'Why did so many die in Oakford?',
    `Of the 126 people killed in Oakford, most lived in old buildings. By comparison, the earthquake of 2019 in Tarn, of the same strength, killed two people.

Harland's quake killed 210.`,
  ),
  told(
    'd',
    '2031-03-15',
    'Earthquake shakes Pellin islands',
    `An earthquake of magnitude 6.9 shook the Pellin islands on Saturday. At least 15 people died, the island's police said.

It came eleven days after the earthquake in Oakford, in which 127 people died.`,
  ),
  told(
    'e',
    '2031-04-21',
    'Velm flood: six dead',
    'Six people have died in the floods in Velm, the fire service said on Monday. About 900 homes were under water.',
  ),
]

const rows = (question: string): Readonly<Record<string, readonly (number | null)[]>> => {
  const found = answer(questionFrom(question), viewOf(shelf))
  const kinds = found.kind === 'silent' ? [] : found.figures
  return Object.fromEntries(kinds.map(({ measure, entries }) => [measure, entries.map(({ value }) => value)]))
}

describe('Figures side by side are of the event that is asked for', () => {
  it('the dead of one earthquake, told by any article, stand without those of others', () => {
    expect(rows('How many people died in the Oakford earthquake?')).toEqual({
      killed: [48, 98, 131, 126, 127],
      'killed (earlier)': [3000],
    })
    expect(rows('How many people died in the Pellin earthquake?')).toEqual({ killed: [15] })
    expect(rows('how many died in the Velm flood?')).toEqual({ killed: [6] })
  })

  it('a name in small letters is the same name', () => {
    expect(rows('how many people died in the pellin earthquake')['killed']).toEqual([15])
  })

  it('an earthquake of long ago is found by its year, and stands by it', () => {
    expect(rows('How many people were killed in the 2011 Velm earthquake?')).toEqual({ killed: [412] })
  })

  it('a place that is only told of beside has what is told of it alone', () => {
    expect(rows('How many people died in Dunley?')).toEqual({ killed: [23] })
    expect(rows("How many people died in Harland's quake?")).toEqual({ killed: [210] })
  })
})

describe('A place of several words', () => {
  const cases = [
    told(
      'g',
      '2031-03-04',
      'Fever in New Velm',
      'There are 40 cases in New Velm. Doctors count 12 cases in Port Sarn.',
    ),
    told(
      'h',
      '2031-03-05',
      'Fever in the US',
      'There are 90 cases in the United States, and 7 in Old Harland.',
    ),
  ]
  const kinds = (question: string): readonly string[] => {
    const found = answer(questionFrom(question), viewOf(cases))
    return found.kind === 'silent' ? [] : found.figures.map(({ measure }) => measure)
  }

  it('is one place, also by its letters, and stands apart whole', () => {
    expect(kinds('How many cases are there in New Velm?')).toEqual(['cases', 'cases (Port Sarn)'])
    expect(kinds('How many cases are there in the US?')[0]).toBe('cases')
  })
})

describe('Where there was none', () => {
  const tremor = [
    told(
      'f',
      '2031-03-04',
      'Earthquake in Oakford',
      'An earthquake in Oakford killed 48 people on Tuesday, the county said. No casualties were reported in Dunley.',
    ),
  ]
  const values = (question: string): readonly (number | null)[] => {
    const found = answer(questionFrom(question), viewOf(tremor))
    return found.kind === 'silent'
      ? []
      : found.figures.flatMap(({ entries }) => entries.map(({ value }) => value))
  }

  it('is told where it is asked for, and nowhere else', () => {
    expect(values('How many casualties were there in Dunley?')).toEqual([0])
    expect(values('How many casualties were there in Oakford?')).toEqual([48])
  })
})

describe('The events of a sentence', () => {
  it.each<[string, string, readonly string[]]>([
    ['A quake of magnitude 7.1 near Velm killed 412.', 'quake', ['velm']],
    ['An earthquake shook the Pellin islands.', 'quake', ['pellin']],
    ["Harland's quake killed 210.", 'quake', ['harland']],
    ['The toll of the Pellin earthquake rose.', 'quake', ['pellin']],
    ['On Sunday storm Otto reached the coast.', 'storm', ['otto']],
    ['The election of 2027 in Tarnland was close.', 'vote', ['tarnland']],
    ['Deadly earthquake: what we know', 'quake', []],
    ['The storm killed four people on Monday.', 'storm', []],
  ])('%s', (text, sort, names) => {
    expect(eventsIn(text).map((event) => [event.sort, event.names])).toEqual([[sort, names]])
  })

  it('are none where nothing happens', () => {
    expect(eventsIn('The mayor of Oakford opened a school.')).toEqual([])
  })
})

describe('Names and sorts', () => {
  it('a country and its people are one name', () => {
    for (const [a, b] of [
      ['tarnia', 'tarnian'],
      ['korea', 'korean'],
      ['velm', 'velm'],
    ] as const)
      expect(sameName(a, b), `${a} ${b}`).toBe(true)
  })

  it('others are not', () => {
    for (const [a, b] of [
      ['tarn', 'tarnland'],
      ['velm', 'elm'],
      ['oakford', 'oakdale'],
    ] as const)
      expect(sameName(a, b), `${a} ${b}`).toBe(false)
  })

  it('a storm may bring a flood, an election brings none', () => {
    expect(sameSort('storm', 'flood')).toBe(true)
    expect(sameSort('vote', 'flood')).toBe(false)
  })
})
