import fc from 'fast-check'
import { expect, it } from 'vitest'
import { abreast, layerOf, rowOf } from '../../src/answer/layer.ts'

const value = fc.double({ min: -9, max: 9, noNaN: true })
const layers = fc
  .record({ inputs: fc.integer({ min: 1, max: 9 }), fours: fc.integer({ min: 1, max: 4 }) })
  .chain(({ inputs, fours }) =>
    fc.record({
      inputs: fc.constant(inputs),
      units: fc.constant(4 * fours),
      weights: fc.array(value, { minLength: 4 * fours * inputs, maxLength: 4 * fours * inputs }),
      start: fc.array(value, { minLength: 4 * fours, maxLength: 4 * fours }),
      which: fc.shuffledSubarray(Array.from({ length: inputs }, (_, at) => at)),
      heard: fc.array(value, { minLength: abreast * inputs, maxLength: abreast * inputs }),
    }),
  )

it('A layer sums up the inputs that it is told to hear, the same with lanes and without', () => {
  fc.assert(
    fc.property(layers, ({ inputs, units, weights, start, which, heard }) => {
      const [first, second] = [true, false].map((lanes) => {
        const layer = layerOf(inputs, units, lanes)
        layer.weights.set(weights)
        layer.start.set(start)
        layer.heard.set(heard)
        layer.rows.set(which.map((input) => rowOf(layer, input)))
        layer.run(which.length)
        return [...layer.sums]
      })
      const plain = Array.from({ length: abreast * units }, (_, at) => {
        const [candidate, unit] = [Math.floor(at / units), at % units]
        return which.reduce(
          (sum, input, nth) =>
            sum + (heard[nth * abreast + candidate] ?? 0) * (weights[input * units + unit] ?? 0),
          start[unit] ?? 0,
        )
      })
      expect(first).toEqual(plain)
      expect(second).toEqual(plain)
    }),
  )
})
