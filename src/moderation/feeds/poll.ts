import { setTimeout as sleep } from 'node:timers/promises'
import { because, type Refusal } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { type ReadChannel, readChannel } from '../../ingest/feeds/read.ts'
import type { Known } from '../../ingest/fetch/fetch.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import { type Desk, stampOf } from '../desk.ts'
import { leftServers } from '../leaving.ts'
import { type Feed, feedsOf, isFollowed, keepFeed } from './feeds.ts'
import { marksOf, type Progress, progressOf, throughAll } from './progress.ts'
import { full, isFull, mayPass, take } from './take.ts'

/** A feed is read this often; after each failure in a row twice as long is waited, up to a day. Minutes. */
const pace = { usual: 30, longest: 24 * 60 }
/** So many new items are taken at one reading, the oldest first; the rest next time. */
const atOnce = 10
/** Two for each of the 200 items that are looked at, and as many that have left the feed. */
const remembered = 800
/** So often an item is tried whose site is down: with the usual pace for three hours. */
const mostTries = 6

const nextAt = (desk: Desk, failures: number): string => {
  const minutes = Math.min(pace.longest, pace.usual * 2 ** failures)
  return new Date(desk.now().getTime() + minutes * 60_000).toISOString()
}

const triesOf = ({ tried }: Progress, { key }: Item): number => tried.filter((one) => one === key).length

/** What is new of a feed's items: each page once, oldest first, and those first that were not tried in vain. */
const freshOf = (items: readonly Item[], progress: Progress): readonly Item[] => {
  const met = new Set(progress.seen)
  const fresh = items.toReversed().filter((item) => {
    const marks = marksOf(item)
    const isNew = !marks.some((mark) => met.has(mark))
    for (const mark of marks) met.add(mark)
    return isNew
  })
  return fresh.toSorted((a, b) => triesOf(progress, a) - triesOf(progress, b))
}

/** A feed, and how far it was read. */
type Reading = { readonly feed: Feed; readonly progress: Progress }

/** The reading with what became of an item: dealt with, or to be tried again. */
const noted = ({ feed, progress }: Reading, item: Item, reason: Refusal | null): Reading => {
  const told = reason === null ? feed : { ...feed, problem: { item: item.url, reason } }
  const { seen, tried } = progress
  if (reason !== null && mayPass(reason) && triesOf(progress, item) + 1 < mostTries)
    return { feed: told, progress: { seen, tried: [...tried, item.key].slice(-remembered) } }
  return {
    feed: told,
    progress: {
      seen: [...seen, ...marksOf(item)].slice(-remembered),
      tried: tried.filter((one) => one !== item.key),
    },
  }
}

/** Takes what is new. Each item is noted as soon as it was dealt with, so that a crash repeats none. */
const taken = async (
  desk: Desk,
  { feed, progress }: Reading,
  read: Extract<ReadChannel, { kind: 'channel' }>,
): Promise<Reading> => {
  const fresh = freshOf(read.channel.items, progress)
  let now: Reading = { feed: { ...feed, url: read.url }, progress }
  for (const item of fresh.slice(0, atOnce)) {
    if (await isFull(desk, feed)) {
      now = { ...now, feed: { ...now.feed, problem: { item: null, reason: full } } }
      break
    }
    now = noted(now, item, await take(desk, feed, item))
    if (!(await isFollowed(desk, feed))) return now
    await keepFeed(desk, now.feed, now.progress)
  }
  // With items left over, the same reading must be given again: "unchanged" would hide them.
  const isAll = freshOf(fresh, now.progress).length === 0
  const marks = isAll ? read : { etag: null, lastModified: null }
  return { ...now, feed: { ...now.feed, etag: marks.etag, lastModified: marks.lastModified } }
}

/** "Unchanged" says nothing to who does not know how far it was read. */
const anew: Known = { etag: null, lastModified: null }

/** Reads one feed and takes what is new; how it went, and when it is read next, is kept. */
const pollFeed = async (desk: Desk, feed: Feed): Promise<void> => {
  const before = await progressOf(desk, feed)
  const well: Feed = { ...feed, failures: 0, problem: null }
  let now: { readonly feed: Feed; readonly progress: Progress | null } = { feed: well, progress: before }
  try {
    const read = await readChannel(feed.url, desk.fetcher, before === null ? anew : feed)
    if (read.kind === 'none') throw new FetchError(feed.url, because('feedGone'))
    if (read.kind === 'channel')
      // Where it is not known how far it was read, what it lists today is left out, as when it was added.
      now = await taken(desk, { feed: well, progress: before ?? throughAll(read.channel.items) }, read)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const problem = { item: null, reason: error.refusal }
    now = { feed: { ...feed, failures: feed.failures + 1, problem }, progress: before }
  }
  if (await isFollowed(desk, feed))
    await keepFeed(desk, { ...now.feed, next: nextAt(desk, now.feed.failures) }, now.progress)
}

/** Has its time come? No feed waits longer than the longest pause: one that does was read when the clock was wrong. */
const isDue = (desk: Desk, { next }: Feed): boolean =>
  next <= stampOf(desk) || Date.parse(next) > desk.now().getTime() + pace.longest * 60_000

/** Told of what is not a site's fault. */
type Failed = (error: unknown) => void

/** The feeds of so many servers are read side by side, those of one server for so long (milliseconds); the rest next time. */
const turn = { servers: 8, longest: 120_000 } as const

const pollServer = async (
  desk: Desk,
  feeds: readonly Feed[],
  failed: Failed,
  signal: AbortSignal,
): Promise<void> => {
  const end = desk.now().getTime() + turn.longest
  for (const feed of feeds) {
    if (signal.aborted || desk.now().getTime() > end) return
    await pollFeed(desk, feed).catch(failed)
  }
}

/**
 * Reads every feed whose time has come, those of a server one after the other, but none of a server that was left. What
 * fails with one keeps no other waiting, and sites that are slow keep no other server.
 */
export const pollDue = async (
  desk: Desk,
  failed: Failed,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  const left = await leftServers(desk)
  const due = (await feedsOf(desk, null)).filter((feed) => isDue(desk, feed) && !left.has(feed.server))
  const servers = Map.groupBy(due, ({ server }) => server).values()
  const inTurn = async (): Promise<void> => {
    for (const feeds of servers) await pollServer(desk, feeds, failed, signal)
  }
  await Promise.all(Array.from({ length: turn.servers }, inTurn))
}

/** Waits so many milliseconds; ends early, with an error, when the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>

const usualWait: Wait = (ms, signal) => sleep(ms, null, { signal, ref: false })

/**
 * Reads feeds for as long as the signal allows: every minute, those whose time has come. A page that is waited for then is left.
 * `failed` hears of what is not a site's fault.
 */
export const followFeeds = async (
  desk: Desk,
  signal: AbortSignal,
  failed: Failed,
  wait: Wait = usualWait,
): Promise<void> => {
  const over = new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  while (!signal.aborted) {
    await Promise.race([pollDue(desk, failed, signal).catch(failed), over])
    await wait(60_000, signal).catch(() => undefined)
  }
}
