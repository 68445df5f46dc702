import { describe, expect, test } from 'vitest'
import { askedOf } from '../../bench/stories/ask.ts'
import { missLines } from '../../bench/stories/misses.ts'
import { outcomeOf, scoreOf } from '../../bench/stories/score.ts'
import type { StoryQuestion } from '../../bench/stories/set.ts'
import { articleOf } from '../../src/batch/lines.ts'

const text = 'The river took 210 homes in Oakford on Sunday. Twelve schools stay closed, the county said.'
const article = articleOf({
  id: 'oakford',
  title: 'Flood in Oakford',
  source: 'Oakford Ledger',
  date: '2026-05-05',
  text,
})
const river = 'The river took 210 homes in Oakford on Sunday.'
const schools = 'Twelve schools stay closed, the county said.'

const asked = (
  question: string,
  sentence: string | null,
  figures: readonly string[] = [],
): StoryQuestion => ({
  id: question,
  question,
  type: sentence === null ? 'null' : 'figure',
  answerable: sentence !== null,
  needs: [],
  evidence: sentence === null ? [] : [{ docId: 'oakford', sentence }],
  figures: [...figures],
})

const outcomes = (...questions: readonly StoryQuestion[]) =>
  askedOf({ name: 'oakford', articles: [article], questions }).map(outcomeOf)

describe('an answer held against a story', () => {
  test('is a hit where its first quote is a sentence that answers, and not where it is another', () => {
    const [right, wrong] = outcomes(
      asked('how many homes did the river take?', river),
      asked('how many homes did the river take?', schools),
    )
    expect(right?.rank).toBe(0)
    expect(wrong?.rank).not.toBe(0)
    expect(right && missLines(right)).toEqual([])
    expect(wrong && missLines(wrong).join('\n')).toContain('gold')
  })

  test('shows a figure however it is written, and lacks one that stands nowhere', () => {
    const [one] = outcomes(asked('how many schools stay closed?', schools, ['12/twelve', '120']))
    expect(one?.lacking).toEqual(['120'])
  })

  test('counts silence as right only where nothing answers', () => {
    const score = scoreOf(
      outcomes(asked('how many homes did the river take?', river), asked('write me a poem', null)),
    )
    expect(score).toMatchObject({
      questions: 2,
      'hit@1': 1,
      'silence P': 1,
      'silence R': 1,
      'wrongly silent': 0,
    })
  })

  test('reads a question that follows another with that one in mind', () => {
    const first = asked('how many homes did the river take?', river)
    const [, next] = outcomes(first, { ...asked('and in Oakford?', river), id: 'next', after: first.id })
    expect(next?.answer.question.text).toContain('homes')
  })
})
