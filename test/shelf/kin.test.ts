import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kinIn, kinOf } from '../../src/shelf/kin.ts'
import { countBits } from '../../src/shelf/same.ts'
import { stemOf } from '../../src/shelf/stems.ts'
import { Vocabulary } from '../../src/shelf/vocabulary.ts'

const asked = ['killed', 'flooded', 'troops', 'promised', 'quokka'].map(stemOf)
const kin = [...new Set(asked.flatMap((stem) => kinOf(stem).map(([other]) => other)))]

it('the kin that a vocabulary holds are those of all kin, also when it has learned more since', () => {
  expect(kin.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kin, 'eel', 'lantern'), { maxLength: 40 }), (learned) => {
      const vocabulary = new Vocabulary()
      for (const word of ['', ...learned]) {
        if (word !== '') vocabulary.number(word)
        for (const stem of asked)
          expect(kinIn(stem, vocabulary)).toEqual(
            kinOf(stem).flatMap(([other, weight]) => {
              const term = vocabulary.find(other)
              return term === undefined ? [] : [{ stem: other, term, weight }]
            }),
          )
      }
    }),
    { numRuns: 30 },
  )
})

it('bits are counted as they are written', () => {
  const written = (bits: number): number => (bits >>> 0).toString(2).replaceAll('0', '').length
  for (const bits of [0, 1, -1, 0x7fffffff, -0x80000000]) expect(countBits(bits)).toBe(written(bits))
  fc.assert(
    fc.property(fc.integer(), (bits) => {
      expect(countBits(bits)).toBe(written(bits))
    }),
  )
})
