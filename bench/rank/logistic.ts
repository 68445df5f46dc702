import type { Trees } from '../../src/answer/trees.ts'
import { grow, tableOf } from './boost.ts'
import { seeded, type Training } from './lambda.ts'

/** One question: its signs, whether it can be answered, and how much it weighs. */
export type Case = { readonly signs: Float32Array; readonly answerable: boolean; readonly weight: number }

/** Learns the log-odds that a question is answered (gradient boosting with logistic loss). */
export const learnOdds = (
  cases: readonly Case[],
  columns: readonly string[],
  { trees, growth, seed }: Training,
): Trees => {
  const table = tableOf(
    cases.map(({ signs }) => signs),
    columns.length,
  )
  const scores = new Float64Array(table.rows)
  const random = seeded(seed)
  const grown = Array.from({ length: trees }, () => {
    const slope = new Float64Array(table.rows)
    const bend = new Float64Array(table.rows)
    cases.forEach(({ answerable, weight }, at) => {
      if (random() > 0.7) return
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      slope[at] = weight * ((answerable ? 1 : 0) - p)
      bend[at] = weight * p * (1 - p)
    })
    return grow(table, slope, bend, scores, { ...growth, random })
  })
  return { signals: columns, trees: grown }
}

/** The area under the ROC curve: how often an answerable case scores above an unanswerable one. */
export const areaOf = (
  scored: readonly { readonly score: number; readonly answerable: boolean }[],
): number => {
  const sorted = [...scored].sort((a, b) => a.score - b.score)
  const positives = sorted.filter(({ answerable }) => answerable).length
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++
    for (let at = from; at < to; at++) if (sorted[at]?.answerable) ranks += (from + to + 1) / 2
    from = to
  }
  return (ranks - (positives * (positives + 1)) / 2) / Math.max(1, positives * (sorted.length - positives))
}
