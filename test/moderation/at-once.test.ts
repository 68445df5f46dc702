import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { use } from '../../bench/soak/desk.ts'
import { draftInTurn } from '../../commands/article/given.ts'
import { settingsButton } from '../../commands/settings.ts'
import { because } from '../../src/article/refusal.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { importArchive } from '../../src/moderation/archive/import.ts'
import { archiveOf } from '../../src/moderation/archive/write.ts'
import {
  type Done,
  draftOfArticle,
  mended,
  removeArticle,
  restoreArticle,
  saveDraft,
} from '../../src/moderation/changes/save.ts'
import { undone } from '../../src/moderation/changes/undo.ts'
import { Undo } from '../../src/moderation/changes/way-back.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import { addFeed, feedsOf, removeFeed } from '../../src/moderation/feeds/feeds.ts'
import { most, suggest, suggestionsOf } from '../../src/moderation/queue.ts'
import { serverSettings } from '../../src/moderation/settings.ts'
import { english } from '../../src/render/words/english.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { type Store, StoreError } from '../../src/store/store.ts'
import { callOf } from '../discord/oakford.ts'
import { homeFetcher, httpServer } from '../ingest/fetch/servers.ts'
import { articleOf, deskAt, draftOf, pageOf, report } from './fixtures.ts'

afterAll(stopWorker)

/** A store across a network: each answer takes some turns of the event loop. */
const farStore = (): Store => {
  const store = openSqlite(':memory:')
  const far =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      for (let turn = 0; turn < 5; turn++) await setImmediate()
      const result = await work(...args)
      for (let turn = 0; turn < 5; turn++) await setImmediate()
      return result
    }
  return {
    ...store,
    ...{ save: far(store.save), remove: far(store.remove), restore: far(store.restore) },
    ...{ versions: far(store.versions), notes: far(store.notes), note: far(store.note) },
    ...{ keep: far(store.keep), drop: far(store.drop) },
  }
}

const undoOf = (done: Done): Undo => Undo.parse(done.kind === 'done' ? done.undo : null)

/** A desk far from its store, with one article that a moderator has just added. */
const withArticle = async () => {
  const desk = deskAt(undefined, farStore())
  const added = await saveDraft(desk, 'oakford', draftOf(), '42')
  const [article] = await desk.library.articles('oakford')
  if (article === undefined) throw new Error('no article')
  const edit = (title: string) => saveDraft(desk, 'oakford', mended(draftOfArticle(article), { title }), '43')
  return { desk, article, undo: undoOf(added), edit }
}

const titles = async (desk: Desk) => (await desk.library.articles('oakford')).map(({ title }) => title)

const kindsOf = (done: readonly Done[]) => done.map(({ kind }) => kind)

describe('two moderators at the same article at the same moment', () => {
  test('one edits and one removes it: what was removed does not come back', async () => {
    for (const removesFirst of [true, false]) {
      const { desk, article, edit } = await withArticle()
      const remove = () => removeArticle(desk, 'oakford', article.id, '42')
      const both = removesFirst ? [remove(), edit('Flood')] : [edit('Flood'), remove()]
      const done = kindsOf(await Promise.all(both))
      expect(done).toEqual(removesFirst ? ['done', 'refused'] : ['done', 'done'])
      expect(await titles(desk)).toEqual([])
    }
  })

  test('one edits it and one takes its adding back: one of them is told', async () => {
    for (const undoesFirst of [true, false]) {
      const { desk, undo, edit } = await withArticle()
      const back = () => undone(desk, 'oakford', undo, '42')
      const both = undoesFirst ? [back(), edit('Flood')] : [edit('Flood'), back()]
      expect(kindsOf(await Promise.all(both))).toEqual(['done', 'refused'])
      expect(await titles(desk)).toEqual(undoesFirst ? [] : ['Flood'])
    }
  })

  test('both put it back, or both take the same edit back: it is done once', async () => {
    const { desk, article, edit } = await withArticle()
    const edited = undoOf(await edit('Flood'))
    const backs = await Promise.all([
      undone(desk, 'oakford', edited, '1'),
      undone(desk, 'oakford', edited, '2'),
    ])
    expect(kindsOf(backs)).toEqual(['done', 'refused'])
    await removeArticle(desk, 'oakford', article.id, '42')
    const restored = await Promise.all(
      ['1', '2'].map((by) => restoreArticle(desk, 'oakford', article.id, by)),
    )
    expect(kindsOf(restored)).toEqual(['done', 'refused'])
    const [now] = await desk.library.articles('oakford')
    expect(now?.version).toBe(3)
  })

  test('both import the same archive: each article stands once', async () => {
    const desk = deskAt(undefined, farStore())
    const archive = await archiveOf([articleOf('a')], '2031-05-06T08:00:00.000Z', english('en-GB'))
    const both = await Promise.all(['1', '2'].map((by) => importArchive(desk, 'oakford', archive, by)))
    expect(both.map((one) => one.kind === 'done' && one.added)).toEqual([1, 0])
    expect(await titles(desk)).toHaveLength(1)
  })
})

