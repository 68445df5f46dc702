import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnedScores, rankerOf } from '../../src/answer/ranker.ts'

const signals = ['coverage']
/** The trees say 1 of what is past a half; the net likes what is low. */
const trees = {
  signals,
  trees: [{ signal: [0, -1, -1], at: [0.5, 0, 1], left: [1, 0, 0], right: [2, 0, 0] }],
}
const net = { signals, knots: [[0, 1]], hidden: [], direct: [-1, 0] }
const ranker = rankerOf(trees, net, signals)

describe('The ranker', () => {
  it('adds up what the trees say and how likely the net holds each, as a logarithm', () => {
    const [low = 0, high = 0] = learnedScores(ranker, [[0], [1]])
    // The net gives 1 and -1: of the two the low one is e / (e + 1/e) likely.
    const all = Math.log(Math.E + 1 / Math.E)
    expect(low).toBeCloseTo(0.54 * (1 - all), 6)
    expect(high).toBeCloseTo(0.33 + 0.54 * (-1 - all), 6)
  })

  it('lets nobody whom the net was not asked of pass one whom it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 17, maxLength: 40 }),
        (values) => {
          const scores = learnedScores(
            ranker,
            values.map((value) => [value]),
          )
          const sums = values.map((value) => (value <= 0.5 ? 0 : 1))
          const order = values.map((_, at) => at).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
          const least = Math.min(...order.slice(0, 16).map((at) => scores[at] ?? 0))
          for (const at of order.slice(16)) expect(scores[at]).toBeLessThanOrEqual(least)
        },
      ),
    )
  })

  it('says nothing where there are no candidates', () => {
    expect(learnedScores(ranker, [])).toEqual([])
  })
})
