import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { replyToAnswer } from '../../src/render/answer.ts'
import { colour, plain, terminalFrom } from '../../src/render/terminal.ts'
import { english } from '../../src/render/words/english.ts'
import { articleOf, quotedAnswer, quoteOf } from './fixtures.ts'

const article = articleOf({ text: 'The river took at least 210 homes in Oakford, the county said.' })
const reply = replyToAnswer(
  quotedAnswer([quoteOf(article, article.text, 'at least 210 homes')]),
  english('en-GB'),
)

describe('an answer in the terminal', () => {
  test('plain: what answers stands between asterisks, the byline below', () => {
    const shown = terminalFrom(reply, plain, Number.POSITIVE_INFINITY)
    expect(shown).toContain('❝ The river took *at least 210 homes* in Oakford, the county said. ❞')
    expect(shown).toContain('Oakford Ledger · published 5 May 2031')
    expect(shown).not.toContain('\u001b')
  })

  test('colour: the same words with escape codes around them', () => {
    const shown = terminalFrom(reply, colour, Number.POSITIVE_INFINITY)
    expect(shown).toContain('\u001b[')
    expect(stripVTControlCharacters(shown)).toContain('❝ The river took at least 210 homes in Oakford')
  })

  test('no line is wider than the terminal', () => {
    const lines = terminalFrom(reply, colour, 40).split('\n')
    for (const line of lines) expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(40)
  })
})
