import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../src/render/when.ts'

const { period, value } = calendarOf('en-GB')

describe('a period is said as short as it can be', () => {
  it.each([
    ['2031-05-04', '2031-05-04', '4 May 2031'],
    ['1958-01-01', '1958-12-31', '1958'],
    ['2031-02-01', '2031-02-28', 'Feb 2031'],
    ['2030-06-01', '2030-08-31', 'Jun – Aug 2030'],
    ['2030-12-01', '2031-02-28', 'Dec 2030 – Feb 2031'],
    ['2031-06-16', '2031-06-22', '16 – 22 Jun 2031'],
    ['2031-06-01', '2031-06-10', '1 – 10 Jun 2031'],
    ['2030-12-30', '2031-01-05', '30 Dec 2030 – 5 Jan 2031'],
  ])('%s to %s', (from, to, said) => expect(period(from, to)).toBe(said))

  it.each([
    ['2031-W25', '16 – 22 Jun 2031'],
    ['2030-SU', 'Jun – Aug 2030'],
    ['2031', '2031'],
  ])('%s', (timex, said) => expect(value(timex)).toBe(said))
})
