import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../src/sentence/figures/figures.ts'
import { mayHoldFigure, readsFigure } from '../../src/sentence/figures/holds.ts'
import { measureKind } from '../../src/sentence/figures/measure.ts'

const told = (sentence: string): readonly (readonly (string | null)[])[] =>
  figuresIn(sentence).map(({ counted, measure, subject }) => [counted, measure, subject])

type Row = readonly [sentence: string, ...told: (readonly (string | null)[])[]]

const rows: readonly Row[] = [
  ['Venn has 503 delegates and Roe has 70.', ['delegates', null, null], [null, null, null]],
  ['Some 503 delegates and Sanders has 70.', ['delegates', null, null], [null, null, null]],
  ['Venn has 501 delegates and Sanders at least 70.', ['delegates', null, null], [null, null, null]],
  ['They freed 30 men and women.', ['men and women', 'freed', null]],
  ['A flood damaged at least 210 homes in Oakford.', ['homes', 'damaged', 'A flood']],
  ['At least 210 homes were damaged by the river.', ['homes', 'damaged', 'the river']],
  [
    'Some 300 Sylvanian soldiers have been killed or wounded.',
    ['Sylvanian soldiers', 'killed or wounded', 'Sylvanian'],
  ],
  ['Sylvania promised to send 10,000 workers.', ['workers', 'promised to send', 'Sylvania']],
  ['Sylvania has sent 10,000 workers.', ['workers', 'sent', 'Sylvania']],
  ['Freedonia, which has sent 12,000 troops, is silent.', ['troops', 'sent', 'Freedonia']],
  ['The county will spend $5 million.', [null, 'will spend', 'The county']],
  [
    'About 12,000 soldiers are expected to be deployed by May.',
    ['soldiers', 'expected to be deployed', null],
  ],
  ['The rebels took 40 soldiers prisoner.', ['soldiers', 'took prisoner', 'The rebels']],
  ['Some 300 men were taken hostage.', ['men', 'taken hostage', null]],
  ['The army suffered 1,100 casualties.', ['casualties', 'casualties', 'The army']],
  ['The storm left 12 dead and 30 missing.', [null, 'dead', null], [null, 'missing', null]],
  ['There were 140 cases and four dead.', ['cases', 'cases', null], [null, 'dead', null]],
  ['Twelve miners in the north pit were hurt.', ['miners', 'hurt', null]],
  [
    'The blast killed 12 people, including three children, and wounded 45.',
    ['people', 'killed', 'The blast'],
    ['children', 'killed', 'The blast'],
    [null, 'wounded', 'The blast'],
  ],
  [
    'He said 12 of the 40 lost sheep had been found.',
    ['lost sheep', 'found', null],
    ['lost sheep', null, null],
  ],
  ['The death toll rose to 45.', [null, 'death toll', 'The death toll']],
  ['Turnout was 61%.', [null, null, 'Turnout']],
  ['The guards did not arrest 12 men.', ['men', 'not arrest', 'The guards']],
  ['Twelve soldiers killed 40 wolves.', ['soldiers', null, null], ['wolves', 'killed', 'Twelve soldiers']],
  ['It happened in 5 years.', [null, null, null]],
  ['Two riders and a boy were hurt.', ['riders', 'hurt', null]],
  ['He died at 87.', [null, null, null]],
  ['They were killed in 12 attacks.', ['attacks', null, null]],
  ['Four or five people fled.', ['people', 'fled', null], ['people', 'fled', null]],
]

describe('figuresIn says what is counted, what happened to it and who acts', () => {
  it.each(rows.map(([sentence, ...expected]) => ({ sentence, expected })))(
    '$sentence',
    ({ sentence, expected }) => {
      expect(told(sentence)).toEqual(expected)
    },
  )
})

