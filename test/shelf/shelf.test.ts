import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import { Vocabulary } from '../../src/shelf/vocabulary.ts'
import { oakford } from '../answer/corpus.ts'

const filled = (): Shelf => {
  const shelf = new Shelf()
  for (const article of oakford) shelf.add(article)
  return shelf
}
const ranked = (view: ShelfView, text: string): readonly string[] =>
  answer(questionFrom(text), view).ranked.map(({ article, start }) => `${article.id} ${start}`)

describe('A shelf', () => {
  it('forgets an article at once: no quote, no source, no count of it is left', () => {
    const shelf = filled()
    const view = new ShelfView(shelf)
    expect(shelf.remove('herald-1')).toBe(true)
    expect(shelf.remove('herald-1')).toBe(false)
    expect(view.sources()).not.toContain('Valley Herald')
    expect(view.searched().articles).toBe(3)
    expect(
      ranked(view, 'Governor Pavel Orlenko visited Oakford').filter((one) => one.startsWith('herald')),
    ).toEqual([])
    expect(
      view.vocabulary.find('orlenko') === undefined ||
        view.frequency(view.vocabulary.find('orlenko') ?? -1) === 0,
    ).toBe(true)
  })

  it('answers after adding and removing as if the removed had never been there', () => {
    const ids = oakford.map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(ids), (gone) => {
        const changed = filled()
        for (const id of gone) changed.remove(id)
        const fresh = new Shelf()
        for (const article of oakford) if (!gone.includes(article.id)) fresh.add(article)
        for (const text of ['how many died?', 'Oakford flood', 'festival'])
          expect(ranked(new ShelfView(changed), text)).toEqual(ranked(new ShelfView(fresh), text))
      }),
      { numRuns: 16 },
    )
  })

  it('takes a second version of an article in place of the first', () => {
    const shelf = filled()
    shelf.add(
      articleFrom({ id: 'ledger-1', shelf: 'corpus', text: 'Eels were seen in Oakford.', version: 2 }),
    )
    expect(shelf.size).toBe(4)
    expect(ranked(new ShelfView(shelf), 'eels')[0]).toBe('ledger-1 0')
    expect(ranked(new ShelfView(shelf), 'sandbags pumps')).not.toContain('ledger-1 84')
  })

  it('holds texts that have no sentence or no word', () => {
    const shelf = new Shelf()
    for (const text of ['', '   ', '😀', '...\n\n?'])
      shelf.add(articleFrom({ id: `t${text.length}`, shelf: 's', text }))
    expect(ranked(new ShelfView(shelf), 'anything')).toEqual([])
  })
})

describe('A view over several shelves', () => {
  it('ranks as one shelf with all their articles would', () => {
    const vocabulary = new Vocabulary()
    const [own, shared] = [new Shelf(vocabulary), new Shelf(vocabulary)]
    oakford.forEach((article, at) => {
      ;(at % 2 === 0 ? own : shared).add(article)
    })
    for (const text of [
      'how many died?',
      'What did the mayor say?',
      'hall',
      'Who owned Oakford Hall from 1811 to 1827?',
    ])
      expect(new Set(ranked(new ShelfView(own, shared), text))).toEqual(
        new Set(ranked(new ShelfView(filled()), text)),
      )
  })

  it('refuses shelves of different vocabularies', () => {
    expect(() => new ShelfView(new Shelf(), new Shelf())).toThrow('share one vocabulary')
  })
})
