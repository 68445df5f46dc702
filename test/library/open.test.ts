import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { Library } from '../../src/library/library.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import type { Store } from '../../src/store/store.ts'

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const article = (id: string, text = `The river reached ${id}.`) => articleFrom({ id, shelf: 'any', text })
const long = 'The river rose in Oakford on Sunday. '.repeat(1000).trim()

/** A store that says which shelves were opened, and waits where it is told to. */
const watched = () => {
  const opened: string[] = []
  let gate: Promise<unknown> = Promise.resolve()
  const inner = openSqlite(':memory:')
  const store: Store = {
    ...inner,
    standing: (shelf) => {
      opened.push(shelf)
      return inner.standing(shelf)
    },
    save: async (articles, by) => {
      const saved = await inner.save(articles, by)
      await gate
      return saved
    },
  }
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    return resolve
  }
  return { store, opened, hold }
}

const ids = async (library: Library, server: string): Promise<readonly string[]> =>
  (await library.articles(server)).map(({ id }) => id).sort()

describe('shelves in memory', () => {
  test('one is opened by the first who asks, and once', async () => {
    const { store, opened } = watched()
    const library = new Library([], store)
    expect((await library.sizes()).open).toBe(0)
    await Promise.all([library.view('a'), library.view('a'), library.view('b')])
    await library.view('a')
    expect(opened).toEqual(['a', 'b'])
    expect((await library.sizes()).open).toBe(2)
  })

  test('over the budget the one that nobody asked for longest is closed, and comes back as it was', async () => {
    const { store, opened } = watched()
    const single = new Library([], openSqlite(':memory:'))
    await single.save('a', [article('a', long)], who)
    const { bytes: one } = await single.sizes()
    const library = new Library([], store, { bytes: one * 3.5 })
    for (const server of ['a', 'b', 'c']) await library.save(server, [article(server, long)], who)
    await library.view('b')
    await library.save('d', [article('d', long)], who)
    const { open, bytes } = await library.sizes()
    expect(open).toBe(3)
    expect(bytes).toBeLessThan(one * 3.5)
    opened.length = 0
    for (const server of ['b', 'c', 'd']) expect(await ids(library, server)).toEqual([server])
    expect(opened).toEqual([])
    expect(await ids(library, 'a')).toEqual(['a'])
    expect(opened).toEqual(['a'])
  })

  test('one that is larger than the budget stays while it is the last that was asked for', async () => {
    const { store, opened } = watched()
    const library = new Library([], store, { bytes: 1 })
    await library.save('a', [article('a')], who)
    await library.view('a')
    expect(opened).toEqual(['a'])
    expect((await library.sizes()).open).toBe(1)
  })

  test('the corpus is held once, however many servers read it, and is never closed', async () => {
    const { store } = watched()
    const library = new Library([article('corpus', long)], store, { bytes: 1 })
    const before = (await library.sizes()).sentences
    for (const server of ['a', 'b', 'c'])
      expect((await library.view(server)).article('corpus')?.id).toBe('corpus')
    expect(await library.sizes()).toMatchObject({ sentences: before, articles: 1 })
  })

  test('one that is being changed is not closed: what is acknowledged is there', async () => {
    const { store, opened, hold } = watched()
    const library = new Library([], store, { bytes: 1 })
    await library.view('a')
    const release = hold()
    const saving = library.save('a', [article('x')], who)
    await library.view('b')
    await library.view('c')
    expect((await library.sizes()).open).toBe(2)
    const view = await library.view('a')
    release()
    await saving
    expect(view.article('x')?.id).toBe('x')
    expect(await ids(library, 'a')).toEqual(['x'])
    expect(opened).toEqual(['a', 'b', 'c'])
  })

  test('who still looks at a closed shelf sees what is removed go', async () => {
    const { store } = watched()
    const library = new Library([], store, { bytes: 1 })
    await library.save('a', [article('x'), article('y')], who)
    const view = await library.view('a')
    await library.view('b')
    await library.remove('a', 'x', who)
    expect(view.article('x')).toBeUndefined()
    expect(view.article('y')?.id).toBe('y')
    await library.forget('a')
    expect(view.size).toBe(0)
  })

  test('a removal that is asked for during a large save is not undone by the rest of it', async () => {
    const { store } = watched()
    const library = new Library([], store)
    const many = ['a', 'b', 'c', 'd'].map((id) => article(id, `${id}. ${long} ${long}`))
    const [, removed] = await Promise.all([
      library.save('s', many, who),
      library.remove('s', 'd', who),
      library.view('s'),
    ])
    expect(removed).toBe(true)
    expect(await ids(library, 's')).toEqual(['a', 'b', 'c'])
  })

  test('one that is forgotten while it is opened shows nothing', async () => {
    const { store } = watched()
    await store.save([{ ...article('x'), shelf: 'a' }], who)
    const library = new Library([], store)
    const [view] = await Promise.all([library.view('a'), library.forget('a')])
    expect(view.size).toBe(0)
    expect(await ids(library, 'a')).toEqual([])
  })
})

