import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { stateFolder, storeContract } from './contract.ts'

storeContract('SQLite', async () => openSqlite(':memory:'))
storeContract('SQLite, where every save is large', async () =>
  openSqlite(path.join(stateFolder(), 'verbatim.db'), { piece: 1 }),
)

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const article = articleFrom({ id: 'a', shelf: 'oakford', text: 'The river rose.' })

describe('SQLite on a disk', () => {
  test('what was saved is there when the file is opened again', async () => {
    const file = path.join(stateFolder(), 'state', 'verbatim.db')
    const store = openSqlite(file)
    await store.save([article], who)
    await store.close()
    const again = openSqlite(file)
    expect((await again.holdings('oakford')).articles).toEqual([article])
    await again.close()
  })

  test('a text that no longer fits its hash is named and not served, the rest is', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file)
    await store.save([article, { ...article, id: 'b' }], who)
    const flip = new DatabaseSync(file)
    flip.exec(`UPDATE version SET text = 'The river r0se.' WHERE id = 'b'`)
    flip.close()
    const { articles, damaged } = await store.holdings('oakford')
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(damaged).toEqual(['b'])
    await store.close()
  })

  test('a backup is a whole store of its own; it never writes over a file', async () => {
    const folder = stateFolder()
    const store = openSqlite(path.join(folder, 'verbatim.db'))
    await store.save([article], who)
    await store.backup(path.join(folder, 'copy.db'))
    await expect(store.backup(path.join(folder, 'copy.db'))).rejects.toThrow('could not back up')
    await store.close()
    const copy = openSqlite(path.join(folder, 'copy.db'))
    expect((await copy.holdings('oakford')).articles).toEqual([article])
    await copy.close()
  })

  test('another program that writes is waited for, in order, and others have their turn meanwhile', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file, { patience: 60_000 })
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const note = { kind: 'feed', shelf: 'oakford', id: '1', body: 1, expires: null }
    const kept = [store.keep(note), store.save([article], who), store.keep({ ...note, body: 2 })]
    for (let turn = 0; turn < 100; turn++) await setImmediate()
    expect(await store.notes('feed', null, who.at)).toEqual([])
    other.exec('COMMIT')
    other.close()
    await Promise.all(kept)
    expect((await store.notes('feed', null, who.at)).map(({ body }) => body)).toEqual([2])
    expect((await store.holdings('oakford')).articles).toEqual([article])
    await store.close()
  })

  test('what was forgotten, dropped or has expired is legible nowhere: not in the file, not in its log', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file)
    const canary = 'heronmarsh'
    const long = articleFrom({ id: 'b', shelf: 'oakford', text: `The ${canary} rose. `.repeat(500) })
    await store.save([long], who)
    await store.save([{ ...long, id: 'c' }], { ...who, note: canary })
    const note = { kind: 'unanswered', shelf: 'elmford', body: `Did the ${canary} rise?`, expires: null }
    await store.keep({ ...note, id: '1' }, { ...note, id: '2', expires: '2031-05-06T10:00:00Z' })
    await store.save([article], who)
    const legible = () =>
      ['', '-wal'].flatMap((end) => readFileSync(`${file}${end}`, 'latin1').match(/heronmarsh/g) ?? []).length
    expect(legible()).toBeGreaterThan(1000)
    await store.drop('unanswered', 'elmford', '1')
    await store.sweep('2031-05-07T10:00:00Z')
    await store.forget('oakford')
    expect(legible()).toBe(0)
    await store.close()
  })

  test('forgetting does not wait for who still reads', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file, { patience: 60_000 })
    await store.save([article], who)
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN; SELECT * FROM version')
    await store.forget('oakford')
    expect((await store.holdings('oakford')).articles).toEqual([])
    reader.close()
    await store.close()
  })

  test('a file that is not a store is refused in words, and one of a newer schema too', () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 999')
    newer.close()
    expect(() => openSqlite(file)).toThrow('written by a newer Verbatim')
    expect(() => openSqlite('/dev/null/verbatim.db')).toThrow('could not open')
  })
})

describe('a large change', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ ...article, id: `a${at + 10}` }))
  const opened = () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    return { file, store: openSqlite(file, { piece: 20_000 }) }
  }
  const idsIn = async (store: Store) => (await store.holdings('oakford')).articles.map(({ id }) => id)

  test('lets others have their turn, who see none of it until all of it stands', async () => {
    const { store } = opened()
    const seen: number[] = []
    let done = false
    const saving = store.save(many, who).finally(() => {
      done = true
    })
    while (!done) {
      seen.push((await store.standing('oakford')).articles.length)
      await setImmediate()
    }
    await saving
    expect(seen.length).toBeGreaterThan(3)
    expect(new Set(seen.slice(0, -2))).toEqual(new Set([0]))
    expect(await idsIn(store)).toEqual(many.map(({ id }) => id))
    await store.close()
  })

  test('makes other changes of this process wait, each in its turn; to close waits too', async () => {
    const { file, store } = opened()
    const work = [
      store.save(many, who),
      store.remove('oakford', 'a10', who),
      store.save(many.slice(1, 30), who),
      store.save([article], who),
      store.keep({ kind: 'setting', shelf: 'oakford', id: 'a', body: 1, expires: null }),
    ]
    await Promise.all([...work, store.close()])
    const again = openSqlite(file)
    expect((await idsIn(again)).sort()).toEqual(['a', ...many.slice(1).map(({ id }) => id)])
    expect((await again.versions('oakford', 'a11')).length).toBe(2)
    expect(await again.revision('oakford')).toBe(40 + 1 + 29 + 1)
    await again.close()
  })

  test('that fails in its middle leaves nothing, and the next one succeeds', async () => {
    const { file, store } = opened()
    const breaker = new DatabaseSync(file)
    breaker.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON version WHEN new.id = 'a40' BEGIN SELECT RAISE(FAIL, 'full'); END`,
    )
    await expect(store.save(many, who)).rejects.toThrow('could not save: full. Nothing was changed.')
    expect(await idsIn(store)).toEqual([])
    expect(await store.revision('oakford')).toBe(0)
    breaker.exec('DROP TRIGGER broken')
    breaker.close()
    await store.save(many, who)
    expect((await idsIn(store)).length).toBe(40)
    await store.close()
  })
})
