import { expect, test } from 'vitest'
import { stemOf } from '../../src/shelf/stems.ts'
import {
  alignmentWith,
  beside,
  directionOf,
  encodeUsage,
  leanings,
  nowhere,
  rarityOf,
  turn,
  usageOf,
} from '../../src/shelf/usage.ts'

const row = (word: string): number => usageOf(stemOf(word))
const like = (a: string, b: string): number => leanings([row(a)], beside([row(b)], []))[0] ?? Number.NaN

test.each([
  ['troops', 'soldiers', 'bananas'],
  ['treaty', 'agreement', 'river'],
  ['flood', 'storm', 'violin'],
  ['hospital', 'doctors', 'treaty'],
  ['minister', 'president', 'glacier'],
])('%s is used more like %s than like %s', (word, near, far) => {
  expect(like(word, near)).toBeGreaterThan(like(word, far) + 0.3)
})

test('a word is wholly like itself, and likeness goes both ways', () => {
  expect(like('river', 'river')).toBeCloseTo(1, 2)
  expect(like('river', 'bridge')).toBeCloseTo(like('bridge', 'river'), 5)
})

test('a word outside the table has no row, is like nothing, and counts as the rarest', () => {
  expect(row('qzxwvbnma')).toBe(-1)
  expect(like('qzxwvbnma', 'river')).toBe(0)
  expect(rarityOf(-1)).toBeGreaterThan(rarityOf(row('tributary')))
})

test('common words are less rare than rare ones', () => {
  expect(rarityOf(row('year'))).toBeLessThan(rarityOf(row('tributary')))
})

test('a direction of rivers lies nearer to a lake than to a trumpet; one of no words lies nowhere', () => {
  const toRivers = alignmentWith(directionOf([row('river'), row('stream'), row('creek')]))
  expect(toRivers(directionOf([row('lake')]))).toBeGreaterThan(toRivers(directionOf([row('trumpet')])) + 0.2)
  const still = nowhere()
  turn(still, -1, 1)
  expect(toRivers(still)).toBe(0)
  expect(alignmentWith(still)(directionOf([row('river')]))).toBe(0)
})

test('a table is written with its stems sorted by hash, one signed byte an axis, and refuses two stems of one hash', () => {
  const bytes = encodeUsage([
    { stem: 'river', rank: 7, place: [1, -0.5] },
    { stem: 'lake', rank: 90_000, place: [0, 2] },
  ])
  const view = new DataView(bytes.buffer)
  expect([view.getUint32(0, true), view.getUint32(4, true), bytes.length]).toEqual([2, 2, 8 + 2 * 8])
  expect(view.getUint32(8, true)).toBeLessThan(view.getUint32(12, true))
  const ranks = [view.getUint16(16, true), view.getUint16(18, true)].sort((a, b) => a - b)
  expect(ranks).toEqual([7, 65_535])
  expect([...new Int8Array(bytes.buffer, 20)].sort((a, b) => a - b)).toEqual(
    [-63, 0, 127, 127].sort((a, b) => a - b),
  )
  const twice = { stem: 'river', rank: 1, place: [1] }
  expect(() => encodeUsage([twice, twice])).toThrow(/hash/)
})
