/** A level asks whether feature `on` is at least `at`; the answers of all levels name the leaf. */
export type Tree = {
  readonly on: readonly number[]
  readonly at: readonly number[]
  readonly leaf: readonly number[]
}
export type Model = { readonly bias: number; readonly trees: readonly Tree[] }
export type Row = { readonly values: readonly number[]; readonly is: boolean; readonly weight: number }

const settings = { trees: 50, levels: 3, rate: 0.18, shrink: 5, bins: 32 } as const

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Where a feature can be cut: between its quantiles; a feature of few values between each two of them. */
const cutsOf = (values: readonly number[]): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  const different = [...new Set(sorted)]
  const middles =
    different.length <= settings.bins
      ? different.slice(1).map((value, at) => (value + (different[at] ?? 0)) / 2)
      : Array.from(
          { length: settings.bins - 1 },
          (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / settings.bins)] ?? 0,
        )
  return [...new Set(middles.map((cut) => rounded(cut, 3)))].toSorted((a, b) => a - b)
}

const binOf = (cuts: readonly number[], value: number): number => {
  let bin = 0
  while (bin < cuts.length && value >= (cuts[bin] ?? 0)) bin += 1
  return bin
}

type Sums = { readonly up: Float64Array; readonly down: Float64Array }

const gainOf = (up: number, down: number): number => (up * up) / (down + settings.shrink)

/** The gain of each cut of one feature, summed over the leaves so far. */
const gainsOf = ({ up, down }: Sums, bins: number, leaves: number): Float64Array => {
  const gains = new Float64Array(bins)
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    const from = leaf * bins
    const allUp = up.subarray(from, from + bins).reduce((a, b) => a + b, 0)
    const allDown = down.subarray(from, from + bins).reduce((a, b) => a + b, 0)
    let [lowUp, lowDown] = [0, 0]
    for (let bin = 0; bin < bins - 1; bin += 1) {
      lowUp += up[from + bin] ?? 0
      lowDown += down[from + bin] ?? 0
      gains[bin] = (gains[bin] ?? 0) + gainOf(lowUp, lowDown) + gainOf(allUp - lowUp, allDown - lowDown)
    }
  }
  return gains
}

const summed = (keys: Uint16Array, size: number, slopes: Float64Array, curves: Float64Array): Sums => {
  const sums = { up: new Float64Array(size), down: new Float64Array(size) }
  keys.forEach((key, row) => {
    sums.up[key] = (sums.up[key] ?? 0) + (slopes[row] ?? 0)
    sums.down[key] = (sums.down[key] ?? 0) + (curves[row] ?? 0)
  })
  return sums
}

/**
 * Boosted trees with one question a level (as CatBoost grows them), Newton steps on the log loss. Deterministic.
 */
export const boosted = (rows: readonly Row[]): Model => {
  const width = rows[0]?.values.length ?? 0
  const cuts = Array.from({ length: width }, (_, on) => cutsOf(rows.map(({ values }) => values[on] ?? 0)))
  const bins = cuts.map((list, on) => Uint16Array.from(rows, ({ values }) => binOf(list, values[on] ?? 0)))
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const share = rows.reduce((sum, row) => sum + (row.is ? row.weight : 0), 0) / weight
  const bias = rounded(Math.log(share / (1 - share)), 4)
  const scores = new Float64Array(rows.length).fill(bias)
  const slopes = new Float64Array(rows.length)
  const curves = new Float64Array(rows.length)
  const grow = (): Tree => {
    rows.forEach((row, at) => {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      slopes[at] = row.weight * ((row.is ? 1 : 0) - chance)
      curves[at] = row.weight * chance * (1 - chance)
    })
    const leaves = new Uint16Array(rows.length)
    const levels = Array.from({ length: settings.levels }, (_, level) => {
      const best = bestCut(cuts, bins, leaves, 2 ** level, slopes, curves)
      leaves.forEach((leaf, at) => {
        leaves[at] = leaf * 2 + ((bins[best.on]?.[at] ?? 0) > best.bin ? 1 : 0)
      })
      return best
    })
    const sums = summed(leaves, 2 ** settings.levels, slopes, curves)
    const leaf = Array.from(sums.up, (up, at) =>
      rounded((settings.rate * up) / ((sums.down[at] ?? 0) + settings.shrink), 4),
    )
    leaves.forEach((place, at) => {
      scores[at] = (scores[at] ?? 0) + (leaf[place] ?? 0)
    })
    return { on: levels.map(({ on }) => on), at: levels.map(({ on, bin }) => cuts[on]?.[bin] ?? 0), leaf }
  }
  return { bias, trees: Array.from({ length: settings.trees }, grow) }
}

const bestCut = (
  cuts: readonly (readonly number[])[],
  bins: readonly Uint16Array[],
  leaves: Uint16Array,
  count: number,
  slopes: Float64Array,
  curves: Float64Array,
): { readonly on: number; readonly bin: number } => {
  let best = { on: 0, bin: 0, gain: -1 }
  cuts.forEach((list, on) => {
    const size = list.length + 1
    const own = bins[on]
    if (own === undefined || size < 2) return
    const keys = leaves.map((leaf, at) => leaf * size + (own[at] ?? 0))
    gainsOf(summed(keys, size * count, slopes, curves), size, count).forEach((gain, bin) => {
      if (bin < size - 1 && gain > best.gain) best = { on, bin, gain }
    })
  })
  return best
}

/** The model's log-odds for one row of values. */
export const scoreBy = (model: Model, values: readonly number[]): number =>
  model.trees.reduce(
    (sum, { on, at, leaf }) =>
      sum +
      (leaf[
        on.reduce(
          (place, feature, level) => place * 2 + ((values[feature] ?? 0) >= (at[level] ?? 0) ? 1 : 0),
          0,
        )
      ] ?? 0),
    model.bias,
  )
