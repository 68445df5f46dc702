import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../src/article/canonical.ts'
import { articleFrom } from '../../src/article/make.ts'
import { isIntact, isVerbatim } from '../../src/article/verbatim.ts'

const oakford = articleFrom({
  id: 'a',
  shelf: 'corpus',
  title: '  Oakford\nfloods ',
  text: 'The river rose.\r\n\r\n\r\nIt took 210 homes \u{1F30A}.',
})

describe('an article', () => {
  it('has canonical text, a title on one line, version 1, and no date that nobody gave', () => {
    expect(oakford).toMatchObject({
      title: 'Oakford floods',
      text: 'The river rose.\n\nIt took 210 homes \u{1F30A}.',
      published: null,
      source: null,
      version: 1,
      kind: 'article',
    })
  })

  it('is intact until a character of it changes', () => {
    expect(isIntact(oakford)).toBe(true)
    expect(isIntact({ ...oakford, text: oakford.text.replace('210', '211') })).toBe(false)
  })
})

describe('a quote', () => {
  it('is verbatim where the words stand', () => {
    expect(isVerbatim(oakford, { start: 0, end: 15 }, 'The river rose.')).toBe(true)
  })

  const wave = oakford.text.indexOf('\u{1F30A}')
  it.each([
    ['other words', { start: 0, end: 15 }, 'The river fell.'],
    ['another case', { start: 0, end: 15 }, 'the river rose.'],
    ['nothing', { start: 3, end: 3 }, ''],
    ['what lies outside', { start: -15, end: 15 }, 'The river rose.'],
    ['half a character', { start: wave, end: wave + 1 }, '\uD83C'],
  ])('is never %s', (_name, span, words) => {
    expect(isVerbatim(oakford, span, words)).toBe(false)
  })

  it('is verbatim for each slice that cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (raw, a, b) => {
        const text = canonicalText(raw)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const words = text.slice(start, end)
        return isVerbatim({ text }, { start, end }, words) === (words !== '' && words.isWellFormed())
      }),
    )
  })
})
