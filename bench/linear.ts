/** Learning of the linear models that ship as *.weights.json: AdaGrad over named features, in two rounds. */
export type Weights = Map<string, number>

/** Is it one (`label`) or not, told from its features. */
export type Binary = { readonly features: readonly string[]; readonly label: boolean }

/** Which of the options is right, each told from its features. */
export type Choice = { readonly options: readonly (readonly string[])[]; readonly right: number }

/** How hard weights are held towards zero: `ridge` by their size, `lasso` by a constant; `epochs` passes over the data. */
export type Regime = { readonly epochs: number; readonly ridge: number; readonly lasso: number }

type Ids = ReadonlyMap<string, number>
type Update = (features: Int32Array, gradient: number) => void
type Step = (example: number, weights: Float64Array, update: Update) => void

const rate = 0.15

/** A seeded order: the same data give the same weights. */
const shuffled = (count: number, seed: number): readonly number[] => {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = seed
  for (let i = count - 1; i > 0; i--) {
    state = (state * 1664525 + 1013904223) >>> 0
    const j = Math.floor((state / 2 ** 32) * (i + 1))
    const [a, b] = [order[i] ?? 0, order[j] ?? 0]
    order[i] = b
    order[j] = a
  }
  return order
}

const shrunk = (x: number, by: number): number => (x > by ? x - by : x < -by ? x + by : 0)

/** The weights averaged over the second half of the passes. */
const descend = (size: number, count: number, { epochs, ridge, lasso }: Regime, step: Step): Float64Array => {
  const [weights, squares, sum] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const update: Update = (features, gradient) => {
    for (const k of features) {
      const w = weights[k] ?? 0
      const g = gradient + ridge * w
      squares[k] = (squares[k] ?? 0) + g * g
      const pace = rate / Math.sqrt((squares[k] ?? 0) + 1)
      weights[k] = shrunk(w - pace * g, pace * lasso)
    }
  }
  const kept = Math.ceil(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffled(count, epoch + 7)) step(i, weights, update)
    if (epoch >= epochs - kept)
      for (let k = 0; k < size; k++) sum[k] = (sum[k] ?? 0) + (weights[k] ?? 0) / kept
  }
  return sum
}

const counted = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const list of lists) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1)
  return counts
}

const frequent = (counts: ReadonlyMap<string, number>, least: number): Ids =>
  new Map([...counts].filter(([, n]) => n >= least).map(([f], i) => [f, i]))

/** The features that move most decisions: by weight and by how often they occur. */
const strongest = (weights: Weights, counts: ReadonlyMap<string, number>, most: number): Ids => {
  const impact = ([f, w]: [string, number]): number => Math.abs(w) * Math.sqrt(counts.get(f) ?? 0)
  return new Map(
    [...weights]
      .sort((a, b) => impact(b) - impact(a))
      .slice(0, most)
      .map(([f], i) => [f, i]),
  )
}

const coded = (ids: Ids, features: readonly string[]): Int32Array =>
  Int32Array.from(features.flatMap((f) => ids.get(f) ?? []))

const dot = (weights: Float64Array, features: Int32Array): number => {
  let sum = 0
  for (const k of features) sum += weights[k] ?? 0
  return sum
}

const named = (ids: Ids, weights: Float64Array): Weights =>
  new Map([...ids].map(([f, i]) => [f, weights[i] ?? 0]))

const fitBinary = (examples: readonly Binary[], ids: Ids, regime: Regime): Weights => {
  const data = examples.map((e) => ({ features: coded(ids, e.features), label: e.label ? 1 : 0 }))
  const step: Step = (i, weights, update) => {
    const example = data[i]
    if (example === undefined) return
    update(example.features, 1 / (1 + Math.exp(-dot(weights, example.features))) - example.label)
  }
  return named(ids, descend(ids.size, data.length, regime, step))
}

const fitChoice = (examples: readonly Choice[], ids: Ids, regime: Regime): Weights => {
  const data = examples.map((e) => ({ options: e.options.map((o) => coded(ids, o)), right: e.right }))
  const step: Step = (i, weights, update) => {
    const { options, right } = data[i] ?? { options: [], right: 0 }
    const scores = options.map((o) => dot(weights, o))
    const top = Math.max(...scores)
    const shares = scores.map((s) => Math.exp(s - top))
    const total = shares.reduce((a, b) => a + b, 0)
    options.forEach((o, k) => {
      update(o, (shares[k] ?? 0) / total - (right === k ? 1 : 0))
    })
  }
  return named(ids, descend(ids.size, data.length, regime, step))
}

/** Features seen fewer times than this say nothing. */
const least = 3

/** Logistic regression on at most `most` features: chosen in a first round, weighed in a second. */
export const learnBinary = (examples: readonly Binary[], most: number): Weights => {
  const counts = counted(examples.map((e) => e.features))
  const first = fitBinary(examples, frequent(counts, least), { epochs: 8, ridge: 0.02, lasso: 0.02 })
  return fitBinary(examples, strongest(first, counts, most), { epochs: 8, ridge: 0.1, lasso: 0 })
}

/** A softmax over options on at most `most` features, in two rounds likewise. */
export const learnChoice = (examples: readonly Choice[], most: number): Weights => {
  const counts = counted(examples.flatMap((e) => e.options))
  const first = fitChoice(examples, frequent(counts, least), { epochs: 8, ridge: 0.002, lasso: 0.005 })
  return fitChoice(examples, strongest(first, counts, most), { epochs: 8, ridge: 0.002, lasso: 0 })
}
