import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { queryFrom } from '../../src/shelf/expand.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const words = ['river', 'flood', 'mayor', 'sandbag', 'pump', 'hall', 'eel'] as const
const article = (id: string, sentences: readonly string[]) =>
  articleFrom({
    id,
    shelf: 's',
    title: 'Oakford Ledger',
    text: sentences.map((one) => `The ${one}.`).join('\n'),
  })

/** What is put on a shelf, and what is taken off again, in any order. */
const changes = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    sentences: fc.array(fc.constantFrom(...words), { maxLength: 9 }),
    remove: fc.boolean(),
    asked: fc.boolean(),
  }),
  { maxLength: 30 },
)

describe('The lists of a shelf', () => {
  it('count each word in the sentences that stand there, whatever was added, replaced and removed', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const shelf = new Shelf()
        const standing = new Map<string, readonly string[]>()
        for (const { id, sentences, remove, asked } of all) {
          if (remove) {
            expect(shelf.remove(id)).toBe(standing.delete(id))
          } else {
            shelf.add(article(id, sentences))
            standing.set(id, sentences)
          }
          // A question in between makes the shelf list what is fresh.
          if (asked) shelf.frequency(0)
        }
        for (const word of words) {
          const term = shelf.vocabulary.find(word)
          const count = [...standing.values()].flat().filter((one) => one === word).length
          expect(term === undefined ? 0 : shelf.frequency(term)).toBe(count)
        }
        expect(shelf.size).toBe(standing.size)
      }),
      { numRuns: 150 },
    )
  })

  it('find every passage that holds a word, and none that does not or is gone', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...words), (all, word) => {
        const shelf = new Shelf()
        const standing = new Map<string, readonly string[]>()
        for (const { id, sentences, remove } of all) {
          if (remove) shelf.remove(id)
          else shelf.add(article(id, sentences))
          if (remove) standing.delete(id)
          else standing.set(id, sentences)
        }
        const view = new ShelfView(shelf)
        const term = queryFrom(word, view).slots[0]?.variants.find(({ stem }) => stem === word)?.term
        const hits = term === undefined ? [] : view.hits([{ term, weight: 1, idf: 1 }], () => true, 100)
        const holding = [...standing].filter(([, sentences]) => sentences.includes(word)).map(([id]) => id)
        expect([...new Set(hits.map(({ entry }) => entry.article.id))].sort()).toEqual(holding.sort())
      }),
      { numRuns: 150 },
    )
  })

  it('are the same by slices as one by one, past the size of one segment', async () => {
    const all = Array.from({ length: 120 }, (_, at) =>
      article(
        `n${at}`,
        Array.from({ length: 150 }, (_, line) => `${words[(at + line) % words.length]} number ${at}`),
      ),
    )
    const [sliced, one] = [new Shelf(), new Shelf()]
    await sliced.addAll(all)
    for (const each of all) one.add(each)
    expect([...sliced.segments()].length).toBeGreaterThan(1)
    for (const word of [...words, '7', '119', 'ledger']) {
      const place = (shelf: Shelf) => shelf.frequency(shelf.vocabulary.find(word) ?? -1)
      expect(place(sliced)).toBe(place(one))
      expect(place(sliced)).toBeGreaterThan(0)
    }
  })
})
