import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Markup, markupOf } from '../../src/preview/markup.ts'
import { escapeDiscord } from '../../src/render/escape.ts'

const wordsOf = ({ type, content, items, name }: Markup): string => {
  if (type === 'br' || type === 'newline') return '\n'
  if (type === 'twemoji') return name ?? ''
  if (items !== undefined) return items.map((item) => item.map(wordsOf).join('')).join('\n')
  return typeof content === 'string' ? content : (content ?? []).map(wordsOf).join('')
}

const words = (text: string): string => markupOf(text).map(wordsOf).join('')
const kinds = (text: string): readonly string[] => markupOf(text).map(({ type }) => type)

describe('what Discord reads as markup', () => {
  test.each([
    ['### Homes flooded', ['heading']],
    ['-# Oakford Ledger', ['subtext']],
    ['**210 homes**', ['strong']],
    ['- one\n- two', ['list']],
    ['1. one\n2. two', ['list']],
    ['[ledger.example](<https://ledger.example/flood>)', ['link']],
    ['`code`', ['inlineCode']],
    ['<t:1700000000:D>', ['timestamp']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('what is shown as it stands', () => {
  test.each([
    '*stay*',
    '@everyone',
    '- one',
    '1. one',
    '# big',
    '-# small',
    '[a](https://b.example)',
    '||x||',
  ])('%s, escaped', (text) => {
    expect(kinds(escapeDiscord(text)).every((kind) => kind === 'text')).toBe(true)
    expect(words(escapeDiscord(text))).toBe(text)
  })

  test('an address that is none of the web is no link', () => {
    expect(kinds('[press](javascript:alert(1))')).not.toContain('link')
  })
})

test('every escaped line is shown to the letter', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replaceAll(/\s/g, ' ').trim())
    .filter((text) => text !== '')
  fc.assert(fc.property(line, (text) => words(escapeDiscord(text)) === text))
})