describe('two moderators at the settings at the same moment', () => {
  test('who chooses one thing takes back nothing that the other chose', async () => {
    const desk = deskAt(undefined, farStore())
    const services = { view: () => desk.library.view(null), today: () => '2031-05-06', desk }
    const call = callOf({ server: 'oakford', services, may: { moderate: true, manage: true } })
    await Promise.all([
      settingsButton.run(call, { set: 'keepUnanswered', to: true }),
      settingsButton.run({ ...call, chosen: ['7'] }, { set: 'auditChannel' }),
    ])
    expect(await serverSettings(desk.store, 'oakford')).toMatchObject({
      keepUnanswered: true,
      auditChannel: '7',
    })
  })
})

describe('two programs over one file', () => {
  const both = async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'two-')), 'shelves.db')
    const [here, there] = [deskAt(undefined, openSqlite(file)), deskAt(undefined, openSqlite(file))]
    await saveDraft(here, 'oakford', draftOf(), '42')
    const [article] = await here.library.articles('oakford')
    if (article === undefined) throw new Error('no article')
    expect(await titles(there)).toEqual([article.title])
    const edit = (desk: Desk, title: string) =>
      saveDraft(desk, 'oakford', mended(draftOfArticle(article), { title }), '43')
    return { here, there, article, edit }
  }
  const meanwhile = { kind: 'refused', reason: because('changedMeanwhile') }

  test('who edits what the other edited is told, sees it, and nothing is lost', async () => {
    const { here, there, article, edit } = await both()
    const done = await Promise.all([edit(here, 'Flood'), edit(there, 'High water')])
    expect(done[0]?.kind).toBe('done')
    expect(done[1]).toEqual(meanwhile)
    expect(await titles(there)).toEqual(['Flood'])
    expect(await there.store.versions('oakford', article.id)).toHaveLength(2)
  })

  test('who edits what the other removed is told, and it stays away', async () => {
    const { here, there, article, edit } = await both()
    await removeArticle(here, 'oakford', article.id, '42')
    expect(await edit(there, 'High water')).toEqual(meanwhile)
    expect([await titles(here), await titles(there)]).toEqual([[], []])
  })

  test('who removes what the other edited is told first, and can do so then', async () => {
    const { here, there, article, edit } = await both()
    await edit(here, 'Flood')
    expect(await removeArticle(there, 'oakford', article.id, '42')).toEqual(meanwhile)
    expect(await titles(there)).toEqual(['Flood'])
    const removed = await removeArticle(there, 'oakford', article.id, '42')
    expect((await undone(here, 'oakford', undoOf(removed), '42')).kind).toBe('done')
  })
})

describe('an import', () => {
  test('whose way back cannot be kept stores nothing', async () => {
    const store = openSqlite(':memory:')
    const full = () => Promise.reject(new StoreError('keep a note', { cause: new Error('disk full') }))
    const desk = deskAt(undefined, { ...store, keep: full })
    const archive = await archiveOf([articleOf('a')], '2031-05-06T08:00:00.000Z', english('en-GB'))
    await expect(importArchive(desk, 'oakford', archive, '42')).rejects.toThrow('Nothing was changed')
    expect(await titles(desk)).toEqual([])
  })
})

describe('a member who suggests many articles at the same moment', () => {
  test('fills no more of the queue than one after another', async () => {
    const desk = deskAt(undefined, farStore())
    const drafts = Array.from({ length: 9 }, (_, n) => draftOf({ text: `${report}\n\nThis is number ${n}.` }))
    await Promise.all(drafts.map((draft) => suggest(desk, 'oakford', draft, '7')))
    expect(await suggestionsOf(desk, 'oakford')).toHaveLength(most.person)
  })
})

