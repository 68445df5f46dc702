import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeDiscord, unescapeDiscord } from '../../src/render/escape.ts'

describe('text from outside is literal in Discord', () => {
  test.each([
    ['@everyone', '\\@everyone'],
    ['<@&123>', '\\<\\@&123\\>'],
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['[link](https://evil.example)', '\\[link\\](https\\://evil.example)'],
    ['<t:1:R>', '\\<t\\:1\\:R\\>'],
    ['||hidden||', '\\|\\|hidden\\|\\|'],
    ['- item', '\\- item'],
    ['-# small', '\\-\\# small'],
    ['1. first', '1\\. first'],
    ['> quoted', '\\> quoted'],
    ['# heading', '\\# heading'],
  ])('%s', (text, escaped) => {
    expect(escapeDiscord(text)).toBe(escaped)
  })

  test.each(['Oakford, 1.5 metres of water', 'a well-kept dyke', '5 - 3 = 2', '“at least 210 homes”'])(
    'plain words stay as they are: %s',
    (text) => {
      expect(escapeDiscord(text)).toBe(text)
    },
  )

  test('a reader sees the very words, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    const nasty = fc.array(fc.constantFrom('*', '\\', '<@1>', '\n', '- ', '1. ', '`', 'a', ' ', '#', '||'))
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          nasty.map((parts) => parts.join('')),
        ),
        (words) => {
          expect(unescapeDiscord(escapeDiscord(words))).toBe(words)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
