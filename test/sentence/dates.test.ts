import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn } from '../../src/sentence/dates/dates.ts'
import { periodOf } from '../../src/sentence/dates/period.ts'

const PUBLISHED = '2024-12-18' // a Wednesday

const found = (text: string, published: string | null = PUBLISHED): readonly string[] =>
  datesIn(text, published).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)

type Row = readonly [text: string, ...mentions: string[]]

const DATED: readonly Row[] = [
  ['The bridge opened on 4 May 1999.', '4 May 1999 = 1999-05-04'],
  ['On Sunday, May 4, 2003, it rained.', 'Sunday, May 4, 2003 = 2003-05-04'],
  ['It closed in late November 2021.', 'late November 2021 = 2021-11'],
  ['It was built in 1911.', '1911 = 1911'],
  ['From 5 to 7 May 1999 the road was shut.', '5 = 1999-05-05', '7 May 1999 = 1999-05-07'],
  ['Between January and March 2020 nobody came.', 'January = 2020-01', 'March 2020 = 2020-03'],
  ['In the 1980s and the 2020s', 'the 1980s = 198', 'the 2020s = 202'],
  ['a mill of the 19th century', 'the 19th century = 18'],
  ['the years 1914-18', '1914 = 1914', '18 = 1918'],
  ['Rain fell in the summer of 2019.', 'the summer of 2019 = 2019-SU'],
  ['Sales fell in the third quarter of 2023.', 'the third quarter of 2023 = 2023-Q3'],
  ['The dam broke at 10:35 a.m. on Monday.', '10:35 a.m. on Monday = 2024-12-16T10:35'],
  ['As of 11 p.m. Oct. 3, 2024', '11 p.m. = 2024-10-03T23:00', 'Oct. 3, 2024 = 2024-10-03'],
  ['the night of 4 May 1999', 'the night of 4 May 1999 = 1999-05-04TNI'],
  ['In the last quarter of 2023 it rose.', 'the last quarter of 2023 = 2023-Q4'],
  ['It rained on 2024/05/04.', '2024/05/04 = 2024-05-04'],
  [
    'It will be dry on 11 September and 2 October 2024.',
    '11 September = 2024-09-11',
    '2 October 2024 = 2024-10-02',
  ],
  ['Temples of 490 BC stand.', '490 BC = BC0490'],
  ['In April 480 BC', 'April 480 BC = BC0480-04'],
  ['In the autumn of 481 BC', 'autumn of 481 BC = BC0481-FA'],
  ['a wall of the fifth century', 'the fifth century = 04'],
  ['It shut in the late eighties and in the Nineties.', 'the late eighties = 198', 'the Nineties = 199'],
  ['On 3, 4 and 5 May 2020', '3 = 2020-05-03', '4 = 2020-05-04', '5 May 2020 = 2020-05-05'],
  ['The mill made a loss in fiscal 2019.', 'fiscal 2019 = 2019'],
  ['the fourth quarter of fiscal 2019', 'the fourth quarter of fiscal 2019 = 2019-Q4'],
  ['in H1 2024', 'H1 2024 = 2024-H1'],
  ['the second Sunday of May 2019', 'the second Sunday of May 2019 = 2019-05-12'],
  ['the week of 4 May 2019', 'the week of 4 May 2019 = 2019-W18'],
  ['since the 9/11 attacks', '9/11 = 2001-09-11'],
]

