import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { randomFrom } from '../../bench/soak/random.ts'
import { articleFrom } from '../../src/article/make.ts'
import { isIntact } from '../../src/article/verbatim.ts'
import { askServers, changeSettings, defaultSettings, serverSettings } from '../../src/moderation/settings.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { type Holdings, StoreError } from '../../src/store/store.ts'
import { stateFolder } from './contract.ts'

// SAFETY, faults: "a flipped byte, a cut file": what is damaged is never quoted, the rest answers or the person is told.
const folder = stateFolder()
const whole = path.join(folder, 'whole.db')
const texts = Array.from({ length: 12 }, (_, n) =>
  `The river reached mark ${n} on Sunday. `.repeat(60).trim(),
)
const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }

beforeAll(async () => {
  const store = openSqlite(whole)
  await store.save(
    texts.map((text, n) => articleFrom({ id: `a${n}`, shelf: 'oakford', text })),
    who,
  )
  await store.close()
})

/** What a damaged copy holds, or the words in which it was refused. */
const holdingsOf = async (damage: (file: string) => void): Promise<Holdings | string> => {
  const file = path.join(folder, 'copy.db')
  copyFileSync(whole, file)
  damage(file)
  try {
    const store = openSqlite(file)
    try {
      return await store.holdings('oakford')
    } finally {
      await store.close()
    }
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    return String(error)
  }
}

const flip =
  (at: number) =>
  (file: string): void => {
    const bytes = readFileSync(file)
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    writeFileSync(file, bytes)
  }

describe('a damaged file', () => {
  test('with one flipped byte serves no text but what was stored', async () => {
    const { length } = readFileSync(whole)
    const random = randomFrom(11)
    const seen = { damaged: 0, refused: 0, whole: 0 }
    for (let n = 0; n < 120; n++) {
      const held = await holdingsOf(flip(Math.floor(random() * length)))
      if (typeof held === 'string') seen.refused++
      else {
        expect(held.articles.every((article) => isIntact(article) && texts.includes(article.text))).toBe(true)
        if (held.damaged.length > 0) seen.damaged++
        else seen.whole++
      }
    }
    expect(seen.damaged).toBeGreaterThan(20)
  })

  test('that was cut is refused in words, or serves only what is whole', async () => {
    const { length } = readFileSync(whole)
    for (const part of [0.1, 0.5, 0.9]) {
      const held = await holdingsOf((file) => truncateSync(file, Math.floor(length * part)))
      if (typeof held === 'string') expect(held).toMatch(/could not (?:open|read)/)
      else expect(held.articles.every(({ text }) => texts.includes(text))).toBe(true)
    }
  })
})

describe('one damaged row', () => {
  /** A store of two servers after this was done to its rows. */
  const after = async (name: string, sql: string) => {
    const file = path.join(folder, `${name}.db`)
    const store = openSqlite(file)
    await store.save(
      ['a', 'b', 'c'].map((id) =>
        articleFrom({
          ...{ id, shelf: 'oakford', text: `The river reached mark ${id}.` },
          published: { date: '2031-05-05', basis: 'stated' },
        }),
      ),
      who,
    )
    for (const server of ['1', '2']) {
      await changeSettings(store, server, { askChannels: ['5'] })
      await store.keep({ kind: 'feed', shelf: server, id: 'f', body: { url: server }, expires: null })
    }
    await store.close()
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
    return openSqlite(file)
  }

  test.each(["basis = 'statfd'", "kind = 'artjcle'", "kind = ''"])(
    'of an article (%s) is counted and not served, the rest is',
    async (damage) => {
      const store = await after(
        `article-${damage.replaceAll(/\W/g, '-')}`,
        `UPDATE version SET ${damage} WHERE id = 'b'`,
      )
      const { articles, damaged } = await store.holdings('oakford')
      expect(articles.map(({ id }) => id)).toEqual(['a', 'c'])
      expect(damaged).toEqual(['b'])
      expect((await store.versions('oakford', 'b')).map(({ article }) => article.text)).toEqual([''])
      await store.close()
    },
  )

  test('of the audit log hides no other line', async () => {
    const store = await after('audit', "UPDATE audit SET deed = 'bdd' WHERE article = 'b'")
    expect((await store.audit('oakford', 9)).map(({ article }) => article)).toEqual(['c', 'a'])
    await store.close()
  })

  test('of a setting or a feed hides no other, and not those of another server', async () => {
    const store = await after('note', "UPDATE note SET body = substr(body, 1, 9) WHERE shelf = '1'")
    expect((await askServers(store)).map(({ server }) => server)).toEqual(['2'])
    expect(await serverSettings(store, '1')).toEqual(defaultSettings)
    const feeds = await store.notes('feed', null, '2031-05-05T10:00:00Z')
    expect(feeds.map(({ shelf, body }) => [shelf, body])).toEqual([
      ['1', null],
      ['2', { url: '2' }],
    ])
    await store.close()
  })

  test('that the engine itself cannot read is a refusal in words', async () => {
    const store = await after('engine', 'DROP TABLE note')
    await expect(store.notes('feed', null, '2031')).rejects.toThrow(/^could not read what is stored: /)
    await store.close()
  })
})
