import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { replyToAnswer } from '../../src/render/replies/answer.ts'
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

  test('a long item of a list has one sign, and its further lines stand below its first word', () => {
    const block = { kind: 'list', items: ['The river took homes in Oakford', 'It fell'] } as const
    expect(terminalFrom({ blocks: [block], actions: [], private: false }, plain, 20)).toBe(
      '  • The river took\n    homes in Oakford\n  • It fell',
    )
  })

  test('rows of figures wrap under their own column, or below where there is little room', () => {
    const row = { when: '5 May 2031', figure: 'at least 210', counted: 'homes', folded: false }
    const who = 'the county of Oakford and the engineers of Millbrook'
    const block = {
      kind: 'figures',
      title: 'destroyed',
      rows: [{ ...row, who }],
      spread: null,
      more: null,
    } as const
    const shown = (width: number): readonly string[] =>
      terminalFrom({ blocks: [block], actions: [], private: false }, plain, width).split('\n')
    expect(shown(60)[1]).toBe('  5 May 2031  *at least 210*  homes · the county of Oakford')
    expect(shown(60)[2]).toMatch(/^ {30}and the/)
    expect(shown(36)[1]).toBe('  5 May 2031  *at least 210*')
    for (const width of [80, 60, 36])
      for (const line of shown(width)) expect(line.length).toBeLessThanOrEqual(width)
  })

  test('a long question wraps too, and each line of it is bold on its own', () => {
    const long = replyToAnswer(
      quotedAnswer([], 'how many homes were flooded in Oakford and in Millbrook?'),
      english('en-GB'),
    )
    const lines = terminalFrom(long, colour, 30).split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(30)
      expect(line.startsWith('\u001b[1m')).toBe(true)
    }
  })

  test('signs that take two columns count as two', () => {
    const korean = articleOf({
      text: '오크퍼드 군은 홍수로 적어도 이백열 채의 집이 부서졌다고 밝혔다.',
      url: null,
    })
    const lines = terminalFrom(replyToAnswer(quotedAnswer([quoteOf(korean)]), english('en-GB')), plain, 30)
    const columns = (line: string): number => line.replaceAll(/\p{Script=Hangul}/gu, 'xx').length
    for (const line of lines.split('\n')) expect(columns(line)).toBeLessThanOrEqual(30)
  })

  test('no quotation mark stands alone on a line', () => {
    for (let width = 20; width < 90; width += 1)
      for (const line of terminalFrom(reply, plain, width).split('\n'))
        expect(line.trim()).not.toMatch(/^[❝❞]$/)
  })
})
