import { describe, expect, test } from 'vitest'
import { fold } from '../../src/shelf/fold.ts'
import { kinOf } from '../../src/shelf/kin.ts'
import { newsWords } from '../../src/shelf/news-words.ts'
import { stemOf } from '../../src/shelf/stems.ts'

const kin = (word: string): readonly string[] => kinOf(stemOf(fold(word))).map(([other]) => other)

describe('words that news uses for one another', () => {
  test.each([
    ['resign', 'quit'],
    ['detained', 'arrested'],
    ['truce', 'ceasefire'],
    ['successor', 'replaced'],
    ['blaze', 'fire'],
  ])('%s and %s are kin, either way', (a, b) => {
    expect(kin(a)).toContain(stemOf(fold(b)))
    expect(kin(b)).toContain(stemOf(fold(a)))
  })

  test.each([
    ['arrested', 'killed'],
    ['strike', 'fire'],
  ])('%s and %s are not', (a, b) => expect(kin(a)).not.toContain(stemOf(fold(b))))

  test('are single words in small letters, none twice in a set', () => {
    for (const set of newsWords) {
      expect(set.length).toBeGreaterThan(1)
      expect(new Set(set).size).toBe(set.length)
      for (const word of set) expect(word).toMatch(/^[a-z]+$/)
    }
  })
})