const RELATIVE: readonly Row[] = [
  ["calling for a rise at the end of the bank's January meeting", 'January = 2025-01'],
  ["calling for a rise after the bank's November meeting", 'November = 2024-11'],
  ['The county said on Monday.', 'Monday = 2024-12-16'],
  ['The mayor resigned Wednesday.', 'Wednesday = 2024-12-18'],
  ['The council will meet on Monday.', 'Monday = 2024-12-23'],
  ['The council is expected to decide on Friday.', 'Friday = 2024-12-20'],
  ['It will open again, the county said on Friday.', 'Friday = 2024-12-13'],
  ['The mayor on Tuesday signed what will be law.', 'Tuesday = 2024-12-17'],
  ['It happened last week.', 'last week = 2024-W50'],
  ['It happened earlier this month.', 'earlier this month = 2024-12'],
  ['This year was dry, last year was not.', 'This year = 2024', 'last year = 2023'],
  ['three days ago', 'three days ago = 2024-12-15'],
  ['two weeks ago', 'two weeks ago = 2024-W49'],
  ['six months ago', 'six months ago = 2024-06'],
  ['ten years ago', 'ten years ago = 2014'],
  ['a year and a half ago', 'a year and a half ago = 2023-06'],
  ['They meet this Friday.', 'this Friday = 2024-12-20'],
  ['It is shut through Saturday.', 'Saturday = 2024-12-21'],
  ['Monday’s flood was the worst.', 'Monday = 2024-12-16'],
  ["Monday's debate in Velm will be the first.", 'Monday = 2024-12-23'],
  ["Monday's debate was what they will remember.", 'Monday = 2024-12-16'],
  ['Yesterday it rained.', 'Yesterday = 2024-12-17'],
  ['The bridge fell on Monday night.', 'Monday night = 2024-12-16'],
  ['They slept well last night.', 'last night = 2024-12-17TNI'],
  ['The mill burned in October.', 'October = 2024-10'],
  ['the day before last Tuesday', 'the day before last Tuesday = 2024-12-16'],
  ['The day after Monday’s vote', 'The day after Monday = 2024-12-17'],
  ['the day after Christmas', 'the day after Christmas = 2024-12-26'],
  ['the week before Christmas', 'the week before Christmas = 2024-W51'],
  ['Two weeks ago Friday he left.', 'Two weeks ago Friday = 2024-12-06'],
  ['A week ago Monday he left.', 'A week ago Monday = 2024-12-09'],
  ['He leaves a week from Friday.', 'a week from Friday = 2024-12-27'],
  ['It shuts on Monday week.', 'Monday week = 2024-12-30'],
  ['He left the Tuesday before last.', 'the Tuesday before last = 2024-12-10'],
  ['Tuesday of last week', 'Tuesday of last week = 2024-12-10'],
  ['Friday of next week', 'Friday of next week = 2024-12-27'],
  ['the first Monday in May', 'the first Monday in May = 2024-05-06'],
  ['the last Friday of November', 'the last Friday of November = 2024-11-29'],
  ['Easter week', 'Easter week = 2024-W13'],
  ['the Labor Day weekend', 'Labor Day weekend = 2024-W35-WE'],
  ['this Christmas', 'this Christmas = 2024-12-25'],
  ['on July Fourth', 'July Fourth = 2024-07-04'],
  ['between Monday and Friday', 'Monday = 2024-12-16', 'Friday = 2024-12-20'],
  ['in the early hours of Tuesday', 'Tuesday = 2024-12-17'],
  ['in two weeks’ time', 'two weeks’ time = 2025-W01'],
  ['It rained earlier in the week.', 'earlier in the week = 2024-W51'],
  ['It will be mended by year-end.', 'year-end = 2024'],
  ['until the end of next March', 'the end of next March = 2025-03'],
  ['the autumn of last year', 'the autumn of last year = 2023-FA'],
  ['in spring next year', 'spring next year = 2025-SP'],
  // Dated a day early, as on the other side of the earth: nobody says so of six days ago.
  ['Rain fell, the county said on Thursday.', 'Thursday = 2024-12-19'],
  ['On Thursday it rained, she said on Friday.', 'Thursday = 2024-12-12', 'Friday = 2024-12-13'],
  ['It has rained since Thursday.', 'Thursday = 2024-12-12'],
  ['It rained last Thursday.', 'last Thursday = 2024-12-12'],
  ['The mill burned on 5 October.', '5 October = 2024-10-05'],
  ['The court will hear the case in February.', 'February = 2025-02'],
  ['The court set a hearing for 14 January.', '14 January = 2025-01-14'],
  ['The weekend was dry.', 'The weekend = 2024-W50-WE'],
  ['She spoke this weekend.', 'this weekend = 2024-W50-WE'],
  ['She will speak this weekend.', 'this weekend = 2024-W51-WE'],
  ['It fell last October.', 'last October = 2024-10'],
  ['on Christmas Eve', 'Christmas Eve = 2024-12-24'],
  [
    'On 4 May 1999 it rained. The next day it snowed.',
    '4 May 1999 = 1999-05-04',
    'The next day = 1999-05-05',
  ],
  [
    'On 4 May 1999 it rained. The following Monday it snowed.',
    '4 May 1999 = 1999-05-04',
    'The following Monday = 1999-05-10',
  ],
  ['The vote is on Friday.', 'Friday = 2024-12-20'],
  ['The fair is held in May.', 'May = 2025-05'],
  ['The mayor said it was on Friday.', 'Friday = 2024-12-13'],
  ['a dam thought to be shut on 5 October', '5 October = 2024-10-05'],
  ['The law comes ahead of the vote in October.', 'October = 2024-10'],
  ['They will hear what the 6 January riot cost.', '6 January = 2024-01-06'],
  ['It will open on 6 January.', '6 January = 2025-01-06'],
  ['Today’s youth will not.', 'Today = PRESENT_REF'],
  ['Today’s vote was late.', 'Today = 2024-12-18'],
  ['40 % more than the same week last year', 'last year = 2023'],
  ['The mayor was chosen on Wednesday, 3 January.', 'Wednesday, 3 January = 2024-01-03'],
  ['The mayor will be chosen on Friday, January 3.', 'Friday, January 3 = 2025-01-03'],
  ['The mayor will be chosen on Sunday, 3 January.', 'Sunday, 3 January = 2025-01-03'],
  ['the week before last', 'the week before last = 2024-W49'],
  ['half a century ago', 'half a century ago = 1974'],
  ['half a year ago', 'half a year ago = 2024-06'],
  ['in the fourth quarter of last year', 'the fourth quarter of last year = 2023-Q4'],
  ['the second half of the year', 'the second half of the year = 2024-H2'],
  ['homes shut by January', 'January = 2025-01'],
  ['In March 1811, and again on 5 April, it rained.', 'March 1811 = 1811-03', '5 April = 1811-04-05'],
]

