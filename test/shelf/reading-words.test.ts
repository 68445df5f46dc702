import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/shelf/fold.ts'
import { stemOf } from '../../src/shelf/stems.ts'
import { tokensOf } from '../../src/shelf/tokens.ts'
import { eachWord } from '../../src/shelf/words.ts'

/** The words of a text as a pattern says them, slowly. */
const pattern =
  /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
const spansBy = (text: string) =>
  Array.from(text.matchAll(pattern), ({ index, 0: word }) => [index, index + word.length])
const spansOf = (text: string) => tokensOf(text).map(({ start, end }) => [start, end])

const letters = fc.constantFrom(
  ...['a', 'B', 'é', '1', '٣', '½', '.', ',', "'", '’', 'ʼ', ' ', '\u0301', 'U.S', 's', '中', '𝐀', 'ß', 'İ'],
  ...['-', 'US', 'ǅ', '\ud800', 'the', 'floods', '3,000'],
)

describe('the words of a text', () => {
  it('stand where the pattern finds them, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 24 }), (text) => {
        expect(spansOf(text)).toEqual(spansBy(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['the U.S. and the a.b.cd', ['the', 'U.S', 'and', 'the', 'a.b', 'cd']],
    ['3,000 homes, 1.5 m', ['3,000', 'homes', '1.5', 'm']],
    ["Oakford's mayor didn't", ["Oakford's", 'mayor', "didn't"]],
    ["'quoted' – dashed-word", ['quoted', 'dashed', 'word']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words)
  })

  it('have the fold and stem of their letters, met before or not', () => {
    const text = Array.from({ length: 12_000 }, (_, n) => `Word${n % 9_000} flooded`).join(' ')
    eachWord(text, (word, start, end) => {
      if (text.slice(start, end) !== word.text || word.fold !== fold(word.text)) expect(word).toBe(start)
      if (word.stem !== stemOf(word.fold)) expect(word.stem).toBe(stemOf(word.fold))
    })
    expect(tokensOf('Flooded US homes 3,000').map((token) => token.fold)).toEqual([
      'flooded',
      'u.s',
      'homes',
      '3000',
    ])
  })

  it('know capitals and digits', () => {
    expect(tokensOf('Oak 3rd élan Élan').map(({ capital, digit }) => [capital, digit])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [true, false],
    ])
  })
})
