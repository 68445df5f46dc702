import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighboursOf, sharedOf } from '../../src/answer/neighbours.ts'

/** Words by the order in which they are met, as a question's and its sentences' are. */
const numbered = (...texts: readonly (readonly string[])[]): readonly (readonly number[])[] => {
  const met = [...new Set(texts.flat())]
  return texts.map((words) => words.map((word) => met.indexOf(word)))
}

const shareOf = (asked: readonly string[], said: readonly string[]): number => {
  const [question = [], sentence = []] = numbered(asked, said)
  return sharedOf(neighboursOf(question), sentence)
}

const word = fc.constantFrom('river', 'flood', 'oak', 'mayor')

describe('neighbouring words', () => {
  it.each([
    ['the river rose', 'when the river rose fast', 1],
    ['the river rose', 'the old river rose', 0.5],
    ['the river rose', 'rose river the', 0],
    ['river', 'the river', -1],
  ])('of %j in %j are shared by %d', (asked, said, share) => {
    expect(shareOf(asked.split(' '), said.split(' '))).toBe(share)
  })

  it('are not shared where a word of the pair stands in no sentence', () => {
    expect(sharedOf(neighboursOf([0, -2, 1]), [0, 1])).toBe(0)
    expect(sharedOf(neighboursOf([1, -2, 0, 1]), [0, 1])).toBe(1 / 3)
  })

  it('are shared wholly by the same words, and counted as often as they are asked for', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2 }), fc.array(word), (asked, said) => {
        expect(shareOf(asked, [...said, ...asked])).toBe(1)
        const held = new Set(said.slice(1).map((one, at) => `${said[at]} ${one}`))
        const pairs = asked.slice(1).map((one, at) => `${asked[at]} ${one}`)
        expect(shareOf(asked, said)).toBe(pairs.filter((pair) => held.has(pair)).length / pairs.length)
      }),
    )
  })
})
