import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { carriersOn } from '../../src/shelf/carriers.ts'
import { sentenceCount } from '../../src/shelf/entry.ts'
import { saidOf, tellsSame } from '../../src/shelf/same.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const article = (id: string, text: string) => articleFrom({ id, shelf: 's', title: `News ${id}`, text })

const viewOf = (...texts: readonly string[]): ShelfView => {
  const shelf = new Shelf()
  texts.forEach((text, at) => {
    shelf.add(article(String.fromCharCode(97 + at), text))
  })
  return new ShelfView(shelf)
}

const same = (one: string, other: string): boolean => {
  const view = viewOf(one, other)
  const [a, b] = [...view.entries()].map((entry) => saidOf(view.vocabulary, { entry, at: 0 }))
  if (a === undefined || b === undefined) return expect.fail('no sentence')
  expect(tellsSame(b, a)).toBe(tellsSame(a, b))
  return tellsSame(a, b)
}

const told = 'Three people were killed when the old mill bridge fell in Oakford, the fire service said.'

describe('Two sentences tell the same', () => {
  it.each([
    [told, told],
    [told, 'The three people were killed when the old mill bridge in Oakford fell, the fire service said.'],
    [told, '3 people were killed when the old mill bridge fell in Oakford, the fire service has said.'],
    [told, 'Three people died when the old mill bridge fell in Oakford, the fire service said.'],
    [
      'Mayor Ilse Brandt said the town had asked for 40 pumps and 3,000 sandbags.',
      'The mayor, Ilse Brandt, said that the town had asked for 3,000 sandbags and 40 pumps.',
    ],
    [
      'President Zelenskaya said talks on the river treaty would begin again in spring.',
      'President Zelenska said talks on the river treaty would begin again in the spring.',
    ],
  ])('%s / %s', (one, other) => {
    expect(same(one, other)).toBe(true)
  })
})

describe('Two sentences are two statements', () => {
  it.each([
    ['of other numbers', told, told.replace('Three', 'Five')],
    ['of other numbers in digits', told.replace('Three', '13'), told.replace('Three', '31')],
    ['of the dead and of the hurt', told, told.replace('killed', 'wounded')],
    ['of two places', told, told.replace('Oakford', 'Elmford')],
    [
      'of two who begin them',
      'Oakford won the cup in the final of 2019 on the old field by the river.',
      'Elmford won the cup in the final of 2019 on the old field by the river.',
    ],
    ['where one denies', told, told.replace('were killed', 'were not killed')],
    [
      'of a rise and a fall',
      'Shares of the Oakford mill were up 5 per cent at the close of trading.',
      'Shares of the Oakford mill were down 5 per cent at the close of trading.',
    ],
    ['that are too short to tell', 'The mayor of Oakford agreed.', 'The mayor of Oakford agreed.'],
  ])('%s', (_, one, other) => {
    expect(same(one, other)).toBe(false)
  })
})

describe('The carriers of a sentence', () => {
  it('are all other articles on all shelves of the view that carry it', () => {
    const corpus = new Shelf()
    corpus.add(article('a', `${told}\nThe dam held.`))
    corpus.add(article('b', `The mill is closed.\n${told.replace('Three', 'The three')}`))
    corpus.add(article('c', 'Nobody knows when the old mill bridge in Oakford will be built anew, it said.'))
    const server = new Shelf(corpus.vocabulary)
    server.add(article('d', told))
    const view = new ShelfView(corpus, server)
    const entry = view.entry('a') ?? expect.fail('no article')
    expect(carriersOn(view, { entry, at: 0 }).map(({ id }) => id)).toEqual(['b', 'd'])
    expect(carriersOn(view, { entry, at: 0 }, ({ id }) => id !== 'b').map(({ id }) => id)).toEqual(['d'])
  })

  it('are gone when they are removed, and listed again when they come back', () => {
    const shelf = new Shelf()
    for (const id of ['a', 'b', 'c']) shelf.add(article(id, told))
    const view = new ShelfView(shelf)
    const entry = view.entry('a') ?? expect.fail('no article')
    const ids = () => carriersOn(view, { entry, at: 0 }).map(({ id }) => id)
    expect(ids()).toEqual(['b', 'c'])
    shelf.remove('b')
    expect(ids()).toEqual(['c'])
    shelf.add(article('b', told))
    expect(ids()).toEqual(['b', 'c'])
    shelf.add(article('c', 'Now it says something else.'))
    expect(ids()).toEqual(['b'])
  })
})

const words = 'river flood mayor sandbag pump hall eel bridge mill dam wall roof barn cow sheep lamp'.split(
  ' ',
)
const sentence = fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 10 })
/** Articles of invented sentences, some of them shared, one word changed in some. */
const articles = fc
  .tuple(fc.array(sentence, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat(997)))
  .map(([pool, numbers]) => {
    const next = (below: number): number => (numbers.next().value ?? 0) % below
    return Array.from({ length: 7 }, (_, id) => {
      const lines = Array.from({ length: 3 }, () => {
        const line = [...(pool[next(pool.length)] ?? [])]
        if (next(3) === 0) line[next(line.length)] = words[next(words.length)] ?? ''
        return `The ${line.join(' ')}.`
      })
      return article(`a${id}`, lines.join('\n'))
    })
  })

/** For each sentence of each article, who carries it. */
const allCarriers = (shelf: Shelf): Readonly<Record<string, readonly string[]>> => {
  const view = new ShelfView(shelf)
  const found: Record<string, readonly string[]> = {}
  for (const entry of shelf.entries())
    for (let at = 0; at < sentenceCount(entry); at++)
      found[`${entry.article.id} ${at}`] = carriersOn(view, { entry, at }).map(({ id }) => id)
  return found
}

describe('Laws of common origin', () => {
  it('the same is found in whatever order articles come, with or without others that went', () => {
    fc.assert(
      fc.property(articles, fc.nat(), fc.nat(6), (all, turn, asked) => {
        const [one, other] = [new Shelf(), new Shelf()]
        for (const each of all) one.add(each)
        other.add(article('gone', 'The river flood took the mayor and the sandbag pump of the hall.'))
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse()
        turned.forEach((each, at) => {
          other.add(each)
          // A question in between makes the shelf list what is fresh, so that segments differ.
          if (at === asked) other.frequency(0)
        })
        other.remove('gone')
        expect(allCarriers(other)).toEqual(allCarriers(one))
      }),
      { numRuns: 60 },
    )
  })

  it('every copy of a sentence is found, and carrying is mutual', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const shelf = new Shelf()
        for (const each of all) shelf.add(each)
        const found = allCarriers(shelf)
        for (const [key, carriers] of Object.entries(found)) {
          const [id = '', at = ''] = key.split(' ')
          const line = shelf.article(id)?.text.split('\n')[Number(at)] ?? ''
          const distinct = new Set(line.replace(/^The |\.$/g, '').split(' ')).size
          const copies = all.filter((each) => each.id !== id && each.text.split('\n').includes(line))
          if (distinct >= 5) for (const copy of copies) expect(carriers).toContain(copy.id)
          for (const carrier of carriers)
            expect(
              Object.entries(found).some(([k, v]) => k.startsWith(`${carrier} `) && v.includes(id)),
            ).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
