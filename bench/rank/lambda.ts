import type { Trees } from '../../src/answer/trees.ts'
import { type Growth, grow, tableOf } from './boost.ts'
import type { Group } from './rows.ts'

/** A seeded generator (mulberry32), so that training gives the same weights twice. */
export const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const gain = [0, 1, 3]

/** Slopes and bends of one group: each pair in the wrong order pulls by what its swap would gain (LambdaMART, DCG). */
const pull = (
  grades: Uint8Array,
  from: number,
  scores: Float64Array,
  weight: number,
  slope: Float64Array,
  bend: Float64Array,
): void => {
  const n = grades.length
  const order = Array.from({ length: n }, (_, at) => at).sort(
    (a, b) => (scores[from + b] ?? 0) - (scores[from + a] ?? 0) || a - b,
  )
  const discount = new Float64Array(n)
  order.forEach((at, rank) => {
    discount[at] = rank < 10 ? 1 / Math.log2(2 + rank) ** 1.6 : 0
  })
  const ideal = [...grades]
    .sort((a, b) => b - a)
    .reduce((sum, g, rank) => sum + (gain[g] ?? 0) / Math.log2(2 + rank) ** 1.6, 0)
  if (ideal === 0) return
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const better = (gain[grades[i] ?? 0] ?? 0) - (gain[grades[j] ?? 0] ?? 0)
      if (better <= 0) continue
      const swap = (weight * better * Math.abs((discount[i] ?? 0) - (discount[j] ?? 0))) / ideal
      if (swap === 0) continue
      const p = 1 / (1 + Math.exp((scores[from + i] ?? 0) - (scores[from + j] ?? 0)))
      const s = swap * p
      const b = swap * p * (1 - p)
      slope[from + i] = (slope[from + i] ?? 0) + s
      slope[from + j] = (slope[from + j] ?? 0) - s
      bend[from + i] = (bend[from + i] ?? 0) + b
      bend[from + j] = (bend[from + j] ?? 0) + b
    }
}

export type Training = {
  /** The signal that the trees start from, and its weight. */
  readonly start?: { readonly signal: string; readonly weight: number }
  readonly trees: number
  readonly growth: Omit<Growth, 'random'>
  readonly seed: number
}

/** Learns to rank the groups; `weightOf` balances the sets. */
export const learn = (
  groups: readonly Group[],
  columns: readonly string[],
  weightOf: (group: Group) => number,
  { trees, growth, seed, start }: Training,
): Trees => {
  const useful = groups.filter((group) => group.grades.includes(2))
  const table = tableOf(
    useful.flatMap((group) => group.values),
    columns.length,
  )
  const at = start === undefined ? -1 : columns.indexOf(start.signal)
  const scores = Float64Array.from(
    useful.flatMap((group) => group.values),
    (values) => (values[at] ?? 0) * (start?.weight ?? 0),
  )
  const random = seeded(seed)
  const grown = Array.from({ length: trees }, () => {
    const slope = new Float64Array(table.rows)
    const bend = new Float64Array(table.rows)
    let from = 0
    for (const group of useful) {
      if (random() < 0.8) pull(group.grades, from, scores, weightOf(group), slope, bend)
      from += group.grades.length
    }
    return grow(table, slope, bend, scores, { ...growth, random })
  })
  return start === undefined
    ? { signals: columns, trees: grown }
    : { signals: columns, trees: grown, start: { signal: at, weight: start.weight } }
}
