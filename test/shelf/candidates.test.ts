import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { type Candidate, candidatesOf, reach } from '../../src/shelf/candidates.ts'
import { mayHoldYear, sentenceAt } from '../../src/shelf/entry.ts'
import { queryFrom } from '../../src/shelf/expand.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const words = [
  'river',
  'flood',
  'mayor',
  'sandbag',
  'pump',
  'hall',
  'eel',
  'bridge',
  '1998',
  'in',
  '2004',
] as const
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((all) => `The ${all.join(' ')}.`)
const articles = fc.array(fc.array(sentence, { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 12,
})
const questions = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })

const viewOf = (texts: readonly (readonly string[])[]): ShelfView => {
  const shelf = new Shelf()
  for (const [at, text] of texts.entries())
    shelf.add(articleFrom({ id: `a${at}`, shelf: 's', title: 'Oakford Ledger', text: text.join('\n') }))
  return new ShelfView(shelf)
}

const all = { plain: 10_000, figures: 10_000 } as const
const placeOf = ({ entry, at, fused }: Candidate) => `${entry.article.id} ${at} ${fused}`
const textOf = ({ entry, at }: Candidate): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

describe('The candidates of a question', () => {
  it('are the first of all sentences found, though passages that cannot hold one are passed over', () => {
    fc.assert(
      fc.property(articles, questions, (texts, asked) => {
        const view = viewOf(texts)
        const query = queryFrom(asked.join(' '), view)
        const found = candidatesOf(query, view, () => true, {}).map(placeOf)
        const naive = candidatesOf(query, view, () => true, { most: all }).map(placeOf)
        expect(found).toEqual(naive.slice(0, reach.most.plain))
      }),
      { numRuns: 150 },
    )
  })

  it('of a period are the first of all, and behind them the first that fit it', () => {
    fc.assert(
      fc.property(articles, questions, (texts, asked) => {
        const view = viewOf(texts)
        const query = queryFrom(asked.join(' '), view)
        const fits = (entry: Candidate['entry'], at: number): boolean => mayHoldYear(entry, at)
        const found = candidatesOf(query, view, () => true, { fits }).map(placeOf)
        const naive = candidatesOf(query, view, () => true, { most: all })
        const rest = naive.slice(reach.dated).filter(({ entry, at }) => fits(entry, at))
        const wanted = [...naive.slice(0, reach.dated), ...rest.slice(0, reach.fitting)]
        expect(found).toEqual(wanted.map(placeOf))
      }),
      { numRuns: 150 },
    )
  })
})

describe('A sentence', () => {
  it('is known to hold what may be a year, or not to', () => {
    fc.assert(
      fc.property(articles, (texts) => {
        const view = viewOf(texts)
        for (const one of candidatesOf(queryFrom('flood', view), view, () => true, { most: all }))
          expect(mayHoldYear(one.entry, one.at)).toBe(/1998|2004/.test(textOf(one)))
      }),
    )
  })
})