const AMOUNTS: readonly Row[] = [
  ['It rained for three days.', 'three days = P3D'],
  ['a 16-hour flight', '16-hour = PT16H'],
  ['at least 72 hours', 'at least 72 hours = PT72H'],
  ['for several months', 'several months = PXM'],
  ['over the last week', 'the last week = P1W'],
  ['It fell five days after it rose.', 'five days = P5D'],
  ['not in a hundred years', 'a hundred years = P100Y'],
  ['over the last year', 'the last year = P1Y'],
  ['half an hour', 'half an hour = PT30M'],
  ['every Monday', 'every Monday = XXXX-WXX-1'],
  ['It floods daily.', 'daily = P1D'],
  ['every two weeks', 'every two weeks = P2W'],
  ['The bridge is now open.', 'now = PRESENT_REF'],
  ['It was recently mended.', 'recently = PAST_REF'],
  ['in the near future', 'in the near future = FUTURE_REF'],
  ['prepared for future floods', 'future = FUTURE_REF'],
  ['her current house', 'current = PRESENT_REF'],
]

const NO_DATES: readonly string[] = [
  'She told the show "This Week" that it held.',
  'She sang on Sunday Night Live.',
  'The mayor is in the house in his eighties.',
  'Temperatures stayed in the eighties.',
  'It shut in the small hours.',
  'The river may rise and the men march on.',
  'More than 2000 people and 1950 troops came.',
  'It cost $2020, and flight 1999 was late.',
  'Nobody saw her 6-year-old brother.',
  'Engines Nos. 1400-1414 and No. 1850 stood there.',
  'Three quarters of the homes were dry.',
  'Oakford has 12,000 homes and 3.5 bridges.',
  'Mrs May said the second team sat down in the sun.',
  'In the final week the troops has mentioned that.',
  'The fall of Oakford was long.',
  'Oakford won 14:30 on points.',
  'The current swept him down the river.',
]

