import { describe, expect, it } from 'vitest'
import { dayFrom, daysWrittenOut, isDoubtful } from '../../src/command/day.ts'

const today = '2025-05-10'

describe('a day as people write it', () => {
  it.each([
    ['2025-01-24', '2025-01-24', '2025-01-24'],
    ['2025-1-4', '2025-01-04', '2025-01-04'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['Jan 2025', '2025-01-01', '2025-01-31'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['May 2025', '2025-05-01', '2025-05-31'],
    ['24 January 2025', '2025-01-24', '2025-01-24'],
    ['January 24, 2025', '2025-01-24', '2025-01-24'],
    ['4/5/2025', '2025-05-04', '2025-05-04'],
  ])('"%s" begins on %s and ends on %s', (text, first, last) => {
    expect([dayFrom(text, today, 'first'), dayFrom(text, today, 'last')]).toEqual([first, last])
  })

  it.each([
    'soonish',
    '2025-02-30',
    '2025-13-01',
    '0000-01-01',
    'May',
    '',
    '@everyone',
    'homes 2025',
    '12',
    'at 5pm',
  ])('"%s" is none', (text) => {
    expect(dayFrom(text, today, 'first')).toBeNull()
  })
})

describe('a day of numbers alone', () => {
  it.each([
    ['5/6/2031', 'en-GB', '2031-06-05'],
    ['5/6/2031', 'en-US', '2031-05-06'],
    ['5-6-2031', 'en-US', '2031-05-06'],
    ['5/6/31', 'en-US', '2031-05-06'],
    ['5/6/2031', 'de', '2031-06-05'],
    ['5/6/2031', 'uk', '2031-06-05'],
    ['13/6/2031', 'en-US', '2031-06-13'],
    ['6/13/2031', 'en-GB', '2031-06-13'],
    ['5.6.2031', 'en-US', '2031-06-05'],
  ])('%s, typed in %s, is %s', (typed, locale, day) => {
    expect(dayFrom(typed, today, 'first', locale)).toBe(day)
  })

  it('is doubtful where either number may be the month, and only there', () => {
    expect(['5/6/2031', '5-6-31', '5/6', ' 12/11/2031 '].filter((typed) => !isDoubtful(typed))).toEqual([])
    const plain = ['13/6/2031', '6/13/2031', '6/6/2031', '2031-05-06', '5/6/7', '5 June 2031', '1/2/3/2031']
    expect(plain.filter(isDoubtful)).toEqual([])
  })

  it('is written out in a question, as the asker writes days, and it is said which', () => {
    const asked = 'What stood in water from 5/6/2031 to 9-6-2031, 14/6/2031 and 5/5/2031?'
    expect(daysWrittenOut(asked, 'en-US')).toEqual({
      text: 'What stood in water from 6 May 2031 to 6 September 2031, 14/6/2031 and 5/5/2031?',
      read: [
        { typed: '5/6/2031', day: '2031-05-06' },
        { typed: '9-6-2031', day: '2031-09-06' },
      ],
    })
    for (const left of ['see /5/6/2031/', 'page 15/6/20311', '1/5/6/2031', '5/6', 'room 5-6'])
      expect(daysWrittenOut(left, 'en-GB')).toEqual({ text: left, read: [] })
  })
})
