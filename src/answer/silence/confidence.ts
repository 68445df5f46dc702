import { sumsOf } from '../forest.ts'
import { inOrder } from '../trees.ts'
import weights from './confidence.weights.json' with { type: 'json' }
import { reasons } from './reasons.ts'
import type { Outcome } from './sign.ts'
import { signs } from './signs.ts'

const learned = inOrder(
  weights,
  signs.map(({ name }) => name),
)

/** What each plain reason leaves of what is likely, and where among the signs it is told whether it holds. */
const plain = reasons.map(({ name, leaves }) => ({
  leaves,
  at: signs.findIndex((sign) => sign.name === name),
}))

/** How likely the first quotes answer the question: 0 to 1, by the learned odds, held down by plain reasons. */
export const confidenceOf = (outcome: Outcome): number => {
  if (outcome.ranking.length === 0) return 0
  const told = signs.map(({ of }) => of(outcome))
  const [odds = 0] = sumsOf(learned, [told])
  const likely = 1 / (1 + Math.exp(-odds))
  return plain.reduce((left, { leaves, at }) => (told[at] === 1 ? left * leaves : left), likely)
}
