import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tanh } from '../../src/answer/tanh.ts'

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
