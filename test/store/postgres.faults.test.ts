import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { openPostgres } from '../../src/store/postgres/postgres.ts'
import { StoreError } from '../../src/store/store.ts'
import { absent, startServer } from './server.ts'

const server = await startServer()
afterAll(() => server?.end())

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const article = (id: string, text = `Text of ${id}.`, shelf = 'oakford') => articleFrom({ id, shelf, text })

if (server === null) test.skip(absent)
else {
  describe('PostgreSQL that goes away', () => {
    test('killed under load: what was acknowledged stands, what was refused does not, reads come back by themselves', async () => {
      const store = await openPostgres(server.url)
      const acknowledged: string[] = []
      const refused: string[] = []
      const unknown: string[] = []
      let over = false
      const writer = async (name: string): Promise<void> => {
        for (let i = 0; !over; i += 1) {
          const id = `${name}${i}`
          try {
            await store.save([article(id)], who)
            acknowledged.push(id)
          } catch (error) {
            const known = error instanceof StoreError && error.message.includes('Nothing was changed')
            ;(known ? refused : unknown).push(id)
            await sleep(20)
          }
        }
      }
      const writers = ['a', 'b', 'c', 'd'].map(writer)
      await sleep(500)
      server.kill()
      const read = store.revision('oakford')
      await sleep(300)
      await server.start()
      expect(await read).toBeGreaterThan(0)
      await sleep(700)
      over = true
      await Promise.all(writers)
      const { articles, damaged } = await store.holdings('oakford')
      const standing = new Set(articles.map(({ id }) => id))
      expect(refused.length).toBeGreaterThan(0)
      expect(acknowledged.filter((id) => !standing.has(id))).toEqual([])
      expect(refused.filter((id) => standing.has(id))).toEqual([])
      expect([unknown, damaged]).toEqual([[], []])
      expect(await store.revision('oakford')).toBe(standing.size)
      await store.close()
    })

    test('after an outage in which it was tried to listen several times, one connection listens', async () => {
      const store = await openPostgres(server.url)
      await store.listen?.(() => undefined)
      server.kill()
      await sleep(4500)
      await server.start()
      await store.revision('oakford')
      await sleep(2500)
      const client = new pg.Client(server.url)
      await client.connect()
      const { rows } = await client.query("SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN verbatim'")
      expect(rows).toHaveLength(1)
      await client.end()
      await store.close()
    }, 30_000)

    test('a poll of revisions is never deaf: a change after every connection was cut is seen by another process', async () => {
      const [one, two] = await Promise.all([openPostgres(server.url), openPostgres(server.url)])
      const before = await two.revision('elmford')
      const heard: string[] = []
      await two.listen?.((shelf) => heard.push(shelf))
      const cut = new pg.Client(server.url)
      await cut.connect()
      await cut.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'verbatim'`,
      )
      await cut.end()
      await one.save([article('x', 'The bridge opened.', 'elmford')], who).catch(() => undefined)
      await one.save([article('y', 'The bridge closed.', 'elmford')], who)
      expect(await two.revision('elmford')).toBeGreaterThan(before)
      await Promise.all([one.close(), two.close()])
    })

    test('frozen: no call hangs, a change is not said to be done, and all is well when it goes on', async () => {
      const store = await openPostgres(server.url, { answer: 300, outage: 1200 })
      await store.save([article('calm')], who)
      server.freeze(true)
      const [read, write] = await Promise.allSettled([
        store.holdings('oakford'),
        store.save([article('frozen')], who),
      ])
      expect([read.status, write.status]).toEqual(['rejected', 'rejected'])
      server.freeze(false)
      expect((await store.holdings('oakford')).articles.some(({ id }) => id === 'calm')).toBe(true)
      await store.save([article('after')], who)
      await store.close()
    })
  })
}
