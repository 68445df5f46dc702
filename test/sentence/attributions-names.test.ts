import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameSpeaker } from '../../src/sentence/attributions/names.ts'

describe('sameSpeaker sees that two phrases name the same one', () => {
  test.each([
    ['Oakford', 'according to Oakford'],
    ['Zelenskyy', 'Ukrainian President Volodymyr Zelenskiy'],
    ['the JCS', 'Joint Chiefs of Staff (JCS)'],
    ['the JCS', "South Korea's Joint Chiefs of Staff"],
    ['OFB', 'the Oakford Flood Board'],
    ['US', 'the United States'],
    ['U.S.', 'the United States'],
    ["South Korea's military", 'the South Korean military'],
    ['the mayor of Oakford', 'Oakford’s mayor'],
    ['Mayor Doe', 'Jane Doe, the mayor of Oakford,'],
    ['J. Doe', 'Jane Doe'],
    ['Sharapov', 'Governor Ivan Scharapow'],
  ])('%s = %s', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(true)
    expect(sameSpeaker(b, a)).toBe(true)
  })
})

describe('sameSpeaker keeps apart', () => {
  test.each([
    ["South Korea's spy agency", "South Korea's military"],
    ['North Korea', 'South Korea'],
    ['Korea', 'South Korea'],
    ['Jane Doe', 'John Doe'],
    ['Doe', "Doe's lawyer"],
    ['Oakford', 'Oakford officials'],
    ['the Defence Ministry', 'the Foreign Ministry'],
    ['Oakford Police Department', 'Millbrook Police Department'],
    ['the county', 'the county council'],
    ['he', 'He'],
    ['', 'Oakford'],
    ['', ''],
  ])('%s ≠ %s', (a, b) => {
    expect(sameSpeaker(a, b)).toBe(false)
    expect(sameSpeaker(b, a)).toBe(false)
  })
})

test('sameSpeaker is the same both ways round and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(sameSpeaker(a, b)).toBe(sameSpeaker(b, a))
    }),
  )
})
