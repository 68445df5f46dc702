import type { Change, Figure } from '../values.ts'
import { type Amount, amountsOf } from './amounts.ts'
import { restates, statedAs } from './change.ts'
import { readsFigure } from './holds.ts'
import { withRanges } from './ranges.ts'
import { type Tokens, tokenAt, tokensOf, wordsBetween } from './tokens.ts'

const changesOf = (tokens: Tokens, amounts: readonly Amount[]): readonly Change[] => {
  const changes: Change[] = []
  for (const [index, amount] of amounts.entries()) {
    const own = statedAs(tokens, amount).change
    const carried = own === '=' && restates(tokens, amount, amounts[index - 1])
    changes.push(carried ? (changes[index - 1] ?? own) : own)
  }
  return changes
}

const figureFrom = (sentence: string, tokens: Tokens, amount: Amount, change: Change): Figure => ({
  start: tokenAt(tokens, amount.from).start,
  end: tokenAt(tokens, amount.to - 1).end,
  value: amount.value,
  min: amount.min,
  max: amount.max,
  change,
  unit: amount.unit === null ? null : wordsBetween(sentence, tokens, amount.unit.from, amount.unit.to),
  counted: null,
  measure: null,
  subject: null,
})

/** The figures of a sentence in order; offsets count from its beginning. */
export const figuresIn = (sentence: string): readonly Figure[] => {
  if (!readsFigure(sentence)) return []
  const tokens = tokensOf(sentence)
  const amounts = withRanges(tokens, amountsOf(tokens))
  const changes = changesOf(tokens, amounts)
  return amounts.map((amount, index) => figureFrom(sentence, tokens, amount, changes[index] ?? '='))
}
