import type { RequestListener } from 'node:http'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { because } from '../../../src/article/refusal.ts'
import { channelFrom, feedLinkIn } from '../../../src/ingest/feeds/items.ts'
import { politeFetcher } from '../../../src/ingest/fetch/robots.ts'
import { feedInWorker, stopWorker, workerLimits } from '../../../src/ingest/worker.ts'
import { undone } from '../../../src/moderation/changes/undo.ts'
import type { Desk } from '../../../src/moderation/desk.ts'
import { addFeed, feedsOf, removeFeed } from '../../../src/moderation/feeds/feeds.ts'
import { followFeeds, pollDue } from '../../../src/moderation/feeds/poll.ts'
import { progressOf } from '../../../src/moderation/feeds/progress.ts'
import { noteBack, noteLeft } from '../../../src/moderation/leaving.ts'
import { decline, most, suggest, suggestionsOf } from '../../../src/moderation/queue.ts'
import { changeSettings } from '../../../src/moderation/settings.ts'
import { english } from '../../../src/render/words/english.ts'
import { deskAt, draftOf, pageOf, report } from '../../moderation/fixtures.ts'
import { homeFetcher, httpServer } from '../fetch/servers.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
afterAll(stopWorker)

const rssOf = (...numbers: readonly number[]): string => `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Oakford Ledger</title>${numbers
  .map((n) => `<item><title>Report ${n}</title><link>/report/${n}</link><guid>id-${n}</guid></item>`)
  .join('')}</channel></rss>`

type Paper = {
  numbers: number[]
  status: number
  robots: string
  asked: string[]
  conditions: string[]
  /** Goes into the key of each item. */
  salt: string
  /** Do its pages say no day, and which one does the feed say? */
  undated: boolean
  day: string
  /** What its pages answer with, and by which status its feed stands elsewhere, if it does. */
  pages: number
  moved: number | null
}

/** A paper with a feed and pages, whose state the test changes, and a desk whose clock the test moves. */
const paper = async () => {
  const state: Paper = {
    ...{ numbers: [2, 1], status: 200, robots: '', asked: [], conditions: [] },
    ...{ salt: '', undated: false, day: '', pages: 200, moved: null },
  }
  const answer: RequestListener = (request, response) => {
    const url = request.url ?? ''
    state.asked.push(url)
    if (url === '/robots.txt') return response.writeHead(200).end(state.robots)
    if (url.startsWith('/report/') && state.pages !== 200) return response.writeHead(state.pages).end()
    if (url === '/feed' && state.moved !== null)
      return response.writeHead(state.moved, { location: '/feed/new' }).end()
    if (url.startsWith('/report/'))
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          pageOf(`${report}\n\nThis is report ${url.slice(8)} of the week.`).replace(
            state.undated ? /<meta property="article:published.*>/ : /^$/,
            '',
          ),
        )
    if (url === '/')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<link rel="alternate" type="application/rss+xml" href="/feed">')
    const etag = `"${state.numbers.join()}${state.salt}"`
    state.conditions.push(request.headers['if-none-match'] ?? '')
    if (state.status !== 200) return response.writeHead(state.status).end()
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(
      rssOf(...state.numbers)
        .replaceAll('<guid>', `<guid>${state.salt}`)
        .replaceAll('<item>', state.day === '' ? '<item>' : `<item><pubDate>${state.day}</pubDate>`),
    )
  }
  const server = await httpServer(answer)
  open.push(server.close)
  let now = Date.parse('2031-05-06T08:00:00Z')
  const fetcher = politeFetcher(homeFetcher(server.port), () => now)
  const desk: Desk = { ...deskAt(), fetcher, now: () => new Date(now) }
  return {
    state,
    desk,
    site: `http://127.0.0.1:${server.port}`,
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
  }
}

const poll = (desk: Desk): Promise<void> =>
  pollDue(desk, (error) => {
    throw error
  })