describe('datesIn', () => {
  it.each(DATED)('reads a date as written: %s', (text, ...mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it.each(RELATIVE)('reckons from the publication date: %s', (text, ...mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it.each(AMOUNTS)('reads amounts, sets and references: %s', (text, ...mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it.each([
    'New Year’s Day',
    "New Year's Eve",
    'Martin Luther King Jr. Day',
    'MLK Day',
    'Presidents Day',
    'Valentine’s Day',
    'St. Patrick’s Day',
    'April Fools’ Day',
    'Good Friday',
    'Palm Sunday',
    'Maundy Thursday',
    'Ascension Day',
    'Whit Sunday',
    'May Day',
    'the Fourth of July',
    'Labor Day',
    'All Saints’ Day',
    'Veterans Day',
    'Black Friday',
    'Boxing Day',
  ])('knows the holiday: %s', (name) => {
    expect(
      found(`They met on ${name} 2024.`).some((mention) => mention.includes(name.replace('the ', ''))),
    ).toBe(true)
  })

  it.each(NO_DATES)('finds no date in: %s', (text) => {
    expect(found(text).filter((mention) => !/= P/.test(mention))).toEqual([])
  })

  it.each([
    'The county said on Monday.',
    'It rained yesterday and last week.',
    'It rained three days ago, last night and this morning.',
    'The weekend was dry.',
    'last October',
    'the day before last Tuesday, two weeks ago Friday',
    'Tuesday of last week, the Tuesday before last',
    'Easter week, the day after Christmas, earlier in the week',
  ])('invents no date without a publication date: %s', (text) => {
    expect(found(text, null)).toEqual([])
  })

  it.each([
    'The Oakford Daily reported it.',
    'Daily Oak wrote so.',
    'It stood in the German weekly Echo.',
    'He watched the futures market.',
  ])('takes no name for a date: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each<Row>([
    ['from May through August', 'May = 2024-05', 'August = 2024-08'],
    ['between 14 November and 2 February', '14 November = 2024-11-14', '2 February = 2025-02-02'],
    ['from 14 to 20 October', '14 = 2024-10-14', '20 October = 2024-10-20'],
    ['from oct to dec', 'oct = 2024-10', 'dec = 2024-12'],
    ['Sunday through Tuesday', 'Sunday = 2024-12-15', 'Tuesday = 2024-12-17'],
    ['from Saturday to Monday', 'Saturday = 2024-12-21', 'Monday = 2024-12-23'],
    ['It will be shut from Friday to Monday.', 'Friday = 2024-12-20', 'Monday = 2024-12-23'],
  ])('ends a span after its beginning: %s', (text, ...mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it('leaves the year open where nothing tells it', () => {
    expect(found('What was said on 5 May, and in December?', null)).toEqual([
      '5 May = XXXX-05-05',
      'December = XXXX-12',
    ])
  })

  it('reads the periods of questions', () => {
    expect(found('Who owned it from 1811 to 1827?', null)).toEqual(['1811 = 1811', '1827 = 1827'])
    expect(found('what happened in december 2024', null)).toEqual(['december 2024 = 2024-12'])
    expect(found('who led it before March 1811?', null)).toEqual(['March 1811 = 1811-03'])
    expect(found('how many homes were flooded in may?')).toEqual(['may = 2024-05'])
    expect(found('how many homes by mid-November')).toEqual(['mid-November = 2024-11'])
    expect(found('what did she say on 14 October')).toEqual(['14 October = 2024-10-14'])
    expect(found('since last week')).toEqual(['last week = 2024-W50'])
    expect(found('in the early 1990s', null)).toEqual(['the early 1990s = 199'])
  })

  it('takes the year of the story in a text about the past, not that of publication', () => {
    const text = [
      'The first mill of Oakford was built in March 1911. In 1912 it burned.',
      'It was built again in June 1913 and sold on 4 May 1914.',
      'On 5 June the new owner closed it.',
    ].join('\n')
    expect(found(text).at(-1)).toBe('5 June = 1914-06-05')
    expect(found('The owner closed the mill on 5 June.')).toEqual(['5 June = 2024-06-05'])
  })

  it('counts weeks as ISO 8601 does', () => {
    expect(found('this week', '2024-12-30')).toEqual(['this week = 2025-W01'])
    expect(found('last week', '2021-01-08')).toEqual(['last week = 2020-W53'])
  })

  it('tells the type from the words', () => {
    const types = datesIn('every day on 4 May at noon for two hours', PUBLISHED).map(({ type }) => type)
    expect(types).toEqual(['SET', 'DATE', 'TIME', 'DURATION'])
  })
})

const WORDS = [
  '4',
  '2024',
  'May',
  ' ',
  ', ',
  'Monday',
  'last',
  'week',
  'the',
  'of',
  'to',
  '-',
  'ago',
  'years',
  '\n',
  '.',
  'mid-',
  "'98",
  'BC',
  '1999',
  'th',
  '12:30',
  'p.m.',
  '31',
  'February',
  'on',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
)
const days = fc.constantFrom(null, '2024-02-29', '2024-12-31', '1999-01-01', 'soon')

describe('dates of any text', () => {
  it('stand in order and in bounds, and each value is a day of the calendar or none', () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        let end = 0
        for (const mention of datesIn(text, day)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          expect(mention.value).not.toMatch(/NaN|undefined|null/)
          if (/^\d{4}-\d\d-\d\d$/.test(mention.value)) expect(periodOf(mention.value)).not.toBeNull()
          end = mention.end
        }
      }),
      { numRuns: 600 },
    )
  })

  it('are never invented: without a digit and a publication date there is no day, month or year', () => {
    const wordless = WORDS.filter((word) => !/\d/.test(word))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...wordless, 'yesterday', 'Christmas', 'summer', 'noon')),
        (words) => {
          for (const { value } of datesIn(words.join(' '), null)) expect(value).not.toMatch(/^\d/)
        },
      ),
    )
  })

  it('do not depend on the lines that follow', () => {
    expect(found('On Monday it rained.\nIt was built in 1911.')[0]).toBe(found('On Monday it rained.')[0])
  })
})

describe('periodOf', () => {
  it.each([
    ['2024-12-23', '2024-12-23', '2024-12-23'],
    ['2024-12-23TMO', '2024-12-23', '2024-12-23'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-W42', '2024-10-14', '2024-10-20'],
    ['2024-W42-WE', '2024-10-19', '2024-10-20'],
    ['2021-W53', '2022-01-03', '2022-01-09'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['202', '2020-01-01', '2029-12-31'],
    ['18', '1800-01-01', '1899-12-31'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-H2', '2024-07-01', '2024-12-31'],
    ['2024-FA', '2024-09-01', '2024-11-30'],
    ['2024-WI', '2024-12-01', '2025-02-28'],
  ])('gives the first and the last day of %s', (value, from, to) => {
    expect(periodOf(value)).toEqual({ from, to })
  })

  it.each([
    '',
    'P3D',
    'PT2H',
    'XXXX-05-05',
    'XXXX-WXX-1',
    'PAST_REF',
    'BC0490',
    '2024-13',
    '2024-02-30',
    '2024-W99',
  ])('has no period for %j', (value) => {
    expect(periodOf(value)).toBeNull()
  })
})
