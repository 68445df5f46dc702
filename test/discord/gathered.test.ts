import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathered } from '../../src/discord/keeping/gathered.ts'
import type { Note } from '../../src/store/store.ts'

const note = (id: string): Note => ({ kind: 'buttons', shelf: 'oakford', id, body: null, expires: null })

/** A store whose writes take so many milliseconds of a clock of its own; it notes what it was given in one step. */
const slowStore = (took: number, broken: (ids: readonly string[]) => boolean = () => false) => {
  const clock = { at: 0 }
  const groups: (readonly string[])[] = []
  const keep = async (...notes: readonly Note[]): Promise<void> => {
    const ids = notes.map(({ id }) => id)
    clock.at += took
    if (broken(ids)) throw new Error('the disk is full')
    groups.push(ids)
  }
  return { keep, groups, now: () => clock.at }
}

describe('notes that are kept in groups', () => {
  it('are written at once where one comes alone', async () => {
    const store = slowStore(10)
    await gathered(store, store.now).keep(note('a'), note('b'))
    expect(store.groups).toEqual([['a', 'b']])
  })

  it('share one step where they come at once, and where the disk rests from the last', async () => {
    const store = slowStore(2)
    const { keep } = gathered(store, store.now)
    await Promise.all(['a', 'b'].map((id) => keep(note(id))))
    await Promise.all(['c', 'd', 'e'].map((id) => keep(note(id))))
    expect(store.groups).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  it('are refused to all of a group that was not written, and to nobody after', async () => {
    const store = slowStore(0, (ids) => ids.includes('b'))
    const { keep } = gathered(store, store.now)
    const [first, second] = await Promise.allSettled([keep(note('a')), keep(note('b'))])
    expect([first.status, second.status]).toEqual(['rejected', 'rejected'])
    await keep(note('c'))
    expect(store.groups).toEqual([['c']])
  })

  it('nothing to keep is kept', async () => {
    const store = slowStore(0)
    await gathered(store, store.now).keep()
    expect(store.groups).toEqual([])
  })

  it('law: a kept promise means that the note was written, each once, in order', async () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(2), async (all, took) => {
        const store = slowStore(took)
        const { keep } = gathered(store, store.now)
        await Promise.all(
          all.map(async (id) => {
            await keep(note(id))
            expect(store.groups.flat()).toContain(id)
          }),
        )
        expect(store.groups.flat()).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })
})
