/**
 * Regression trees whose outputs are added. A tree is four lists by node: `signal` (its number in `signals`, -1 for a
 * leaf), `at` (the threshold, or the leaf's value), `left` and `right` (nodes; left where value <= threshold).
 */
export type Trees = {
  readonly signals: readonly string[]
  readonly trees: readonly Tree[]
}

export type Tree = {
  readonly signal: readonly number[]
  readonly at: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
}

const leafOf = ({ signal, at, left, right }: Tree, values: ArrayLike<number>): number => {
  let node = 0
  for (;;) {
    const of = signal[node] ?? -1
    if (of < 0) return at[node] ?? 0
    node = ((values[of] ?? 0) <= (at[node] ?? 0) ? left[node] : right[node]) ?? 0
  }
}

/** What the trees say of these values (in the order of `signals`). */
export const sumOf = ({ trees }: Trees, values: ArrayLike<number>): number => {
  let sum = 0
  for (let at = 0; at < trees.length; at++) {
    const tree = trees[at]
    if (tree !== undefined) sum += leafOf(tree, values)
  }
  return sum
}

/** The same trees for values in another order: signals are known by name, and one that is gone is an error. */
export const inOrder = ({ signals, trees }: Trees, names: readonly string[]): Trees => {
  const places = signals.map((name) => names.indexOf(name))
  const missing = signals.filter((_, at) => places[at] === -1)
  if (missing.length > 0)
    throw new TypeError(`The weights name signals that are gone: ${missing.join(', ')}.`)
  const moved = (at: number): number => (at < 0 ? at : (places[at] ?? -1))
  return { signals: names, trees: trees.map((tree) => ({ ...tree, signal: tree.signal.map(moved) })) }
}
