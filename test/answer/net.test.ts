import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layersOf, type Net, scoresOf } from '../../src/answer/net.ts'

const signals = ['length', 'place', 'coverage']
const number = fc.double({ min: -3, max: 3, noNaN: true })
const sorted = fc.uniqueArray(number, { maxLength: 6 }).map((own) => [...own].sort((a, b) => a - b))
const six = fc.array(number, { minLength: 6, maxLength: 6 })
const nets = fc.record({
  signals: fc.constant(signals),
  knots: fc.tuple(sorted, sorted, sorted),
  hidden: fc.array(fc.record({ bias: number, gain: number, inputs: six }), { maxLength: 5 }),
  direct: six,
})
const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 9 })

const clipped = (value: number, most: number) => Math.max(-most, Math.min(most, value))

/** The level by going through the knots one by one. */
const levelOf = (value: number, knots: readonly number[]): number => {
  if (knots.length < 2) return 0
  const at = knots.findIndex((knot) => knot > value)
  if (at === 0) return -1
  if (at === -1) return 1
  const [from = 0, to = 0] = [knots[at - 1], knots[at]]
  return ((at - 1 + (value - from) / (to - from)) / (knots.length - 1)) * 2 - 1
}

/** The score by the words of the net's description, one number at a time. */
const plainly = ({ knots, hidden, direct }: Net, all: readonly (readonly number[])[], of: number): number => {
  const own = all[of] ?? []
  const levels = own.map((value, at) => levelOf(value, knots[at] ?? []))
  const distances = own.map((value, at) => {
    const column = all.map((row) => row[at] ?? 0)
    const mean = column.reduce((a, b) => a + b, 0) / column.length
    const deviation = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0) / column.length)
    return clipped((value - mean) / (deviation + 1e-6), 3) / 2
  })
  const inputs = [...levels, ...distances]
  const weighed = (weights: readonly number[]) =>
    weights.reduce((sum, weight, at) => sum + weight * (inputs[at] ?? 0), 0)
  return hidden.reduce(
    (sum, unit) => sum + unit.gain * Math.tanh(unit.bias + weighed(unit.inputs)),
    weighed(direct),
  )
}

const numbers = (all: readonly unknown[]) => all.map((_, at) => at)
const near = (a: number, b: number) => expect(a).toBeCloseTo(b, 6)

describe('A net', () => {
  it('scores each candidate as its description says, however many there are and whichever it is asked of', () => {
    fc.assert(
      fc.property(nets, rows, (net, all) => {
        const scores = scoresOf(layersOf(net, signals), all, numbers(all))
        expect(scores).toHaveLength(all.length)
        for (const [at, score] of scores.entries()) near(score, plainly(net, all, at))
        const [last] = scoresOf(layersOf(net, signals), all, [all.length - 1])
        near(last ?? Number.NaN, plainly(net, all, all.length - 1))
      }),
    )
  })

  it('knows its signals by name, in whatever order their values come, with others between', () => {
    fc.assert(
      fc.property(nets, rows, (net, all) => {
        const moved = all.map(([length, place, coverage]) => [coverage, 7, length, place])
        const scores = scoresOf(layersOf(net, ['coverage', 'new', 'length', 'place']), moved, numbers(all))
        for (const [at, score] of scores.entries()) near(score, plainly(net, all, at))
      }),
    )
  })

  it('of a signal that is gone is an error that names it', () => {
    const net = { signals: ['length', 'gone'], knots: [[], []], hidden: [], direct: [0, 0, 0, 0] }
    expect(() => layersOf(net, signals)).toThrow('gone: gone')
  })

  it('has no scores where there are no candidates', () => {
    const net = { signals, knots: [[], [], []], hidden: [], direct: [0, 0, 0, 0, 0, 0] }
    expect(scoresOf(layersOf(net, signals), [], [])).toHaveLength(0)
  })
})
