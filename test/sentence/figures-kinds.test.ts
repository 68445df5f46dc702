import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../src/sentence/figures/figures.ts'
import { measureKind } from '../../src/sentence/figures/measure.ts'
import { unitName } from '../../src/sentence/figures/unit-names.ts'

/** An invented sentence and the kind of each of its figures. */
type Row = readonly [sentence: string, ...kinds: string[]]

const rows: readonly Row[] = [
  [
    'The final result gives the Greens 32.5 per cent, the Country Party 29 per cent.',
    'share of the vote (%)',
    'share of the vote (%)',
  ],
  ['The Country Party came second with 29.1 per cent.', 'share of the vote (%)'],
  ['The Greens would win 31 per cent of the vote if it were held now.', 'share of the vote (%) (expected)'],
  ['By noon turnout was 34 per cent, the commission said.', 'turnout (%)'],
  ['Turnout was 67.4%.', 'turnout (%)'],
  ['Inflation stood at 6.8 percent in May.', 'inflation (%)'],
  ['The governor expects inflation to fall to 4 percent.', 'inflation (%) (expected)'],
  ['The budget deficit is expected to reach 5.8%.', 'deficit (%) (expected)'],
  ['Halden shares closed up 5 per cent at 44.10 crowns.', 'closed up (%)', 'shares (crowns)'],
  ['The party promised to raise the minimum wage from 11 to 13 crowns an hour.', 'wage (crowns an hour)'],
  ['The damage from the storm comes to 520 million crowns.', 'damage (money)'],
  ['Of the 126 people killed, 31 were children.', 'killed', 'killed'],
  ['Twice as many homes were destroyed as first thought: 2,400.', 'homes destroyed'],
  ['In an earthquake in Harland two years ago 210 people lost their lives.', 'years', 'killed'],
  ['The agency now counts 110,000 displaced people.', 'displaced'],
  ['The opposition said only 25,000 had been given the jab.', 'vaccinated'],
  ['So far 410,000 people have had their first dose.', 'vaccinated'],
  ['Harland says it has delivered 31 tanks.', 'tanks sent'],
  ['The storm left 250,000 households in the dark.', 'without power'],
  ['Crews had restored power to 180,000 homes by noon.', 'homes power restored'],
  ['Girls scored 481, boys 471.', 'scored', 'scored'],
  ['The weather station measured -32.4 °C.', 'temperature (degrees)'],
]

describe('What a figure is of', () => {
  it.each(rows.map(([sentence, ...kinds]) => ({ sentence, kinds })))('$sentence', ({ sentence, kinds }) => {
    expect(figuresIn(sentence).map(measureKind)).toEqual(kinds)
  })

  it('a restored line is no home without power, nor a move of shares a share of votes', () => {
    const kinds = [
      'Crews restored power to 180,000 homes.',
      "Halden's shares fell 8 per cent.",
      'Tarnland grew 3 per cent.',
    ].flatMap((sentence) => figuresIn(sentence).map(measureKind))
    expect(kinds).not.toContain('homes without power')
    expect(kinds).not.toContain('share of the vote (%)')
  })
})

describe('The name of a unit', () => {
  it('is the same however it is spelled', () => {
    for (const [name, ...spellings] of [
      ['%', '%', 'per cent', 'percent', 'Percent'],
      ['km', 'km', 'kilometres', 'kilometer'],
      ['km/h', 'km/h', 'kilometres an hour', 'kph', 'kilometers per hour'],
      ['degrees', '°C', 'degrees', 'degrees Celsius', '°'],
      ['years', 'year', 'years'],
    ] as const)
      for (const spelling of spellings) expect(unitName(spelling), spelling).toBe(name)
  })

  it('is another where it is another unit', () => {
    for (const [a, b] of [
      ['°C', '°F'],
      ['miles', 'km'],
      ['mph', 'km/h'],
      ['%', 'percentage points'],
      ['crowns', 'crowns an hour'],
    ] as const)
      expect(unitName(a), `${a} ${b}`).not.toBe(unitName(b))
  })
})
