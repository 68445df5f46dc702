import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { figuresAt } from '../../src/answer/reading.ts'
import { distanceTo } from '../../src/answer/signals/layout.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const articleOf = (text: string) => articleFrom({ id: 'flood', shelf: 'corpus', title: 'The flood', text })

/** One sentence that tells so many figures. */
const crowded = (count: number): string =>
  `In Oakford ${Array.from({ length: count }, (_, at) => `${at + 2} homes were flooded`).join(', and ')}.`

const figuresOf = (text: string) => figuresAt(articleOf(text), { start: 0, end: text.length })

describe('a sentence with very many figures', () => {
  it('is read whole as long as it may be prose', () => {
    expect(figuresOf(crowded(40)).map(({ value }) => value)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 2),
    )
  })

  it('is read no further than prose goes', () => {
    expect(figuresOf(crowded(5_000)).length).toBeLessThanOrEqual(60)
  })

  it('never has a figure cut short where reading ends', () => {
    const lead = `In Oakford ${'the river rose and '.repeat(100)}`
    for (let pad = 0; pad < 120; pad++) {
      const text = `${lead}${'x'.repeat(pad)} 12 million homes were flooded, the county said${' and said'.repeat(40)}.`
      for (const { value } of figuresOf(text)) expect(value).toBe(12_000_000)
    }
  })

  it('is answered from, with as many lines as were read', () => {
    const shelf = new Shelf()
    shelf.add(articleOf(crowded(2_000)))
    const found = answer(questionFrom('How many homes were flooded in Oakford?'), new ShelfView(shelf))
    if (found.kind === 'silent') throw new Error('silent')
    const lines = found.figures.flatMap(({ entries }) => entries)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.length).toBeLessThanOrEqual(60)
  })
})

describe('a word of very many capitals', () => {
  it('is a place like any other where a figure stands beside it', () => {
    const shelf = new Shelf()
    const place = `${'A'.repeat(60)}1`
    shelf.add(articleOf(`The mayor said 12 people were killed in ${place}, Elmford 20.`))
    const found = answer(questionFrom('How many people were killed?'), new ShelfView(shelf))
    expect(found.kind).not.toBe('silent')
  })
})

const words = fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 120 })
const odd = Uint8Array.of(0, 1, 0, 1, 0)

describe('the distance to the nearest word of the question', () => {
  it('is that of looking at all of them, forty at most', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(odd, new Uint8Array()), (slots, but) => {
        for (const at of slots.keys()) {
          const all = slots.flatMap((slot, other) =>
            slot >= 0 && but[slot] !== 1 ? [Math.abs(other - at)] : [],
          )
          expect(distanceTo(slots, at, but)).toBe(Math.min(40, ...all))
        }
      }),
    )
  })

  it('is looked for no farther, however long the sentence is', () => {
    let looks = 0
    const look = (): number => {
      looks++
      return -1
    }
    const slots = new Proxy<number[]>([], { get: (_, key) => (key === 'length' ? 5_000 : look()) })
    expect(distanceTo(slots, 2_500, odd)).toBe(40)
    expect(looks).toBeLessThanOrEqual(80)
  })
})
