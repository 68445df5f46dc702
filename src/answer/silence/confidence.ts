import { inOrder, sumOf } from '../trees.ts'
import weights from './confidence.weights.json' with { type: 'json' }
import { reasons } from './reasons.ts'
import type { Outcome } from './sign.ts'
import { signs } from './signs.ts'

const learned = inOrder(
  weights,
  signs.map(({ name }) => name),
)

/** How likely the first quotes answer the question: 0 to 1, by the learned odds, held down by plain reasons. */
export const confidenceOf = (outcome: Outcome): number => {
  if (outcome.ranking.length === 0) return 0
  const odds = sumOf(
    learned,
    signs.map(({ of }) => of(outcome)),
  )
  const likely = 1 / (1 + Math.exp(-odds))
  return reasons.reduce((left, { leaves, holds }) => (holds(outcome) ? left * leaves : left), likely)
}
