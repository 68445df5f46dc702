import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighboursOf, sharedOf } from '../../src/answer/neighbours.ts'

const word = fc.constantFrom('river', 'flood', 'oak', 'mayor')

describe('neighbouring words', () => {
  it.each([
    ['the river rose', 'when the river rose fast', 1],
    ['the river rose', 'the old river rose', 0.5],
    ['the river rose', 'rose river the', 0],
    ['river', 'the river', -1],
  ])('of %j in %j are shared by %d', (asked, said, share) => {
    expect(sharedOf(neighboursOf(asked.split(' ')), said.split(' '))).toBe(share)
  })

  it('are shared wholly by the same words, and counted as often as they are asked for', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2 }), fc.array(word), (asked, said) => {
        expect(sharedOf(neighboursOf(asked), [...said, ...asked])).toBe(1)
        const held = new Set(said.slice(1).map((one, at) => `${said[at]} ${one}`))
        const pairs = asked.slice(1).map((one, at) => `${asked[at]} ${one}`)
        expect(sharedOf(neighboursOf(asked), said)).toBe(
          pairs.filter((pair) => held.has(pair)).length / pairs.length,
        )
      }),
    )
  })
})
