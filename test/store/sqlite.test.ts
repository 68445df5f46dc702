import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { stateFolder, storeContract } from './contract.ts'

storeContract('SQLite', async () => openSqlite(':memory:'))

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

  test('a file that is not a store is refused in words, and one of a newer schema too', () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 999')
    newer.close()
    expect(() => openSqlite(file)).toThrow('written by a newer Verbatim')
    expect(() => openSqlite('/dev/null/verbatim.db')).toThrow('could not open')
  })
})