const kinds: readonly (readonly [sentence: string, ...kinds: string[]])[] = [
  ['The raid killed 12 people.', 'killed'],
  ['Twelve villagers died.', 'killed'],
  ['There were 12 deaths.', 'killed'],
  ['The death toll stands at 12.', 'killed'],
  ['The raid left 12 people injured.', 'wounded'],
  ['Some 300 men were killed or wounded.', 'killed or wounded'],
  ['Some 300 men were wounded and killed.', 'killed or wounded'],
  ['They reported 300 casualties.', 'killed or wounded'],
  ['Sylvania sent 200 soldiers and 40 tanks.', 'sent', 'tanks sent'],
  ['Sylvania deployed 200 soldiers.', 'sent'],
  ['Sylvania pledged to send 200 soldiers.', 'promised'],
  ['Sylvania will send 200 soldiers.', 'promised'],
  ['Sylvania did not send 200 soldiers.', 'not sent'],
  ['The river flooded 210 homes.', 'homes flooded'],
  ['The river is flooding 210 homes.', 'homes flooded'],
  ['Builders rebuilt 40 barns.', 'barns rebuilt'],
  ['Builders are rebuilding 40 barns.', 'barns rebuilt'],
  ['Prices rose 3%.', 'prices rose (%)'],
  ['The mill laid off 40 people.', 'laid off'],
  ['The mill laid off 5% of its staff.', 'laid off (%)'],
  ['About a third of the men were wounded.', 'wounded (share)'],
  ['The river flooded 40 hectares.', 'flooded (hectares)'],
  ['The number of villagers killed stands at 40.', 'killed'],
  ['The death toll could rise to 500.', 'killed (expected)'],
  ['The crash claimed 12 lives.', 'killed'],
  ['The rebels freed 30 hostages.', 'hostages freed'],
  ['The blaze forced 300 people to flee.', 'fled'],
  ['Some 1,100 casualties were treated.', 'casualties treated'],
  ['Some 300 South Sylvanians were sent.', 'sent'],
  ['Some 300 Freedonians and 12 Portuguese were deployed.', 'sent', 'sent'],
  ['Some 300 Pandurs were sent.', 'pandurs sent'],
  ['The county counts 300 wounded; the mayor said there were more than 400.', 'wounded', 'wounded'],
  ['The county counts 300 wounded; the mayor has 400 sandbags.', 'wounded', 'sandbags'],
  ['Soldiers sent: the county says around 40.', 'sent'],
  ['The mayor spoke of "several hundred" and of a 5" pipe.', 'other', '"'],
]

describe('measureKind groups figures by word families and keeps kinds apart', () => {
  it.each(kinds)('%s', (sentence, ...expected) => {
    expect(figuresIn(sentence).map(measureKind)).toEqual(expected)
  })
})

describe('readsFigure gates sentences', () => {
  it.each([
    '12 homes were lost.',
    'Dozens fled.',
    'It cost £5.',
    'In 2024, 300 left.',
    'Only one person came.',
    'They lost 2,000 sheep.',
  ])('a figure stands in: %s', (text) => {
    expect(readsFigure(text)).toBe(true)
  })

  it.each([
    'It was on 4 May 2024.',
    'The 22nd day came.',
    'In 1998 it closed.',
    'Doors open at 7 pm.',
    'An F-16 flew by.',
    'Nobody came, not one.',
  ])('no figure stands in: %s', (text) => {
    expect(readsFigure(text)).toBe(false)
  })

  it('the cheapest test lets every figure of these sentences through', () => {
    for (const row of rows) expect(mayHoldFigure(row[0])).toBe(true)
  })
})

describe('what befell people, told by other words', () => {
  it.each([
    ['Divers found two bodies, raising to 23 the number of people killed.', 'killed'],
    ['The week brought to 14 the death toll.', 'killed'],
    ['The death toll, though, has crept up to nine.', 'killed'],
    ['He put the number of persons in custody at 212.', 'arrested'],
    ['The union says that 460 people are in detention.', 'arrested'],
    ['About 900 people have been told to leave.', 'evacuated (expected)'],
    ['Some 180,000 people have left their homes.', 'displaced'],
    ['Of the patients, 58 did not survive.', 'killed'],
    ['Sixty-one were treated for injuries.', 'wounded'],
    ['In the end 12 people were never found.', 'missing'],
    ['We accept eleven deaths.', 'killed'],
    ['Elmford said that 310 Tarnians had fallen.', 'killed'],
    ['There were 204 dead according to the county.', 'killed'],
  ])('%s: %s', (sentence, kind) => {
    expect(figuresIn(sentence).map(measureKind)).toContain(kind)
  })

  it.each([
    ['Officials raised to 20 the number of villages flooded.', 'killed'],
    ['Some 40 trees have fallen.', 'killed'],
    ['The keys were never found by 12 of them.', 'missing'],
    ['The clinic treated 40 dogs.', 'wounded'],
  ])('is not told where it is something else: %s', (sentence, kind) => {
    expect(figuresIn(sentence).map(measureKind)).not.toContain(kind)
  })

  it('is not told of the whole where a part is meant', () => {
    const [whole, part] = figuresIn('The clinic speaks of 2,400 patients, 58 of whom did not survive.').map(
      measureKind,
    )
    expect([whole, part]).toEqual(['patients', 'killed'])
  })

  it('tells aircraft from a people', () => {
    expect(figuresIn('Police said 320 Tarnian soldiers were killed.').map(({ value }) => value)).toEqual([
      320,
    ])
    expect(figuresIn('The airline flies 787 Dreamliners.')).toEqual([])
  })
})