/** The same store over a network whose ways are of different lengths. */
const slow = (store: Store, pauses: readonly number[]): Store => {
  let call = 0
  const pause = async (): Promise<void> => {
    for (let n = pauses[call++ % pauses.length] ?? 0; n > 0; n--) await setImmediate()
  }
  const late =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await pause()
      const done = await work(...args)
      await pause()
      return done
    }
  return {
    ...store,
    standing: late(store.standing),
    save: late(store.save),
    remove: late(store.remove),
    restore: late(store.restore),
    revision: late(store.revision),
  }
}

const servers = ['a', 'b', 'c'] as const
const step = fc.record({
  server: fc.constantFrom(...servers),
  id: fc.constantFrom('x', 'y', 'z'),
  deed: fc.constantFrom('save', 'remove', 'restore', 'ask', 'refresh', 'by another'),
})

describe('words that no article holds any more', () => {
  /** Articles of words that are in no other. */
  const odd = (n: number) => article(`odd${n}`, `Xa${n}ba xe${n}be xi${n}bi xo${n}bo xu${n}bu.`)
  const size = async (library: Library) => (await library.view('a')).vocabulary.size
  const limits = { bytes: Number.POSITIVE_INFINITY, mostWords: 60 }

  test('go, once most was taken off: the vocabulary stays small, however much comes and goes', async () => {
    const { store } = watched()
    const library = new Library([article('corpus')], store, limits)
    await library.save('a', [article('x')], who)
    for (let n = 0; n < 100; n++) {
      await library.save('a', [odd(n)], who)
      expect((await library.view('a')).article(`odd${n}`)?.id).toBe(`odd${n}`)
      await library.remove('a', `odd${n}`, who)
      await setImmediate()
    }
    expect(await size(library)).toBeLessThan(100)
    expect(await ids(library, 'a')).toEqual(['x'])
    expect((await library.view('a')).article('corpus')?.id).toBe('corpus')
  })

  test('stay as long as what stands is not little beside what went', async () => {
    const { store, opened } = watched()
    const library = new Library([], store, limits)
    await library.save(
      'a',
      Array.from({ length: 40 }, (_, n) => odd(n)),
      who,
    )
    for (let n = 0; n < 10; n++) await library.remove('a', `odd${n}`, who)
    await setImmediate()
    expect(await size(library)).toBeGreaterThan(150)
    expect(opened).toEqual(['a'])
  })

  test('go without a trace for who looks at an older view: what is removed or edited is gone there, too', async () => {
    const { store } = watched()
    const library = new Library([article('corpus'), article('second')], store, limits)
    await library.save('a', [article('x'), article('y'), article('z')], who)
    const old = await library.view('a')
    const { vocabulary } = old
    for (let n = 0; n < 40; n++) {
      await library.save('a', [odd(n)], who)
      await library.remove('a', `odd${n}`, who)
      await setImmediate()
    }
    expect((await library.view('a')).vocabulary).not.toBe(vocabulary)
    await library.remove('a', 'x', who)
    await library.save('a', [article('y', 'The river fell.')], who)
    await library.renew([article('corpus', 'The river fell.')])
    expect(old.article('x')).toBeUndefined()
    expect(old.article('y')).toBeUndefined()
    expect(old.article('z')?.id).toBe('z')
    expect(old.article('corpus')).toBeUndefined()
    expect(old.article('second')).toBeUndefined()
    const now = await library.view('a')
    expect(now.article('y')?.text).toBe('The river fell.')
    expect(now.article('corpus')?.text).toBe('The river fell.')
    await library.forget('a')
    expect(old.article('z')).toBeUndefined()
  })
})

const rounds = fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 })
const pauses = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 })

test('whatever is done at once and in whatever order, memory holds what the store holds', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, pauses, fc.boolean(), async (rounds, pauses, renews) => {
      const store = openSqlite(':memory:')
      const limits = { bytes: 9_000, ...(renews ? { mostWords: 0 } : {}) }
      const library = new Library([article('corpus')], slow(store, pauses), limits)
      const other = new Library([], slow(store, pauses.toReversed()))
      const done = ({ server, id, deed }: (typeof rounds)[number][number]): Promise<unknown> => {
        switch (deed) {
          case 'save':
            return library.save(server, [article(id)], who)
          case 'remove':
            return library.remove(server, id, who)
          case 'restore':
            return library.restore(server, id, who)
          case 'ask':
            return library.view(server)
          case 'refresh':
            return library.refresh()
          case 'by another':
            return other.save(server, [article(id, 'The river fell.')], who)
        }
      }
      for (const round of rounds) await Promise.all(round.map(done))
      await library.refresh()
      for (const server of servers) {
        const held = (await library.articles(server)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(held).toEqual((await store.holdings(server)).articles)
      }
      expect((await library.sizes()).open).toBe(1)
      await store.close()
    }),
    { numRuns: 200 },
  )
})
