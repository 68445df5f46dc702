import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { openStore } from '../../src/store/open.ts'
import { migrations } from '../../src/store/postgres/migrations.ts'
import { openPostgres } from '../../src/store/postgres/postgres.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { type Store, StoreError } from '../../src/store/store.ts'
import { stateFolder, storeContract } from './contract.ts'
import { absent, startServer } from './server.ts'

const server = process.env['TEST_POSTGRES_URL'] ? null : await startServer()
const url = process.env['TEST_POSTGRES_URL'] ?? server?.url ?? null
afterAll(() => server?.end())

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const article = (id: string, text: string, shelf = 'oakford') => articleFrom({ id, shelf, text })

/** A statement of the administrator's. */
const run = async (address: string, statement: string): Promise<void> => {
  const client = new pg.Client(address)
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** The address of a new, empty database. */
const fresh = async (): Promise<string> => {
  const name = `verbatim_${process.pid}_${Math.random().toString(36).slice(2)}`
  await run(url ?? '', `CREATE DATABASE ${name}`)
  const address = new URL(url ?? '')
  address.pathname = `/${name}`
  return address.href
}

/** One database for all runs of the contract: it is emptied, as making one takes longer than a test. */
let shared: string | null = null
const emptied = async (): Promise<Store> => {
  shared ??= await fresh()
  const store = await openPostgres(shared)
  for (const shelf of await store.shelves()) await store.forget(shelf)
  await store.forget('oakford')
  return store
}

if (url === null) test.skip(absent)
else {
  storeContract('PostgreSQL', emptied)

  describe('PostgreSQL', () => {
    test('revisions of many shelves come in one answer', async () => {
      const store = await emptied()
      await store.save([article('a', 'One.')], who)
      await store.save([article('b', 'Two.'), article('c', 'Three.')], who)
      expect(await store.revisions?.(['oakford', 'never'])).toEqual(new Map([['oakford', 3]]))
      await store.close()
    })

    test('two processes that open an empty database at once both find the schema', async () => {
      const address = await fresh()
      const [one, two] = await Promise.all([openStore(address), openStore(address)])
      await one.save([article('a', 'One.')], who)
      expect((await two.holdings('oakford')).articles).toHaveLength(1)
      await Promise.all([one.close(), two.close()])
    })

    test('two who save the same article at once make two versions of it, and none is lost', async () => {
      const address = await fresh()
      const [one, two] = await Promise.all([openStore(address), openStore(address)])
      const saves = Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? one : two).save([article('a', `Text ${i}.`)], who),
      )
      await Promise.all(saves)
      expect((await one.versions('oakford', 'a')).map((v) => v.article.version)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      )
      expect(await two.revision('oakford')).toBe(20)
      await Promise.all([one.close(), two.close()])
    })

    test('a note that two processes drop at once is dropped by one', async () => {
      const address = await fresh()
      const [one, two] = await Promise.all([openStore(address), openStore(address)])
      await one.keep({ kind: 'ticket', shelf: 'oakford', id: 't', body: 1, expires: null })
      const told = await Promise.all([one.drop('ticket', 'oakford', 't'), two.drop('ticket', 'oakford', 't')])
      expect(told.sort()).toEqual([false, true])
      await Promise.all([one.close(), two.close()])
    })

    test('another process is told which shelf changed', async () => {
      const address = await fresh()
      const [one, two] = await Promise.all([openStore(address), openStore(address)])
      const heard: string[] = []
      await two.listen?.((shelf) => heard.push(shelf))
      await one.save([article('a', 'One.')], who)
      for (let i = 0; i < 100 && heard.length === 0; i += 1) await sleep(20)
      expect(heard).toEqual(['oakford'])
      await Promise.all([one.close(), two.close()])
    })

    test('a backup is a SQLite file that holds all of it, and is never written over', async () => {
      const store = await emptied()
      const [saved] = await store.save([article('a', 'The river rose.')], who)
      await store.save([article('b', 'Gone.')], who)
      await store.remove('oakford', 'b', who)
      await store.keep({ kind: 'feed', shelf: 'oakford', id: '1', body: { n: 1 }, expires: null })
      const file = path.join(stateFolder(), 'copy.db')
      await store.backup(file)
      await expect(store.backup(file)).rejects.toThrow('could not back up')
      const copy = openSqlite(file)
      expect((await copy.holdings('oakford')).articles).toEqual([saved])
      expect(await copy.revision('oakford')).toBe(3)
      expect(await copy.audit('oakford', 9)).toEqual(await store.audit('oakford', 9))
      expect(await copy.restore('oakford', 'b', who)).toMatchObject({ text: 'Gone.' })
      expect(await copy.notes('feed', null, who.at)).toHaveLength(1)
      await Promise.all([store.close(), copy.close()])
    })

    test('a text that no longer fits its hash is named and not served', async () => {
      const address = await fresh()
      const store = await openStore(address)
      await store.save([article('a', 'The river rose.'), article('b', 'The mayor spoke.')], who)
      await run(address, `UPDATE version SET text = 'The river r0se.' WHERE id = 'a'`)
      const { articles, damaged } = await store.holdings('oakford')
      expect([articles.map(({ id }) => id), damaged]).toEqual([['b'], ['a']])
      await store.close()
    })

    test('a database of each older schema is brought up to date with what it holds', async () => {
      const { sha256 } = article('a', 'The river rose.')
      for (const applied of [1, 2]) {
        const address = await fresh()
        const older = migrations.slice(0, applied).join(';\n')
        await run(
          address,
          `${older}; CREATE TABLE schema (applied INTEGER NOT NULL); INSERT INTO schema VALUES (${applied});
           INSERT INTO version (shelf, id, version, kind, sha256, text, "by", at)
           VALUES ('oakford', 'a', 1, 'article', '${sha256}', 'The river rose.', '42', '2031-05-05');
           INSERT INTO standing (shelf, id, version, words) VALUES ('oakford', 'a', 1, to_tsvector('The river rose.'));
           INSERT INTO shelf VALUES ('oakford', 1)`,
        )
        const store = await openStore(address)
        await store.save([article('b', 'The mayor spoke.')], who)
        const { articles, revision } = await store.holdings('oakford')
        expect([articles.map(({ id }) => id), revision]).toEqual([['a', 'b'], 2])
        await store.close()
      }
    })

    test('a database of a newer schema is refused in words, and an address where nobody answers too', async () => {
      const address = await fresh()
      await (await openStore(address)).close()
      await run(address, 'UPDATE schema SET applied = 999')
      await expect(openStore(address)).rejects.toThrow('written by a newer Verbatim')
      await expect(openStore('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(StoreError)
    })
  })
}
