import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../../src/article/name.ts'

describe('an article is known by', () => {
  test.each([
    ['its title', 'Flood in Oakford', 'The river rose.', 'Flood in Oakford'],
    ['its first words, where it has none', null, 'The river rose.\nIt fell.', 'The river rose.'],
    [
      'as many of them as fit, to the end of a word',
      null,
      'The river took at least two hundred homes in Oakford on Sunday, the county said.',
      'The river took at least two hundred homes in Oakford on…',
    ],
  ])('%s', (_, title, text, name) => expect(nameOf({ title, text })).toBe(name))

  test('a short and whole text, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const name = nameOf({ title: null, text })
        expect(name.length).toBeLessThanOrEqual(61)
        expect(text.startsWith(name.replace(/…$/, '').slice(0, -1))).toBe(true)
      }),
    )
  })
})
