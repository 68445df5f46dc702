import { inOrder, sumOf } from '../trees.ts'
import weights from './confidence.weights.json' with { type: 'json' }
import { reasons } from './reasons.ts'
import type { Outcome } from './sign.ts'
import { signs } from './signs.ts'

/**
 * Where a plain reason speaks against an answer, confidence is so much of what is likely. With .25, questions of the stories that the
 * articles answer were silent in 20 of 100, with .5 in 9, and those they do not answer in 53 and 52 (by odds without their fold).
 */
const doubtful = 0.5

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
  return reasons.some(({ holds }) => holds(outcome)) ? likely * doubtful : likely
}
