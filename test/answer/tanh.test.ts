import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weighedTangents } from '../../src/answer/tanh.ts'

const tanh = (x: number): number => weighedTangents(Float64Array.of(1), Float64Array.of(9, x), 1)

it('The hyperbolic tangent is that of the language to fifteen digits, wherever', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -25, max: 25, noNaN: true })), (x) => {
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThanOrEqual(1e-15)
    }),
  )
  expect(tanh(Number.NaN)).toBeNaN()
  expect([Number.NEGATIVE_INFINITY, -20, 0, 20, Number.POSITIVE_INFINITY].map(tanh)).toEqual([
    -1, -1, 0, 1, 1,
  ])
})

it('The tangents of several values are added up by their weights', () => {
  const said = weighedTangents(Float64Array.of(2, -3), Float64Array.of(9, 0.5, 0.25), 1)
  expect(said).toBeCloseTo(2 * Math.tanh(0.5) - 3 * Math.tanh(0.25), 14)
})
