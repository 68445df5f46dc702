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
export const sumOf = ({ trees }: Trees, values: ArrayLike<number>): number =>
  trees.reduce((sum, tree) => sum + leafOf(tree, values), 0)
