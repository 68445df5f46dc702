import { sumsOf } from './forest.ts'
import { type Layers, layersOf, type Net, scoresOf } from './net.ts'
import { inOrder, type Trees } from './trees.ts'

/**
 * The learned ranker: trees and a net that learned from the same questions, each for itself. What one of them took for a rule by
 * chance the other seldom did: together they are right more often than either (docs/RANKING.md).
 */
export type Ranker = { readonly trees: Trees; readonly net: Layers }

/** The net speaks twice as loud as the trees, once its scores are as far apart as theirs; a score stays as large as one of the trees'. */
const shares = { trees: 0.33, net: 0.54 } as const

/** Trees and a net for values in the order of `names`; a signal that is gone is an error. */
export const rankerOf = (trees: Trees, net: Net, names: readonly string[]): Ranker => ({
  trees: inOrder(trees, names),
  net: layersOf(net, names),
})

/** The net is asked of so many, first by the trees: of 12 or of all, the same candidates come first (docs/RANKING.md). */
const asked = 16

/** Scores as the logarithms of how likely each candidate is the one that answers: what a net learns are differences alone. */
const likelihoods = (scores: Float64Array): Float64Array => {
  const top = Math.max(...scores)
  const all = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0))
  return scores.map((score) => score - all)
}

/** The numbers of the candidates, highest sum first. */
const bySum = (sums: ArrayLike<number>): readonly number[] =>
  Array.from(sums, (_, at) => at).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)

/**
 * The scores of a question's candidates; `rows`: the values of their signals. Of those whom the net is not asked of it
 * is taken to say the least that it says of any.
 */
export const learnedScores = (
  { trees, net }: Ranker,
  rows: readonly ArrayLike<number>[],
): readonly number[] => {
  const sums = sumsOf(trees, rows)
  const first = bySum(sums).slice(0, asked)
  const said = likelihoods(scoresOf(net, rows, first))
  const least = Math.min(...said)
  const scores = Array.from(sums, (sum) => shares.trees * sum + shares.net * least)
  first.forEach((candidate, at) => {
    scores[candidate] = shares.trees * (sums[candidate] ?? 0) + shares.net * (said[at] ?? 0)
  })
  return scores
}
