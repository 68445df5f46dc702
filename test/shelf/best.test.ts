import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestOf } from '../../src/shelf/best.ts'

type Scored = { readonly score: number; readonly id: number }
const before = (a: Scored, b: Scored): number => b.score - a.score || a.id - b.id
const scored = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 80 })
  .map((scores) => scores.map((score, id): Scored => ({ score, id })))

it('the best of a list are the first of it sorted, whatever the order they come in', () => {
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 30 }), (all, most) => {
      const best = bestOf<Scored>(most, ({ score }) => score, before)
      for (const one of all) if (one.score >= best.least()) best.put(one)
      expect(best.all()).toEqual(all.toSorted(before).slice(0, most))
    }),
  )
})

it('nothing is turned away where all are wanted', () => {
  const best = bestOf<Scored>(Number.POSITIVE_INFINITY, ({ score }) => score, before)
  for (const score of [1, 3, 2]) best.put({ score, id: score })
  expect(best.least()).toBe(Number.NEGATIVE_INFINITY)
  expect(best.all().map(({ score }) => score)).toEqual([3, 2, 1])
})

it('what is put in stands among the best or was given back, each once', () => {
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 30 }), (all, most) => {
      const best = bestOf<Scored>(most, ({ score }) => score, before)
      const out = all.flatMap((one) => best.put(one) ?? [])
      expect([...best.all(), ...out].toSorted(before)).toEqual(all.toSorted(before))
    }),
  )
})
