import { abreast, type Layer, layerOf, rowOf } from './layer.ts'
import { weighedTangents } from './tanh.ts'

/**
 * A neural net of one hidden layer over the signals, as `bench/rank/listwise.py` writes it. Of each signal it hears two things:
 * its level (where the value lies among the `knots`, which are quantiles of what was learned from: -1 to 1) and its distance from
 * the mean of the question's candidates, in standard deviations (clipped at 3, halved). `inputs` below are all levels, then all distances,
 * in the order of `signals`.
 */
export type Net = {
  readonly signals: readonly string[]
  readonly knots: readonly (readonly number[])[]
  /** Each hidden unit: its weight for every input, its bias, and what its tanh adds to the score at most. */
  readonly hidden: readonly {
    readonly bias: number
    readonly gain: number
    readonly inputs: readonly number[]
  }[]
  /** What each input adds to the score by itself. */
  readonly direct: readonly number[]
}

/** A net laid out for reckoning, for values in an order of its own. */
export type Layers = {
  /** Where the value of each signal of the net stands. */
  readonly places: readonly number[]
  readonly knots: readonly Float64Array[]
  readonly hidden: Layer
  readonly bias: Float64Array
  readonly gain: Float64Array
  readonly direct: Float64Array
}

/** A layer with these units, as many as there are or one to three more that say nothing. */
const hiddenOf = (hidden: Net['hidden'], inputs: number): Layer => {
  const layer = layerOf(inputs, Math.ceil(hidden.length / abreast) * abreast)
  hidden.forEach((unit, at) => {
    unit.inputs.forEach((weight, input) => {
      layer.weights[input * layer.units + at] = weight
    })
  })
  return layer
}

/** A net for values in the order of `names`: signals are known by name, and one that is gone is an error. */
export const layersOf = ({ signals, knots, hidden, direct }: Net, names: readonly string[]): Layers => {
  const places = signals.map((name) => names.indexOf(name))
  const missing = signals.filter((_, at) => places[at] === -1)
  if (missing.length > 0)
    throw new TypeError(`The weights name signals that are gone: ${missing.join(', ')}.`)
  return {
    places,
    knots: knots.map((of) => Float64Array.from(of)),
    hidden: hiddenOf(hidden, direct.length),
    bias: Float64Array.from(hidden, ({ bias }) => bias),
    gain: Float64Array.from(hidden, ({ gain }) => gain),
    direct: Float64Array.from(direct),
  }
}

/** Where a value lies among quantiles, from -1 at the lowest to 1 at the highest, straight between two; 0 where there is but one. */
const levelOf = (value: number, knots: Float64Array): number => {
  const last = knots.length - 1
  if (last < 1) return 0
  let [low, high] = [0, last]
  if (value <= (knots[0] ?? 0)) return -1
  if (value >= (knots[last] ?? 0)) return 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((knots[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  const from = knots[low] ?? 0
  return (2 * (low + (value - from) / ((knots[high] ?? 0) - from))) / last - 1
}

const farthest = 3
const none = new Float64Array()

/** The values of all signals, a row a candidate. */
type Rows = readonly ArrayLike<number>[]

/** How each signal spreads over all candidates: its mean, how far they are from it, and 1 where they differ at all. */
type Spread = {
  readonly means: Float64Array
  readonly deviations: Float64Array
  readonly differs: Uint8Array
}

/** Sums are taken from the first candidate's values on, so that no digits are lost. */
const spreadOf = (rows: Rows, places: readonly number[]): Spread => {
  const [sums, squares] = [new Float64Array(places.length), new Float64Array(places.length)]
  const differs = new Uint8Array(places.length)
  const first = rows[0] ?? []
  for (const row of rows)
    for (let signal = 0; signal < places.length; signal++) {
      const place = places[signal] ?? 0
      const more = (row[place] ?? 0) - (first[place] ?? 0)
      if (more === 0) continue
      differs[signal] = 1
      sums[signal] = (sums[signal] ?? 0) + more
      squares[signal] = (squares[signal] ?? 0) + more * more
    }
  for (let signal = 0; signal < places.length; signal++) {
    const [mean, square] = [(sums[signal] ?? 0) / rows.length, (squares[signal] ?? 0) / rows.length]
    sums[signal] = (first[places[signal] ?? 0] ?? 0) + mean
    squares[signal] = Math.sqrt(square - mean * mean) + 1e-6
  }
  return { means: sums, deviations: squares, differs }
}

/** A signal that is the same in all stands at no distance from its mean; what its level adds to each unit is reckoned once. */
const beginWith = ({ start, weights, units }: Layer, signal: number, level: number): void => {
  for (let unit = 0; unit < units; unit++)
    start[unit] = (start[unit] ?? 0) + level * (weights[signal * units + unit] ?? 0)
}

/** The signals in which the candidates differ, and what all others add to each score. */
type Telling = Spread & { readonly signals: Uint16Array; readonly score: number }

/** Begins the sums of the units with what is the same for all candidates. */
const tellingOf = ({ places, knots, hidden, bias, direct }: Layers, rows: Rows): Telling => {
  const spread = spreadOf(rows, places)
  const signals = new Uint16Array(places.length)
  let [count, score] = [0, 0]
  hidden.start.set(bias)
  for (let signal = 0; signal < places.length; signal++) {
    if (spread.differs[signal] === 1) {
      hidden.rows[2 * count] = rowOf(hidden, signal)
      hidden.rows[2 * count + 1] = rowOf(hidden, places.length + signal)
      signals[count++] = signal
      continue
    }
    const level = levelOf(spread.means[signal] ?? 0, knots[signal] ?? none)
    score += level * (direct[signal] ?? 0)
    beginWith(hidden, signal, level)
  }
  return { ...spread, signals: signals.subarray(0, count), score }
}

/** Lets the layer hear one candidate, the `at`-th of four; gives what that adds to its score by itself. */
const hear = (
  { places, knots, hidden: { heard }, direct }: Layers,
  { signals, means, deviations, score }: Telling,
  row: ArrayLike<number>,
  at: number,
): number => {
  let own = score
  for (let nth = 0; nth < signals.length; nth++) {
    const signal = signals[nth] ?? 0
    const value = row[places[signal] ?? 0] ?? 0
    const level = levelOf(value, knots[signal] ?? none)
    const away = (value - (means[signal] ?? 0)) / (deviations[signal] ?? 1)
    const distance = Math.max(-farthest, Math.min(farthest, away)) / 2
    heard[2 * nth * abreast + at] = level
    heard[(2 * nth + 1) * abreast + at] = distance
    own += level * (direct[signal] ?? 0) + distance * (direct[places.length + signal] ?? 0)
  }
  return own
}

/** The scores of the candidates of one question that stand at `of`; `rows`: the values of the signals of all of them. */
export const scoresOf = (layers: Layers, rows: Rows, of: readonly number[]): Float64Array => {
  const { hidden, gain } = layers
  const telling = tellingOf(layers, rows)
  const scores = new Float64Array(of.length)
  for (let first = 0; first < of.length; first += abreast) {
    const four = of.slice(first, first + abreast)
    const own = four.map((candidate, at) => hear(layers, telling, rows[candidate] ?? [], at))
    hidden.run(2 * telling.signals.length)
    for (let at = 0; at < four.length; at++)
      scores[first + at] = (own[at] ?? 0) + weighedTangents(gain, hidden.sums, at * hidden.units)
  }
  return scores
}
