import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { entryOf, sentenceAt, sentenceCount } from '../../src/shelf/entry.ts'
import { tokensAt, tokensOf } from '../../src/shelf/tokens.ts'
import { Vocabulary } from '../../src/shelf/vocabulary.ts'

const piece = fc.constantFrom(
  'The US',
  'said ',
  'Señor ',
  '3,000 ',
  '“No.” ',
  "Roe's ",
  '𝐀b ',
  'U.S. ',
  '½ ',
  'a.b.cd ',
)

it('The words of a sentence on a shelf are those of its text, each where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
      const text = pieces.join('').replace(/[\r\n]+/g, ' ')
      const vocabulary = new Vocabulary()
      const entry = entryOf(articleFrom({ id: 'a', shelf: 'corpus', title: '', text }), vocabulary)
      for (let at = 0; at < sentenceCount(entry); at++) {
        const { start, end } = sentenceAt(entry, at)
        expect(tokensAt(vocabulary, { entry, at })).toEqual(tokensOf(entry.article.text.slice(start, end)))
      }
    }),
  )
})
