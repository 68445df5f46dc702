import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalLine, canonicalText } from '../../src/article/canonical.ts'

const forms: readonly (readonly [string, string, string])[] = [
  ['lines end in one way', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ['no more than two line ends stand in a row', 'a\n \n\t\n\n\nb', 'a\n\nb'],
  ['spaces of every width are one plain space', 'a\u00A0\u2009\t b', 'a b'],
  ['letters are composed', 'Zoe\u0308', 'Zo\u00EB'],
  ['letters are not exchanged for others', '\u{1D400} \u0130 \uFB01', '\u{1D400} \u0130 \uFB01'],
  ['half a surrogate pair becomes the replacement character', 'a\uD800b', 'a\uFFFDb'],
  ['a byte order mark, NUL and escape go', '\uFEFFa\u0000b\u001B[1mc', 'ab[1mc'],
  ['marks that turn text around go', 'flood\u202Edoolf\u2069\u200F', 'flooddoolf'],
  ['zero-width spaces, soft hyphens and tag letters go', 'fl\u200Boo\u00ADd\u{E0041}', 'flood'],
  ['a joiner between Latin letters goes', 'fl\u200Doo\u200Cd', 'flood'],
  ['a joined emoji stays joined', '\u{1F468}\u200D\u{1F33E}', '\u{1F468}\u200D\u{1F33E}'],
  [
    'Persian keeps its non-joiner',
    '\u0645\u06CC\u200C\u0631\u0648\u062F',
    '\u0645\u06CC\u200C\u0631\u0648\u062F',
  ],
  ['Hindi keeps its joiner', '\u0915\u094D\u200D\u0937', '\u0915\u094D\u200D\u0937'],
  ['a heart keeps its colour, a letter gets none', '\u2764\uFE0F a\uFE0F', '\u2764\uFE0F a'],
]

describe('canonical text', () => {
  it.each(forms)('%s', (_name, raw, expected) => {
    expect(canonicalText(raw)).toBe(expected)
  })

  const strange = fc.constantFrom(
    ...[
      'a',
      'e',
      '\u0308',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u00A0',
      '\u200B',
      '\u200C',
      '\u200D',
      '\uFE0F',
      '\u202E',
      '\u2028',
    ],
    ...[
      '\uD83D',
      '\uDE00',
      '\u{1F468}',
      '\u{1F3FD}',
      '\u0915',
      '\u094D',
      '\u0645',
      '\u{E0041}',
      '\u0000',
      '\u212B',
      '\u1100',
      '\u1161',
    ],
  )
  const raw = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(strange, { maxLength: 40 }).map((list) => list.join('')),
  )

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(raw, (text) => canonicalText(canonicalText(text)) === canonicalText(text)),
      { numRuns: 3000 },
    )
  })

  it('is well formed and holds no control, bidi or zero-width space', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const clean = canonicalText(text)
        return (
          clean.isWellFormed() &&
          !/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\n{3}| {2}/.test(
            clean,
          )
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('of a line holds no line end, and an empty one is null', () => {
    expect(canonicalLine(' Oakford\n\nfloods ')).toBe('Oakford floods')
    expect(canonicalLine(' \u200B\n')).toBeNull()
    expect(canonicalLine(undefined)).toBeNull()
  })
})
