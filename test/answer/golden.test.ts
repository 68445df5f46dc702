import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import golden from '../questions/oakford.json' with { type: 'json' }
import { oakford, viewOf } from './corpus.ts'

const view = viewOf(oakford)

describe('Golden questions', () => {
  it.each(golden)('$question', ({ question, contains }) => {
    const found = answer(questionFrom(question, { today: '2025-06-02' }), view)
    if (contains === null) return expect(found.kind).toBe('silent')
    const first = found.ranked[0] ?? expect.fail('nothing was found')
    expect(found.kind).not.toBe('silent')
    expect(first.article.text.slice(first.start, first.end)).toContain(contains)
  })
})
