import type { Quote } from '../../src/answer/values.ts'
import { explanationOf } from '../../src/render/record.ts'
import { isGold, type Outcome, textOf } from './score.ts'

/** What is wrong with an answer, in words; empty where nothing is. */
const faultsOf = ({ question, answer, rank, lacking }: Outcome): readonly string[] => {
  if (!question.answerable) return answer.kind === 'silent' ? [] : [`${answer.kind}, should be silent`]
  return [
    ...(rank === 0
      ? []
      : [rank === null ? `gold not among the first ${answer.ranked.length}` : `gold at ${rank + 1}`]),
    ...(answer.kind === 'silent' ? ['silent'] : []),
    ...(lacking.length === 0 ? [] : [`figures not shown: ${lacking.join(', ')}`]),
  ]
}

const line = (quote: Quote): string => `${quote.article.id} ${quote.article.source}: ${textOf(quote)}`

const quoteLines = ({ answer, question }: Outcome): readonly string[] =>
  answer.ranked
    .slice(0, 3)
    .map((quote, at) => `  ${at + 1}${isGold(quote, question) ? ' gold' : ''} ${line(quote)}`)

/** The first quote and the best gold one beside it, with their signals. */
const explainedLines = ({ answer, rank }: Outcome): readonly string[] => {
  const gold = rank === null ? undefined : answer.ranked[rank]
  const first = answer.ranked[0]
  if (rank === 0 || first === undefined) return []
  return [
    ...(gold === undefined ? [] : [`  gold ${line(gold)}`, `    ${explanationOf(gold)}`]),
    `  first: ${explanationOf(first)}`,
  ]
}

const wantedLines = ({ question, rank }: Outcome): readonly string[] =>
  rank === null ? question.evidence.map(({ docId, sentence }) => `  wanted ${docId}: ${sentence}`) : []

/** What `--misses` prints for one question; nothing where all is right. */
export const missLines = (outcome: Outcome): readonly string[] => {
  const faults = faultsOf(outcome)
  if (faults.length === 0) return []
  const { question, answer } = outcome
  const follows = question.after === undefined ? '' : ` (after ${question.after})`
  return [
    `${question.id}${follows} ${question.question}`,
    `  ${faults.join('; ')} · ${answer.kind} ${answer.confidence.toFixed(2)} · read as ${answer.question.asks}`,
    ...quoteLines(outcome),
    ...explainedLines(outcome),
    ...wantedLines(outcome),
    '',
  ]
}
