import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { keepFresh } from '../../src/library/fresh.ts'
import { Library } from '../../src/library/library.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { stateFolder } from '../store/contract.ts'

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const article = (id: string, text = `The river reached ${id}.`) => articleFrom({ id, shelf: 'oakford', text })

/** Two processes over one file, as the library of each sees it. */
const two = () => {
  const file = path.join(stateFolder(), 'verbatim.db')
  const stores = [openSqlite(file), openSqlite(file)] as const
  return { ours: new Library([], stores[0]), theirs: new Library([], stores[1]), store: stores[0] }
}

const ids = async (library: Library): Promise<readonly string[]> =>
  (await library.articles('oakford')).map(({ id, version }) => `${id}${version}`).sort()

describe('a library over a store that others change', () => {
  test('sees what was added, edited, removed and put back by another process once it looks', async () => {
    const { ours, theirs } = two()
    await ours.save('oakford', [article('a'), article('b')], who)
    expect(await ids(theirs)).toEqual(['a1', 'b1'])
    await ours.save('oakford', [article('c'), article('a', 'The river fell.')], who)
    await ours.remove('oakford', 'b', who)
    expect(await theirs.refresh()).toEqual(['oakford'])
    expect(await ids(theirs)).toEqual(['a2', 'c1'])
    await ours.restore('oakford', 'b', who)
    await theirs.refresh()
    expect(await ids(theirs)).toEqual(['a2', 'b1', 'c1'])
    await ours.forget('oakford')
    await theirs.refresh()
    expect(await ids(theirs)).toEqual([])
  })

  test('reads nothing where nothing changed but by itself', async () => {
    const { ours, theirs } = two()
    await ours.save('oakford', [article('a'), article('b')], who)
    await ours.remove('oakford', 'b', who)
    await ours.restore('oakford', 'b', who)
    await ours.remove('oakford', 'never there', who)
    expect(await ours.refresh()).toEqual([])
    await theirs.save('oakford', [article('c')], who)
    await ours.save('oakford', [article('d')], who)
    expect(await ours.refresh()).toEqual(['oakford'])
    expect(await ours.refresh()).toEqual([])
    expect(await ids(ours)).toEqual(['a1', 'b1', 'c1', 'd1'])
  })

  test('what it holds already is not read again', async () => {
    const { ours, store } = two()
    await ours.save('oakford', [article('a'), article('b')], who)
    const read: string[] = []
    const watched: Store = {
      ...store,
      read: (shelf, wanted) => {
        read.push(...wanted.map(({ id }) => id))
        return store.read(shelf, wanted)
      },
    }
    const library = new Library([], watched)
    await ids(library)
    await ours.save('oakford', [article('b', 'The river fell.')], who)
    await library.refresh()
    expect(read).toEqual(['a', 'b', 'b'])
    expect(await ids(library)).toEqual(['a1', 'b2'])
  })

  test('an own change during the look is not undone by it', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file)
    const other = openSqlite(file)
    let meanwhile: () => Promise<unknown> = () => Promise.resolve()
    const slow: Store = {
      ...store,
      standing: async (shelf) => {
        const found = await store.standing(shelf)
        await meanwhile()
        return found
      },
    }
    const library = new Library([], slow)
    await library.save('oakford', [article('a')], who)
    await other.save([article('b')], who)
    meanwhile = () => library.save('oakford', [article('c')], who)
    await library.refresh()
    expect(await ids(library)).toContain('c1')
    meanwhile = () => Promise.resolve()
    await library.refresh()
    expect(await ids(library)).toEqual(['a1', 'b1', 'c1'])
  })

  test('is asked at each interval and at a hint, goes on after a failure, and ends when it is told to', async () => {
    const over = new AbortController()
    const told: unknown[] = []
    let hint: (shelf: string) => void = () => undefined
    const store: Store = {
      ...openSqlite(':memory:'),
      listen: async (hear) => {
        hint = hear
      },
    }
    let looks = 0
    const refresh = async (): Promise<void> => {
      looks += 1
      if (looks === 1) throw new Error('the database is away')
    }
    const polled = (error: unknown): void => {
      told.push(error)
      if (told.length === 2) over.abort()
      else setImmediate(() => hint('oakford'))
    }
    setImmediate(() => hint('oakford'))
    await keepFresh(store, { every: 60_000, signal: over.signal, refresh, polled })
    expect(told).toEqual([new Error('the database is away'), null])
  })
})

test('two refreshes at once leave what the later one read, in whatever order their reading ends', async () => {
  const inner = openSqlite(':memory:')
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let reading = 0
  const store: Store = {
    ...inner,
    read: async function* (shelf, wanted) {
      const at = reading++
      if (at === 1) await first.promise
      yield* inner.read(shelf, wanted)
      if (at === 2) await second.promise
    },
  }
  const flush = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await nextTurn()
  }
  await inner.save([article('a')], who)
  const library = new Library([], store)
  await library.view('oakford')
  const refreshes: Promise<unknown>[] = []
  for (const text of ['The river fell.', 'The river stood.']) {
    await inner.save([article('a', text)], who)
    refreshes.push(library.refresh())
    await flush()
  }
  first.resolve()
  await flush()
  second.resolve()
  await Promise.all(refreshes)
  await library.refresh()
  expect((await library.articles('oakford')).map(({ text }) => text)).toEqual(['The river stood.'])
})