describe('a member who suggests link after link', () => {
  const member = { server: 'oakford', user: '7', moderates: false }

  test('has one page read at a time, and none once too many wait', async () => {
    let asked = 0
    const { promise: answering, resolve: answer } = Promise.withResolvers<void>()
    const paper = await httpServer(async ({ url }, response) => {
      asked++
      await answering
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(pageOf(`${report}\n\nThis is the page ${url} of the week.`))
    })
    const desk: Desk = { ...deskAt(), fetcher: homeFetcher(paper.port) }
    const link = (n: number) =>
      use(desk, member, 'article suggest', { options: { link: `http://127.0.0.1:${paper.port}/${n}` } })
    const first = link(0)
    const others = await Promise.all([1, 2, 3].map(link))
    expect(JSON.stringify(others).split('you ask faster than I can answer')).toHaveLength(4)
    answer()
    expect(JSON.stringify(await first)).toContain('moderator')
    expect(asked).toBe(1)
    for (let n = 1; n < 7; n++) await link(n)
    expect(await suggestionsOf(desk, 'oakford')).toHaveLength(most.person)
    expect(asked).toBe(most.person)
    await paper.close()
  })
})

describe('a feed', () => {
  const served = async () => {
    const paper = await httpServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end('<rss version="2.0"><channel><title>Oakford Ledger</title></channel></rss>'),
    )
    const desk: Desk = { ...deskAt(undefined, farStore()), fetcher: homeFetcher(paper.port) }
    const add = (name = 'feed') => addFeed(desk, 'oakford', `http://127.0.0.1:${paper.port}/${name}`, '42')
    return { desk, add, end: paper.close }
  }

  test('that two follow at the same moment is followed once', async () => {
    const { desk, add, end } = await served()
    expect(kindsOf(await Promise.all([add(), add()])).toSorted()).toEqual(['done', 'refused'])
    expect(await feedsOf(desk, 'oakford')).toHaveLength(1)
    await end()
  })

  test('that somebody removed already is not taken back once more', async () => {
    const { desk, add, end } = await served()
    const added = undoOf(await add())
    const [feed] = await feedsOf(desk, 'oakford')
    await removeFeed(desk, 'oakford', feed?.id ?? '')
    expect(await undone(desk, 'oakford', added, '42')).toEqual({
      kind: 'refused',
      reason: because('noSuchFeed'),
    })
    await end()
  })

  test('that is followed again already does not come back beside itself, nor above what a server may follow', async () => {
    const { desk, add, end } = await served()
    await add()
    const [feed] = await feedsOf(desk, 'oakford')
    const removed = undoOf(await removeFeed(desk, 'oakford', feed?.id ?? ''))
    await add()
    expect(await undone(desk, 'oakford', removed, '42')).toEqual({
      kind: 'refused',
      reason: because('feedKnown'),
    })
    const [again] = await feedsOf(desk, 'oakford')
    await removeFeed(desk, 'oakford', again?.id ?? '')
    for (let n = 0; n < 20; n++) await add(`feed-${n}`)
    expect(await undone(desk, 'oakford', removed, '42')).toEqual({
      kind: 'refused',
      reason: because('feedsTooMany', 20),
    })
    await end()
  })
})

test('pages given in one server are read one after another; another server waits for none of them', async () => {
  const server = await httpServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(pageOf(report)),
  )
  const asked: string[] = []
  const held = Promise.withResolvers<boolean>()
  const allows = (url: string): Promise<boolean> => {
    asked.push(url.replace(/.*\//, ''))
    return url.endsWith('slow') ? held.promise : Promise.resolve(true)
  }
  const desk: Desk = { ...deskAt(), fetcher: { ...homeFetcher(server.port), allows } }
  const given = (at: string, page: string) =>
    draftInTurn(
      {
        ...callOf({ services: { view: desk.library.view, today: () => '2031-05-06', desk } }),
        server: at,
        desk,
      },
      { kind: 'link', url: `http://127.0.0.1:${server.port}/${page}` },
    )
  const [slow, next] = [given('oakford', 'slow'), given('oakford', 'next')]
  expect(await given('elmford', 'other')).toMatchObject({ kind: 'draft' })
  expect(asked).toEqual(['slow', 'other'])
  held.resolve(true)
  expect(await slow).toMatchObject({ kind: 'draft' })
  expect(await next).toMatchObject({ kind: 'draft' })
  expect(asked).toEqual(['slow', 'other', 'next'])
  await server.close()
})
