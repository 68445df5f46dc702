import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { replyToAnswer } from '../../src/render/replies/answer.ts'
import { plain, terminalFrom } from '../../src/render/terminal.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { oakford, viewOf } from '../answer/corpus.ts'

const view = viewOf(oakford)
const read = (text: string, locale = 'en-GB', today = '2025-06-05'): string => {
  const found = answer(questionFrom(text, { today, ...view.known() }), view)
  return terminalFrom(replyToAnswer(found, wordsFor(locale)), plain, Number.POSITIVE_INFINITY)
}

describe('quotes that lay out the state of things', () => {
  it('say their order and out of how much they are', () => {
    expect(read("what's new?")).toMatch(/Newest first\. Searched 4 articles \(16 sentences\)[^❝]*❝/)
    expect(read('what happened in May?')).toMatch(/In order of when it happened\. Searched 4 articles[^❝]*❝/)
  })

  it('stand below their day where that is the order', () => {
    expect(read('what happened in May?')).toMatch(
      /4 May 2025\s+❝ The river Tarn took[^❝]*❞[\s\S]*8 May 2025\s+❝ Seven/,
    )
    expect(read("what's new?")).not.toMatch(/\n\s+4 May 2025\n/)
  })

  it('say no order where there is one alone', () => {
    expect(read('what happened on 4 May 2025?')).not.toMatch(/In order/)
  })

  it('say that they are no summary where one is asked for', () => {
    expect(read('tl;dr')).toMatch(/^tl;dr\s+I quote and do not summarise\./)
    expect(read('what is this about?')).not.toContain('summarise')
  })

  it('say plainly that nothing is from today, and which day is the newest', () => {
    expect(read('what happened today?')).toMatch(
      /^what happened today\?\s+Nothing here is from 5 Jun 2025\.\s+Searched[^❝]*The newest day on the shelf is 1 Jun 2025:\s+❝ The summer festival/,
    )
    expect(read('what has happened since 2 June 2025?')).toContain('Nothing here is from that time.')
    expect(read('what happened in March 2020?')).toContain('The nearest in time is from 5 May 2025:')
  })

  it('who somebody is needs no order', () => {
    expect(read('who is Ilse Brandt?')).toMatch(/^who is Ilse Brandt\?\s+❝ \*?Mayor/)
  })

  it.each(['de', 'es-ES', 'fr', 'uk', 'ko'])('all of it is said in %s', (locale) => {
    for (const text of [
      "what's new?",
      'what happened in May?',
      'tl;dr',
      'what happened today?',
      'what happened in 1500?',
    ])
      expect(read(text, locale)).not.toMatch(
        /Newest|order of|summarise|Nothing|newest day|nearest in time|Searched/,
      )
  })
})
