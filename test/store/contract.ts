import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { type Run, type Store, StoreError, type Who } from '../../src/store/store.ts'

const who: Who = { by: '42', at: '2031-05-05T10:00:00Z', note: 'added from a link' }
const later = '2031-06-01T00:00:00Z'

const article = (id: string, text = `The river reached ${id}.`, shelf = 'oakford'): Article =>
  articleFrom({
    id,
    shelf,
    text,
    title: 'River rises',
    source: 'Oakford Ledger',
    url: null,
    published: { date: '2031-05-05', basis: 'stated' },
  })

/** A model of the shelf without any of a store's machinery: what it must agree with after any run of changes. */
const model = () => {
  const standing = new Map<string, { text: string; version: number; removed: boolean }>()
  return {
    save: (id: string, text: string) => {
      const version = (standing.get(id)?.version ?? 0) + 1
      standing.set(id, { text, version, removed: false })
    },
    mark: (id: string, removed: boolean): boolean => {
      const found = standing.get(id)
      if (!found || found.removed === removed) return false
      standing.set(id, { ...found, removed })
      return true
    },
    standing: () =>
      [...standing]
        .filter(([, { removed }]) => !removed)
        .map(([id, { text, version }]) => ({ id, text, version }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The one list of promises that every store keeps. `open` gives an empty store. */
export const storeContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} keeps what a store promises`, () => {
    test('an empty shelf holds nothing at revision 0', async () => {
      const store = await open()
      expect(await store.holdings('oakford')).toEqual({ articles: [], damaged: [], revision: 0 })
      await store.close()
    })

    test('a saved article is there as it was, at version 1, and the audit log names who', async () => {
      const store = await open()
      const [saved] = await store.save([article('a')], who)
      expect((await store.holdings('oakford')).articles).toEqual([saved])
      expect(saved).toEqual(article('a'))
      expect(await store.audit('oakford', 5)).toMatchObject([{ deed: 'add', article: 'a', version: 1, who }])
      await store.close()
    })

    test('an edit is a new version, the old one stays readable', async () => {
      const store = await open()
      await store.save([article('a')], who)
      await store.save([article('a', 'The river fell.')], who)
      const [now] = (await store.holdings('oakford')).articles
      expect(now).toMatchObject({ version: 2, text: 'The river fell.' })
      expect((await store.versions('oakford', 'a')).map((version) => version.article.text)).toEqual([
        'The river reached a.',
        'The river fell.',
      ])
      expect((await store.audit('oakford', 1))[0]?.deed).toBe('edit')
      await store.close()
    })

    test('a removed article is gone at once and can be put back; a second removal says false', async () => {
      const store = await open()
      await store.save([article('a')], who)
      expect(await store.remove('oakford', 'a', who)).toBe(true)
      expect(await store.remove('oakford', 'a', who)).toBe(false)
      expect((await store.holdings('oakford')).articles).toEqual([])
      expect((await store.removed('oakford')).map(({ id }) => id)).toEqual(['a'])
      expect(await store.restore('oakford', 'a', who)).toMatchObject({ id: 'a', version: 1 })
      const long = articleFrom({ id: 'b', shelf: 'oakford', text: 'The river rose. '.repeat(2_000) })
      await store.save([long], who)
      await store.remove('oakford', 'b', who)
      const [gone] = await store.removed('oakford')
      expect(gone).toEqual({ ...long, text: long.text.slice(0, 300) })
      expect(await store.restore('oakford', 'b', who)).toEqual(long)
      expect(await store.restore('oakford', 'a', who)).toBeNull()
      expect(await store.remove('oakford', 'never there', who)).toBe(false)
      await store.close()
    })

    test('over a version that does not stand any more nothing is saved and nothing removed', async () => {
      const store = await open()
      expect(await store.save([article('a')], who, 1)).toEqual([])
      const [first] = await store.save([article('a')], who)
      expect(first?.version).toBe(1)
      expect(await store.save([article('a', 'The river fell.')], who, 1)).toMatchObject([{ version: 2 }])
      expect(await store.save([article('a', 'The river stood.')], who, 1)).toEqual([])
      expect(await store.remove('oakford', 'a', who, 1)).toBe(false)
      expect((await store.holdings('oakford')).articles).toMatchObject([{ text: 'The river fell.' }])
      expect(await store.save([article('a'), article('b')], who, 2)).toEqual([])
      expect(await store.remove('oakford', 'a', who, 2)).toBe(true)
      expect(await store.save([article('a')], who, 2)).toEqual([])
      expect(await store.revision('oakford')).toBe(3)
      expect(await store.versions('oakford', 'a')).toHaveLength(2)
      await store.close()
    })

    test('of several who save over the same version at once one does', async () => {
      const store = await open()
      await store.save([article('a')], who)
      const texts = ['The river fell.', 'The river stood.', 'The river rose.']
      const saved = await Promise.all(texts.map((text) => store.save([article('a', text)], who, 1)))
      expect(saved.flat()).toMatchObject([{ version: 2 }])
      expect((await store.holdings('oakford')).articles).toEqual(saved.flat())
      await store.close()
    })

    test('several articles are saved all or none', async () => {
      const store = await open()
      const broken = { ...article('b'), text: null } as unknown as Article
      await expect(store.save([article('a'), broken], who)).rejects.toThrow('Nothing was changed')
      expect((await store.holdings('oakford')).articles).toEqual([])
      expect(await store.revision('oakford')).toBe(0)
      await store.close()
    })

    test('the revision grows with each change of that shelf alone', async () => {
      const store = await open()
      await store.save([article('a')], who)
      await store.save([article('x', 'Elsewhere.', 'elmford')], who)
      await store.remove('oakford', 'a', who)
      expect(await store.revision('oakford')).toBe(2)
      expect(await store.revision('elmford')).toBe(1)
      expect(await store.shelves()).toEqual(['elmford', 'oakford'])
      await store.close()
    })

    test('what stands is listed without its texts, and the texts that are wanted are read in runs', async () => {
      const store = await open()
      const long = 'The river rose in Oakford. '.repeat(2000)
      const saved = await store.save(
        ['d', 'c', 'b', 'a'].map((id) => article(id, `${id}: ${long}`)),
        who,
      )
      await store.remove('oakford', 'c', who)
      const listed = await store.standing('oakford')
      const marks = saved.map(({ id, version, sha256 }) => ({ id, version, sha256 })).reverse()
      expect(listed).toEqual({ revision: 5, articles: marks.filter(({ id }) => id !== 'c') })
      const wanted = [...listed.articles.slice(1), { id: 'never', version: 1, sha256: '' }]
      const runs: Run[] = []
      for await (const run of store.read('oakford', wanted)) runs.push(run)
      expect(runs.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['b'], ['d']])
      expect(runs.flatMap(({ articles }) => articles)).toEqual([saved[2], saved[0]])
      await store.close()
    })

    test('a shelf sees nothing of another', async () => {
      const store = await open()
      await store.save([article('a')], who)
      await store.keep({ kind: 'feed', shelf: 'oakford', id: '1', body: { url: 'x' }, expires: null })
      expect((await store.holdings('elmford')).articles).toEqual([])
      expect(await store.versions('elmford', 'a')).toEqual([])
      expect(await store.audit('elmford', 9)).toEqual([])
      expect(await store.notes('feed', 'elmford', later)).toEqual([])
      expect(await store.remove('elmford', 'a', who)).toBe(false)
      await store.close()
    })

    test('notes are kept, replaced, expire and are swept; a drop succeeds once', async () => {
      const store = await open()
      const note = { kind: 'ticket', shelf: 'oakford', id: 't', body: { n: [1, 'two'] }, expires: null }
      await store.keep(note)
      await store.keep({ ...note, body: { n: [] } })
      await store.keep({ ...note, id: 'old', expires: '2031-05-06T00:00:00Z' })
      expect(await store.note('ticket', 'oakford', 't', later)).toEqual({ ...note, body: { n: [] } })
      expect(await store.note('ticket', 'oakford', 'old', later)).toBeNull()
      expect((await store.notes('ticket', null, later)).map(({ id }) => id)).toEqual(['t'])
      expect(await store.sweep(later)).toBe(1)
      expect(await store.drop('ticket', 'oakford', 't')).toBe(true)
      expect(await store.drop('ticket', 'oakford', 't')).toBe(false)
      await store.close()
    })

    test('several notes are kept in one step: all of them, or none', async () => {
      const store = await open()
      const note = { kind: 'ticket', shelf: 'oakford', id: 'a', body: 1, expires: null }
      await store.keep(note, { ...note, id: 'b', body: 2 })
      await expect(store.keep({ ...note, body: 3 }, { ...note, id: 'c', body: 4n })).rejects.toThrow(
        StoreError,
      )
      const kept = await store.notes('ticket', 'oakford', later)
      expect(kept.map(({ id, body }) => [id, body])).toEqual([
        ['a', 1],
        ['b', 2],
      ])
      await store.close()
    })

    test('a forgotten shelf leaves nothing behind', async () => {
      const store = await open()
      await store.save([article('a')], who)
      await store.keep({ kind: 'feed', shelf: 'oakford', id: '1', body: 1, expires: null })
      await store.forget('oakford')
      expect(await store.shelves()).toEqual([])
      expect(await store.versions('oakford', 'a')).toEqual([])
      expect(await store.notes('feed', null, later)).toEqual([])
      await store.close()
    })

    test('text comes back to the letter, whatever it is', async () => {
      const store = await open()
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (text) => {
          const given = article('a', text)
          await store.save([given], who)
          const { articles, damaged } = await store.holdings('oakford')
          expect(articles[0]?.text).toBe(given.text)
          expect(damaged).toEqual([])
        }),
        { numRuns: 50 },
      )
      await store.close()
    })

    test('after any run of changes the shelf is what a plain model of it is', async () => {
      const step = fc.record({
        deed: fc.constantFrom('save', 'save', 'remove', 'restore'),
        id: fc.constantFrom('a', 'b', 'c'),
        text: fc.constantFrom('One.', 'Two.', 'Three.'),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          const store = await open()
          const naive = model()
          for (const { deed, id, text } of steps) {
            if (deed === 'save') {
              await store.save([article(id, text)], who)
              naive.save(id, text)
            } else if (deed === 'remove')
              expect(await store.remove('oakford', id, who)).toBe(naive.mark(id, true))
            else expect((await store.restore('oakford', id, who)) !== null).toBe(naive.mark(id, false))
          }
          const { articles } = await store.holdings('oakford')
          expect(articles.map(({ id, text, version }) => ({ id, text, version }))).toEqual(naive.standing())
          await store.close()
        }),
        { numRuns: 25 },
      )
    })
  })
}

/** A new folder for a store's file. */
export const stateFolder = (): string => mkdtempSync(path.join(tmpdir(), 'verbatim-store-'))
