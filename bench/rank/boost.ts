import type { Tree } from '../../src/answer/trees.ts'

/** A table of numbers cut into at most 48 steps a column, for fast splitting. */
export type Table = {
  readonly rows: number
  readonly columns: readonly Uint8Array[]
  /** The upper border of each step of each column. */
  readonly borders: readonly (readonly number[])[]
}

const steps = 48

const bordersOf = (values: Float32Array): readonly number[] => {
  const sorted = Float32Array.from(values).sort()
  const distinct: number[] = []
  for (const value of sorted) if (distinct.at(-1) !== value) distinct.push(value)
  if (distinct.length <= steps) return distinct
  const picked = Array.from(
    { length: steps },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / steps) - 1] ?? 0,
  )
  return [...new Set(picked)]
}

const stepOf = (borders: readonly number[], value: number): number => {
  let low = 0
  let high = borders.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (borders[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/** Cuts rows of numbers into a table. */
export const tableOf = (rows: readonly Float32Array[], width: number): Table => {
  const borders: (readonly number[])[] = []
  const columns: Uint8Array[] = []
  for (let column = 0; column < width; column++) {
    const values = Float32Array.from(rows, (row) => row[column] ?? 0)
    const own = bordersOf(values)
    borders.push(own)
    columns.push(Uint8Array.from(values, (value) => stepOf(own, value)))
  }
  return { rows: rows.length, columns, borders }
}

/** How a tree grows: leaves, least weight in a leaf, how far a step goes, ridge, share of columns looked at. */
export type Growth = {
  readonly leaves: number
  readonly least: number
  readonly rate: number
  readonly ridge: number
  readonly share: number
  readonly random: () => number
}

type Leaf = { rows: Uint32Array; node: number; split: Split | null }
type Split = { gain: number; column: number; step: number }

const bestSplit = (
  table: Table,
  rows: Uint32Array,
  slope: Float64Array,
  bend: Float64Array,
  columns: readonly number[],
  { least, ridge }: Growth,
): Split | null => {
  let sumSlope = 0
  let sumBend = 0
  for (const row of rows) {
    sumSlope += slope[row] ?? 0
    sumBend += bend[row] ?? 0
  }
  const worth = (s: number, b: number): number => (s * s) / (b + ridge)
  const whole = worth(sumSlope, sumBend)
  let best: Split | null = null
  const slopes = new Float64Array(steps + 1)
  const bends = new Float64Array(steps + 1)
  for (const column of columns) {
    const values = table.columns[column] ?? new Uint8Array()
    const count = table.borders[column]?.length ?? 0
    if (count < 2) continue
    slopes.fill(0)
    bends.fill(0)
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number
      const step = values[row] as number
      slopes[step] = (slopes[step] as number) + (slope[row] as number)
      bends[step] = (bends[step] as number) + (bend[row] as number)
    }
    let s = 0
    let b = 0
    for (let step = 0; step < count - 1; step++) {
      s += slopes[step] ?? 0
      b += bends[step] ?? 0
      if (b < least || sumBend - b < least) continue
      const gain = worth(s, b) + worth(sumSlope - s, sumBend - b) - whole
      if (gain > (best?.gain ?? 1e-9)) best = { gain, column, step }
    }
  }
  return best
}

/** One tree that fits the slopes; `scores` are moved by it. */
export const grow = (
  table: Table,
  slope: Float64Array,
  bend: Float64Array,
  scores: Float64Array,
  growth: Growth,
): Tree => {
  const columns = table.columns.map((_, at) => at).filter(() => growth.random() < growth.share)
  const all = Uint32Array.from({ length: table.rows }, (_, at) => at).filter(
    (row) => (bend[row] ?? 0) > 0 || (slope[row] ?? 0) !== 0,
  )
  const tree = { signal: [-1], at: [0], left: [0], right: [0] }
  const leaves: Leaf[] = [{ rows: all, node: 0, split: bestSplit(table, all, slope, bend, columns, growth) }]
  while (leaves.length < growth.leaves) {
    const leaf = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    if (leaf.split === null) break
    const { column, step } = leaf.split
    const values = table.columns[column] ?? new Uint8Array()
    const parts = [
      leaf.rows.filter((row) => (values[row] ?? 0) <= step),
      leaf.rows.filter((row) => (values[row] ?? 0) > step),
    ]
    tree.signal[leaf.node] = column
    const [low, high] = [table.borders[column]?.[step] ?? 0, table.borders[column]?.[step + 1] ?? 0]
    tree.at[leaf.node] = Number(((low + high) / 2).toPrecision(5))
    leaves.splice(leaves.indexOf(leaf), 1)
    for (const [side, rows] of parts.entries()) {
      const node = tree.signal.push(-1) - 1
      tree.at.push(0)
      tree.left.push(0)
      tree.right.push(0)
      if (side === 0) tree.left[leaf.node] = node
      else tree.right[leaf.node] = node
      leaves.push({ rows, node, split: bestSplit(table, rows, slope, bend, columns, growth) })
    }
  }
  for (const { rows, node } of leaves) {
    let s = 0
    let b = 0
    for (const row of rows) {
      s += slope[row] ?? 0
      b += bend[row] ?? 0
    }
    tree.at[node] = Number(((growth.rate * s) / (b + growth.ridge)).toPrecision(4))
    for (const row of rows) scores[row] = (scores[row] ?? 0) + (tree.at[node] ?? 0)
  }
  return tree
}
