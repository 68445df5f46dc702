import { expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { told } from './stories/story.ts'

const rest = [
  'The mayor of Oakford said the fever was mild.',
  'Doctors in Velm said the fever spreads by ticks.',
] as const
const short = viewOf([
  told('w1', 'Ledger', '2033-03-10', 'Fever', 'The WHO said the fever was over.', ...rest),
])
const full = viewOf([
  told(
    'w2',
    'Ledger',
    '2033-03-10',
    'Fever',
    'The World Health Organization said the fever was over.',
    ...rest,
  ),
])

const first = (question: string, view: typeof short): string => {
  const found = answer(questionFrom(question), view)
  const [quote] = found.kind === 'silent' ? [] : found.quotes
  return quote === undefined ? 'silent' : quote.article.text.slice(quote.start, quote.end)
}

it('asked what the WHO says, the WHO says it; where articles only write it out, that is no reason for silence', () => {
  expect(first('what did WHO say about the fever?', short)).toContain('The WHO')
  expect(first('what did the WHO say about the fever?', full)).not.toBe('silent')
})

it('a question that shouts WHO asks for a person', () =>
  expect(questionFrom('WHO SAID THE FEVER WAS MILD?').asks).toBe('person'))
