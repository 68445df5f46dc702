import { sumOf, type Trees } from '../../src/answer/trees.ts'
import type { Group } from './rows.ts'

/** How well an order of candidates does over groups: first right, right in five, reciprocal rank, answer in five. */
export type Measured = {
  readonly n: number
  readonly hit1: number
  readonly hit5: number
  readonly mrr: number
  readonly answer5: number
}

/** The order in which a scoring puts the candidates of a group. */
export const orderOf = (
  group: Group,
  score: (values: Float32Array, at: number) => number,
): readonly number[] => {
  const scores = group.values.map(score)
  return group.grades.length === 0
    ? []
    : Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** Measures a scoring over the answerable groups. */
export const measure = (
  groups: readonly Group[],
  score: (values: Float32Array, at: number) => number,
): Measured => {
  let [hit1, hit5, mrr, answer5, n] = [0, 0, 0, 0, 0]
  for (const group of groups) {
    if (!group.answerable || (group.set === 'realtimeqa' && !group.strong)) continue
    n++
    const order = orderOf(group, score).slice(0, 10)
    const rank = order.findIndex((at) => group.grades[at] === 2)
    if (rank === 0) hit1++
    if (rank >= 0 && rank < 5) hit5++
    if (rank >= 0) mrr += 1 / (rank + 1)
    if (order.slice(0, 5).some((at) => group.holds[at] === 1)) answer5++
  }
  const share = (x: number): number => Math.round((1000 * x) / Math.max(1, n)) / 1000
  return { n, hit1: share(hit1), hit5: share(hit5), mrr: share(mrr), answer5: share(answer5) }
}

/** The scoring of a model. */
export const scoreBy =
  (model: Trees) =>
  (values: Float32Array): number =>
    sumOf(model, values)