const waiting = async (desk: Desk) =>
  (await suggestionsOf(desk, 'oakford')).map(({ draft }) => draft.fields.url?.replace(/.*\//, ''))

describe('a feed is followed', () => {
  test('only what comes after is taken, each item once, and waits for a moderator', async () => {
    const { state, desk, site, pass } = await paper()
    const added = await addFeed(desk, 'oakford', `${site}/feed`, '42')
    expect(added.kind === 'done' && added.says(english('en-GB'))).toMatch(/Following “Oakford Ledger”/)
    await poll(desk)
    expect(await waiting(desk)).toEqual([])
    state.numbers.unshift(4, 3)
    pass(31)
    await poll(desk)
    await poll(desk)
    pass(31)
    await poll(desk)
    expect((await waiting(desk)).toSorted()).toEqual(['3', '4'])
    expect((await suggestionsOf(desk, 'oakford'))[0]).toMatchObject({
      by: /^feed /,
      draft: { from: 'a feed' },
    })
    expect(await desk.library.articles('oakford')).toEqual([])
    expect(state.asked.filter((url) => url === '/report/3')).toHaveLength(1)
  })

  test('a server may have new items saved at once', async () => {
    const { state, desk, site, pass } = await paper()
    await changeSettings(desk.store, 'oakford', { feedsSaveAtOnce: true })
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    const [article] = await desk.library.articles('oakford')
    expect(article).toMatchObject({ title: 'River rises in Oakford', url: `${site}/report/3` })
    expect((await desk.store.versions('oakford', article?.id ?? ''))[0]?.who).toMatchObject({
      by: /^feed /,
      note: /^from a feed; /,
    })
  })

  test('it asks with the mark of last time, and an unchanged feed is left alone', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    pass(31)
    await poll(desk)
    expect(state.conditions).toEqual(['', '"2,1"'])
    expect((await feedsOf(desk, 'oakford'))[0]).toMatchObject({ failures: 0, problem: null })
  })

  test('a failing site is asked less and less often, and says why in the list', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.status = 503
    const asked: number[] = []
    for (let half = 0; half < 48; half++) {
      const before = state.conditions.length
      await poll(desk)
      if (state.conditions.length > before) asked.push(half)
      pass(30)
    }
    expect(asked).toEqual([0, 2, 6, 14, 30])
    expect((await feedsOf(desk, 'oakford'))[0]).toMatchObject({
      failures: 5,
      problem: { item: null, reason: because('siteError', 503) },
    })
    state.status = 200
    pass(24 * 60)
    await poll(desk)
    expect((await feedsOf(desk, 'oakford'))[0]).toMatchObject({ failures: 0, problem: null })
  })

  test('what robots.txt closes is not read: neither the feed nor a page', async () => {
    const closed = await paper()
    closed.state.robots = 'User-agent: *\nDisallow: /feed'
    expect(await addFeed(closed.desk, 'oakford', `${closed.site}/feed`, '42')).toMatchObject({
      reason: because('robotsForbid'),
    })
    const pages = await paper()
    pages.state.robots = 'User-agent: *\nDisallow: /report/'
    await addFeed(pages.desk, 'oakford', `${pages.site}/feed`, '42')
    pages.state.numbers.unshift(3)
    pages.pass(31)
    await poll(pages.desk)
    expect(pages.state.asked).not.toContain('/report/3')
    expect(await waiting(pages.desk)).toEqual([])
  })

  test('more than ten new items come in portions, none is lost', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.numbers = Array.from({ length: 15 }, (_, i) => 17 - i).concat(2, 1)
    for (let i = 0; i < 3; i++) {
      pass(31)
      await poll(desk)
    }
    expect((await waiting(desk)).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 15 }, (_, i) => String(i + 3)),
    )
  })

  test('that gives its items new keys each time brings each page once, declined or not', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.numbers.unshift(3)
    for (let i = 0; i < 3; i++) {
      pass(31)
      state.salt = `${i}`
      await poll(desk)
      for (const { id } of await suggestionsOf(desk, 'oakford')) await decline(desk, 'oakford', id)
    }
    expect(state.asked.filter((url) => url.startsWith('/report/'))).toEqual(['/report/3'])
  })

  test('that was read while the clock was a year ahead is read again once it is right', async () => {
    const { state, desk, site, pass } = await paper()
    const year = 365 * 24 * 60
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    pass(year)
    await poll(desk)
    pass(-year)
    state.numbers.unshift(3)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('that dates an item behind tomorrow is not believed', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    Object.assign(state, { numbers: [4, 3], undated: true, day: '2031-05-08' })
    pass(31)
    await poll(desk)
    state.numbers.unshift(5)
    state.day = '2031-05-07'
    pass(31)
    await poll(desk)
    const days = (await suggestionsOf(desk, 'oakford')).map(({ draft }) => draft.fields.published)
    expect(days).toEqual([null, null, { date: '2031-05-07', basis: 'metadata' }])
  })

  test('that lists a page twice brings it once, and nothing is wrong with it', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.numbers.unshift(3, 3)
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
    expect(state.asked.filter((url) => url === '/report/3')).toHaveLength(1)
    expect((await feedsOf(desk, 'oakford'))[0]?.problem).toBeNull()
  })

  test('and a second one that brings the same reports: each waits once, and nothing is wrong with either', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    await addFeed(desk, 'oakford', `${site}/feed/all`, '42')
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
    expect((await feedsOf(desk, 'oakford')).map(({ problem }) => problem)).toEqual([null, null])
  })

  test('whose pages are down for a while loses none of them', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    Object.assign(state, { numbers: [3, 2, 1], pages: 503 })
    for (let reading = 0; reading < 3; reading++) {
      pass(31)
      await poll(desk)
    }
    const down = { item: `${site}/report/3`, reason: because('siteError', 503) }
    expect((await feedsOf(desk, 'oakford'))[0]).toMatchObject({ failures: 0, problem: down })
    state.pages = 200
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
    const [feed] = await feedsOf(desk, 'oakford')
    expect(feed?.problem).toBeNull()
    expect(feed && (await progressOf(desk, feed))?.tried).toEqual([])
  })

  test('tries a page six times while it is down, and once where it is gone', async () => {
    for (const [status, tries] of [
      [503, 6],
      [404, 1],
    ] as const) {
      const { state, desk, site, pass } = await paper()
      await addFeed(desk, 'oakford', `${site}/feed`, '42')
      Object.assign(state, { numbers: [3, 2, 1], pages: status })
      for (let reading = 0; reading < 9; reading++) {
        pass(31)
        await poll(desk)
      }
      expect(state.asked.filter((url) => url === '/report/3')).toHaveLength(tries)
    }
  })

  test('waits with its items while the queue is full, fetches no page for it, and goes on then', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    for (let n = 0; n < most.server; n++)
      await suggest(desk, 'oakford', draftOf({ text: `Report ${n} of a reader.` }), `${n}`)
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    expect((await feedsOf(desk, 'oakford'))[0]?.problem).toMatchObject({
      item: null,
      reason: because('suggestionsTooMany'),
    })
    expect(state.asked).not.toContain('/report/3')
    const [oldest] = await suggestionsOf(desk, 'oakford')
    await decline(desk, 'oakford', oldest?.id ?? '')
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toContain('3')
  })

  test('that moved for good is asked at its new place; one that is elsewhere for now, at its own', async () => {
    for (const [status, at] of [
      [301, '/feed/new'],
      [302, '/feed'],
    ] as const) {
      const { state, desk, site, pass } = await paper()
      state.moved = status
      await addFeed(desk, 'oakford', `${site}/feed`, '42')
      expect((await feedsOf(desk, 'oakford'))[0]?.url).toBe(`${site}${at}`)
      state.moved = null
      await addFeed(desk, 'elmford', `${site}/feed`, '42')
      state.moved = status
      state.numbers.unshift(3)
      pass(31)
      await poll(desk)
      expect((await feedsOf(desk, 'elmford'))[0]?.url).toBe(`${site}${at}`)
      expect(await waiting(desk)).toEqual(['3'])
    }
  })

  test('of a server that the bot has left is not read, until it is back', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    await noteLeft(desk, 'oakford')
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    expect(state.conditions).toHaveLength(1)
    await noteBack(desk, 'oakford')
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('that breaks something here keeps no other waiting', async () => {
    const { state, desk, site, pass } = await paper()
    for (const server of ['elmford', 'oakford']) await addFeed(desk, server, `${site}/feed`, '42')
    state.numbers.unshift(3)
    pass(31)
    const errors: unknown[] = []
    const keep: Desk['store']['keep'] = (...notes) =>
      notes.some(({ shelf }) => shelf === 'elmford')
        ? Promise.reject(new Error('broken'))
        : desk.store.keep(...notes)
    await pollDue({ ...desk, store: { ...desk.store, keep } }, (error) => errors.push(error))
    expect(errors).toHaveLength(1)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('whose site is slow keeps no other server waiting, and nobody who ends the reading', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'elmford', `${site}/feed?slow`, '42')
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    state.numbers.unshift(3)
    pass(31)
    const forever = new Promise<never>(() => undefined)
    const allows = (url: string) => (url.endsWith('slow') ? forever : Promise.resolve(true))
    const over = new AbortController()
    const reading = followFeeds(
      { ...desk, fetcher: { ...desk.fetcher, allows } },
      over.signal,
      () => undefined,
    )
    await expect.poll(() => waiting(desk), { timeout: 10_000 }).toEqual(['3'])
    over.abort()
    await reading
  })

  test('a server whose feeds take too long has the rest of them read the next time', async () => {
    const { state, desk, site, pass } = await paper()
    for (const name of ['a', 'b', 'c']) await addFeed(desk, 'oakford', `${site}/feed?${name}`, '42')
    const before = state.conditions.length
    const allows = async (): Promise<boolean> => {
      pass(3)
      return true
    }
    pass(31)
    await poll({ ...desk, fetcher: { ...desk.fetcher, allows } })
    expect(state.conditions).toHaveLength(before + 1)
    await poll({ ...desk, fetcher: { ...desk.fetcher, allows } })
    expect(state.conditions).toHaveLength(before + 2)
  })

  test('a page that names its feed will do; the same feed twice, or no feed, will not', async () => {
    const { desk, site } = await paper()
    expect(await addFeed(desk, 'oakford', `${site}/`, '42')).toMatchObject({ kind: 'done' })
    expect(await addFeed(desk, 'oakford', `${site}/feed`, '42')).toMatchObject({
      reason: because('feedKnown'),
    })
    expect(await addFeed(desk, 'oakford', `${site}/report/1`, '42')).toMatchObject({
      reason: because('noFeed'),
    })
    expect(await addFeed(desk, 'oakford', 'http://10.0.0.1/feed', '42')).toMatchObject({
      reason: because('notPublic'),
    })
    expect(await feedsOf(desk, 'elmford')).toEqual([])
  })

  test('a removed feed is read no more, and the removal can be undone', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    const [feed] = await feedsOf(desk, 'oakford')
    expect(await removeFeed(desk, 'elmford', feed?.id ?? '')).toMatchObject({ kind: 'refused' })
    const removed = await removeFeed(desk, 'oakford', feed?.id ?? '')
    pass(31)
    const before = state.conditions.length
    await poll(desk)
    expect(state.conditions).toHaveLength(before)
    if (removed.kind === 'done' && removed.undo !== null) await undone(desk, 'oakford', removed.undo, '42')
    expect(await feedsOf(desk, 'oakford')).toEqual([feed])
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('that an older version kept, with all that was seen in it, goes on from there', async () => {
    const { state, desk, site, pass } = await paper()
    const marks = [`${site}/report/1`, `${site}/report/2`, 'id-1', 'id-2']
    const older = {
      ...{ url: `${site}/feed`, title: 'Oakford Ledger', by: '42', added: '2031-05-05T08:00:00.000Z' },
      ...{ etag: null, lastModified: null, next: '2031-05-05T08:30:00.000Z', failures: 0, problem: null },
      seen: marks,
    }
    await desk.store.keep({ kind: 'feed', shelf: 'oakford', id: 'older', body: older, expires: null })
    state.numbers.unshift(3)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('of which it is not known how far it was read brings only what comes from then on', async () => {
    const { state, desk, site, pass } = await paper()
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    const [feed] = await feedsOf(desk, 'oakford')
    await desk.store.drop('feed read', 'oakford', feed?.id ?? '')
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual([])
    state.numbers.unshift(3)
    pass(31)
    await poll(desk)
    expect(await waiting(desk)).toEqual(['3'])
  })

  test('is a small note, however much of it was seen: all feeds are looked at every minute', async () => {
    const { state, desk, site } = await paper()
    state.numbers = Array.from({ length: 200 }, (_, n) => 200 - n)
    await addFeed(desk, 'oakford', `${site}/feed`, '42')
    const [note] = await desk.store.notes('feed', null, desk.now().toISOString())
    expect(JSON.stringify(note?.body).length).toBeLessThan(600)
  })

  test('it goes on until it is told to stop, and an error in between does not end it', async () => {
    const { desk } = await paper()
    const stop = new AbortController()
    const errors: unknown[] = []
    let turns = 0
    const broken = { ...desk, store: { ...desk.store, notes: () => Promise.reject(new Error('disk')) } }
    await followFeeds(
      broken,
      stop.signal,
      (error) => errors.push(error),
      async (ms) => {
        expect(ms).toBe(60_000)
        if (++turns === 3) stop.abort()
      },
    )
    expect(errors).toHaveLength(3)
  })
})

describe('feeds of every kind are read', () => {
  const base = 'https://ledger.example/feeds/all'
  test.each([
    [
      'RSS',
      '<rss version="2.0"><channel><title>L</title><item><title>River</title><link>https://ledger.example/river</link><pubDate>Mon, 5 May 2031 23:30:00 -0500</pubDate></item></channel></rss>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><title>River</title><link rel="alternate" href="/river"/><id>urn:1</id><published>2031-05-05T10:00:00Z</published></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>L</title></channel><item><title>River</title><link>https://ledger.example/river</link><dc:date>2031-05-05</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1.1","title":"L","items":[{"id":"1","title":"River","url":"https://ledger.example/river","date_published":"2031-05-05T10:00:00Z"}]}',
    ],
  ])('%s', (_, raw) => {
    const channel = channelFrom(raw, base)
    expect(channel?.title).toBe('L')
    expect(channel?.items).toMatchObject([
      { url: 'https://ledger.example/river', title: 'River', published: '2031-05-05' },
    ])
  })

  test.each([
    ['nothing', ''],
    ['words', 'The river rose.'],
    ['a page', '<html><body><p>The river rose.</p></body></html>'],
    ['half a feed', '<rss version="2.0"><channel><item'],
    ['brackets', '<'.repeat(100_000)],
    ['deep nesting', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    [
      'entities in entities',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`,
    ],
    [
      'prototypes',
      '{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"id":"__proto__","url":"javascript:1"}]}',
    ],
  ])('no items, no crash: %s', (_, raw) => {
    expect(channelFrom(raw, base)?.items ?? []).toEqual([])
  })

  test.each([
    'Mon, 31 Feb 2031 10:00:00 GMT',
    '2031-02-31',
    '2031-13-45',
    '0000-01-01',
    '99 Jan 2031',
    '1 May 0000',
    '1 Ebm 2031',
    '20310-05-05',
  ])('%s is no day', (day) => {
    const raw = rssOf(1).replace('<guid>', `<pubDate>${day}</pubDate><guid>`)
    expect(channelFrom(raw, base)?.items).toMatchObject([{ published: null }])
  })

  test('a day of the calendar is one, as the feed writes it', () => {
    for (const day of ['Mon, 05 May 2031 23:59:00 -0800', '5 May 2031', '2031-05-05T00:30:00+09:00']) {
      const raw = rssOf(1).replace('<guid>', `<pubDate>${day}</pubDate><guid>`)
      expect(channelFrom(raw, base)?.items).toMatchObject([{ published: '2031-05-05' }])
    }
  })

  test('of more than 200 items the newest are looked at, whichever way the feed lists them', () => {
    const days = Array.from({ length: 500 }, (_, n) => new Date(Date.UTC(2031, 0, n + 1)).toUTCString())
    const listed = (all: readonly string[]): string =>
      `<rss version="2.0"><channel>${all
        .map((day) => `<item><link>/${Date.parse(day)}</link><pubDate>${day}</pubDate></item>`)
        .join('')}</channel></rss>`
    const down = channelFrom(listed(days.toReversed()), base)?.items
    expect(down).toHaveLength(200)
    expect(down?.[0]?.published).toBe('2032-05-14')
    expect(channelFrom(listed(days), base)?.items).toEqual(down)
  })

  test('what is too long for a title is none, and signs that hide or turn words go', () => {
    const raw = rssOf(1)
      .replace('Report 1', '\u202eReport\u200b 1')
      .replace('Oakford Ledger', 'word '.repeat(1000))
    expect(channelFrom(raw, base)).toMatchObject({ title: null, items: [{ title: 'Report 1' }] })
  })

  test('a link that is no web page is no item', () => {
    const raw =
      '<rss version="2.0"><channel><item><link>javascript:alert(1)</link></item><item><title>x</title></item></channel></rss>'
    expect(channelFrom(raw, base)?.items).toEqual([])
  })

  test('a page names its feed in its head', () => {
    expect(
      feedLinkIn('<link rel="alternate" type="application/atom+xml" href="/atom?a=1&amp;b=2">', base),
    ).toBe('https://ledger.example/atom?a=1&b=2')
    expect(feedLinkIn('<link rel="stylesheet" href="/a.css">', base)).toBeNull()
  })
})

describe('SAFETY, a feed that takes long to read', () => {
  const job = (text: string) =>
    ({ kind: 'feed', bytes: Buffer.from(text), contentType: 'text/xml', url: 'https://l.example/' }) as const
  const names = Array.from({ length: 100_000 }, (_, at) => `a${at}="b"`).join(' ')

  test('is read where nobody waits for it, and refused in words when that takes too long', async () => {
    const hostile = job(`<rss version="2.0"><channel><title>L</title><item ${names}/></channel></rss>`)
    const refused = await feedInWorker(hostile, { ...workerLimits, deadline: 1 })
    expect(refused).toMatchObject({ kind: 'refused', reason: [{ why: 'pageTooSlow' }] })
    const next = await feedInWorker(job(rssOf(1)))
    expect('channel' in next && next.channel?.items).toHaveLength(1)
  })
})
