import { describe, expect, it } from 'vitest'
import { dayFrom } from '../../src/command/day.ts'

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
