import { describe, expect, test } from 'vitest'
import { learnt, type Story, storyNames, storyOf } from '../../bench/stories/set.ts'

const stories: readonly Story[] = await Promise.all(storyNames().map(storyOf))

describe.each(stories)('the story $name', ({ name, articles, questions }) => {
  const textOf = new Map(articles.map(({ id, text }) => [id, text]))

  test('is told by six to eight articles of several sources, each with title, address and day', () => {
    expect(articles.length).toBeGreaterThanOrEqual(6)
    expect(articles.length).toBeLessThanOrEqual(8)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
    expect(new Set(articles.map(({ source }) => source)).size).toBeGreaterThanOrEqual(5)
    for (const { title, url, published } of articles)
      expect(title && url && published?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('asks thirty questions, of which six have no answer, or more of both where it is learnt from', () => {
    const unanswerable = questions.filter(({ answerable }) => !answerable).length
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect([questions.length, unanswerable]).toBeOneOf(
      learnt.includes(name)
        ? [
            [30, 8],
            [40, 12],
          ]
        : [[30, 6]],
    )
  })

  test('has sentences that answer for each answerable question, and for no other', () => {
    for (const { answerable, type, evidence } of questions) {
      expect(evidence.length > 0).toBe(answerable)
      expect(type !== 'null').toBe(answerable)
    }
  })

  test('has each of them word for word in its article', () => {
    for (const { evidence } of questions)
      for (const { docId, sentence } of evidence) expect(textOf.get(docId)).toContain(sentence)
  })

  test('lets a question follow only one that was asked before', () => {
    const seen = new Set<string>()
    for (const { id, after } of questions) {
      if (after !== undefined) expect(seen).toContain(after)
      seen.add(id)
    }
  })
})
