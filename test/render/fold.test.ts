import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LedgerKind } from '../../src/answer/values.ts'
import { foldedOf } from '../../src/render/replies/fold.ts'
import { articleOf, quoteOf } from './fixtures.ts'

const quote = quoteOf(articleOf({ text: 'The flood destroyed homes in Oakford.' }))

const entryOf = (value: number, asOf: string | null): LedgerEntry => ({
  quote,
  start: 0,
  end: 3,
  value,
  min: null,
  max: null,
  change: '=',
  counted: null,
  unit: null,
  subject: null,
  speaker: null,
  asOf,
})

const kindOf = (entries: readonly LedgerEntry[]): LedgerKind => ({
  measure: 'homes destroyed',
  entries,
  spread: entries.length > 1 ? 'differ' : null,
})

const shownOf = (kinds: readonly LedgerKind[]): readonly (readonly (number | null)[])[] => {
  const folded = foldedOf(kinds)
  return kinds.map(({ entries }) => entries.filter((entry) => !folded.has(entry)).map(({ value }) => value))
}

const days = ['2031-05-04', '2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08', '2031-05-09']

describe('the fold of a long answer', () => {
  it('shows the lowest, the highest and the newest figures that differ, in their order', () => {
    const values = [900, 210, 40, 300, 260, 260]
    expect(shownOf([kindOf(values.map((value, i) => entryOf(value, days[i] ?? null)))])).toEqual([
      [900, 40, 300, 260],
    ])
  })

  it('hides nothing where one line would say that one line is hidden', () => {
    const entries = [1, 2, 3, 4, 5].map((value, i) => entryOf(value, days[i] ?? null))
    expect(foldedOf([kindOf(entries)]).size).toBe(0)
  })

  it('leaves further kinds their heading, or their only line', () => {
    const two = () => kindOf([entryOf(1, null), entryOf(2, null)])
    expect(shownOf([two(), two(), two(), two(), kindOf([entryOf(7, null)])])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [],
      [7],
    ])
  })

  it('never hides an extreme of the first kinds', () => {
    const entry = fc.tuple(fc.nat(9), fc.option(fc.constantFrom(...days)))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (made) => {
        const values = made.map(([value]) => value)
        const [shown] = shownOf([kindOf(made.map(([value, day]) => entryOf(value, day)))])
        expect(shown).toContain(Math.min(...values))
        expect(shown).toContain(Math.max(...values))
      }),
    )
  })
})
