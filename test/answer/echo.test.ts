import { expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { told } from './stories/story.ts'

const view = viewOf([
  told(
    'e1',
    'Oakford Ledger',
    '2033-03-10',
    'Five things to know',
    'Ana Roe has pleaded guilty to fishing without a licence, her lawyers said.',
    '3. Ana Roe',
    'Ana Roe resigns',
    'Did Ana Roe resign?',
    'The dam at Velm held through the night.',
  ),
])

const shown = (question: string): readonly string[] => {
  const found = answer(questionFrom(question, { today: '2033-03-12' }), view)
  const quotes = found.kind === 'silent' ? found.nearest : [...found.quotes, ...found.more]
  return quotes.map(({ article, start, end }) => article.text.slice(start, end))
}

it.each([
  ['ana roe', '3. Ana Roe'],
  ["what's up with ana roe", '3. Ana Roe'],
  ['did Ana Roe resign?', 'Did Ana Roe resign?'],
])('asked %j, a heading or question that says no more than the question is left out', (question, echo) =>
  expect(shown(question)).not.toContain(echo),
)

it.each([
  ['did Ana Roe resign?', 'Ana Roe resigns'],
  [
    'what did Ana Roe plead guilty to?',
    'Ana Roe has pleaded guilty to fishing without a licence, her lawyers said.',
  ],
])('asked %j, what tells something stays', (question, words) => expect(shown(question)).toContain(words))
