import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/render/markup.ts'
import { articleOf } from './fixtures.ts'

/** The text with what is marked between stars; `words` are highlighted. */
const marked = (text: string, ...words: readonly string[]): string => {
  const highlights = words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }))
  const runs = runsOf({ article: articleOf({ text }), start: 0, end: text.length, highlights })
  return runs.map((run) => (run.marked ? `*${run.text}*` : run.text)).join('')
}

describe('A mark', () => {
  it.each([
    ['Park Lin-won rowed home.', ['Park', 'Lin', 'won'], '*Park Lin-won* rowed home.'],
    ['A 15-year-old rowed home.', ['15-year'], 'A *15-year-old* rowed home.'],
    ['The Flood-19 money came.', ['Flood'], 'The *Flood-19* money came.'],
    ['The deep-flooded mill.', ['flooded'], 'The *deep-flooded* mill.'],
    ['The mill - the old one - fell.', ['mill', 'the old'], 'The *mill* - *the old* one - fell.'],
    ['The mill--old--fell.', ['mill'], 'The *mill*--old--fell.'],
    ['Oakford, Lund and Velm.', ['Oakford', 'Lund'], '*Oakford*, *Lund* and Velm.'],
  ])('covers the whole of a word, hyphens and all: %s', (text, words, expected) =>
    expect(marked(text, ...words)).toBe(expected),
  )

  it('ends where the quote ends', () => {
    const text = 'It fell-apart'
    const passage = { article: articleOf({ text }), start: 0, end: 7, highlights: [{ start: 3, end: 7 }] }
    expect(runsOf(passage).map((run) => run.text)).toEqual(['It ', 'fell'])
  })
})
