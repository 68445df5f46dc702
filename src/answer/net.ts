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
  readonly width: number
  /** `width` weights a hidden unit. */
  readonly weights: Float64Array
  readonly bias: Float64Array
  readonly gain: Float64Array
  readonly direct: Float64Array
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
    width: direct.length,
    weights: Float64Array.from(hidden.flatMap(({ inputs }) => inputs)),
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

/** Candidates are reckoned four at a time: the same weights serve all four. */
const abreast = 4
const farthest = 3

const filledUp = (rows: number): number => Math.ceil(rows / abreast) * abreast

/** The mean of a signal over all candidates, and how far they are from it. */
const spreadOf = (rows: readonly ArrayLike<number>[], place: number) => {
  let [sum, squares] = [0, 0]
  for (const row of rows) sum += row[place] ?? 0
  const mean = sum / rows.length
  for (const row of rows) squares += ((row[place] ?? 0) - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / rows.length) + 1e-6 }
}

/** The inputs of the candidates in `of`, `width` numbers each; rows of zeros fill up the last four. */
const inputsOf = (
  { places, knots, width }: Layers,
  rows: readonly ArrayLike<number>[],
  of: readonly number[],
): Float64Array => {
  const inputs = new Float64Array(filledUp(of.length) * width)
  places.forEach((place, signal) => {
    const { mean, deviation } = spreadOf(rows, place)
    const quantiles = knots[signal] ?? new Float64Array()
    for (let at = 0; at < of.length; at++) {
      const value = rows[of[at] ?? 0]?.[place] ?? 0
      const distance = Math.max(-farthest, Math.min(farthest, (value - mean) / deviation))
      inputs[at * width + signal] = levelOf(value, quantiles)
      inputs[at * width + places.length + signal] = distance / 2
    }
  })
  return inputs
}

/** Adds to the scores of four candidates what one unit makes of each one's weighted inputs. */
const addUnit = (
  scores: Float64Array,
  first: number,
  inputs: Float64Array,
  weights: Float64Array,
  unit: number,
  width: number,
  made: (sum: number) => number,
): void => {
  let [a, b, c, d] = [0, 0, 0, 0]
  const from = unit * width
  const [ofA, ofB, ofC, ofD] = [first * width, (first + 1) * width, (first + 2) * width, (first + 3) * width]
  for (let at = 0; at < width; at++) {
    const weight = weights[from + at] ?? 0
    a += weight * (inputs[ofA + at] ?? 0)
    b += weight * (inputs[ofB + at] ?? 0)
    c += weight * (inputs[ofC + at] ?? 0)
    d += weight * (inputs[ofD + at] ?? 0)
  }
  scores[first] = (scores[first] ?? 0) + made(a)
  scores[first + 1] = (scores[first + 1] ?? 0) + made(b)
  scores[first + 2] = (scores[first + 2] ?? 0) + made(c)
  scores[first + 3] = (scores[first + 3] ?? 0) + made(d)
}

/** The scores of the candidates of one question that stand at `of`; `rows`: the values of the signals of all of them. */
export const scoresOf = (
  layers: Layers,
  rows: readonly ArrayLike<number>[],
  of: readonly number[],
): Float64Array => {
  const { width, weights, bias, gain, direct } = layers
  const inputs = inputsOf(layers, rows, of)
  const scores = new Float64Array(filledUp(of.length))
  for (let first = 0; first < scores.length; first += abreast) {
    addUnit(scores, first, inputs, direct, 0, width, (sum) => sum)
    for (let unit = 0; unit < gain.length; unit++) {
      const [own, most] = [bias[unit] ?? 0, gain[unit] ?? 0]
      addUnit(scores, first, inputs, weights, unit, width, (sum) => most * Math.tanh(own + sum))
    }
  }
  return scores.subarray(0, of.length)
}
