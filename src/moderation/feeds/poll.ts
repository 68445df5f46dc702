import { setTimeout as sleep } from 'node:timers/promises'
import { because, type Refusal } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { type ReadChannel, readChannel } from '../../ingest/feeds/read.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import { type Desk, stampOf } from '../desk.ts'
import { leftServers } from '../leaving.ts'
import { type Feed, feedsOf, isFollowed, keepFeed, marksOf } from './feeds.ts'
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

const triesOf = ({ tried }: Feed, { key }: Item): number => tried.filter((one) => one === key).length

/** What is new of a feed's items: each page once, oldest first, and those first that were not tried in vain. */
const freshOf = (items: readonly Item[], feed: Feed): readonly Item[] => {
  const met = new Set(feed.seen)
  const fresh = items.toReversed().filter((item) => {
    const marks = marksOf(item)
    const isNew = !marks.some((mark) => met.has(mark))
    for (const mark of marks) met.add(mark)
    return isNew
  })
  return fresh.toSorted((a, b) => triesOf(feed, a) - triesOf(feed, b))
}

/** The feed with what became of an item: dealt with, or to be tried again. */
const noted = (feed: Feed, item: Item, reason: Refusal | null): Feed => {
  const problem = reason === null ? feed.problem : { item: item.url, reason }
  if (reason !== null && mayPass(reason) && triesOf(feed, item) + 1 < mostTries)
    return { ...feed, problem, tried: [...feed.tried, item.key].slice(-remembered) }
  const tried = feed.tried.filter((one) => one !== item.key)
  return { ...feed, problem, tried, seen: [...feed.seen, ...marksOf(item)].slice(-remembered) }
}

/** Takes what is new. Each item is noted as soon as it was dealt with, so that a crash repeats none. */
const taken = async (
  desk: Desk,
  feed: Feed,
  read: Extract<ReadChannel, { kind: 'channel' }>,
): Promise<Feed> => {
  const fresh = freshOf(read.channel.items, feed)
  let now: Feed = { ...feed, url: read.url }
  for (const item of fresh.slice(0, atOnce)) {
    if (await isFull(desk, feed)) {
      now = { ...now, problem: { item: null, reason: full } }
      break
    }
    now = noted(now, item, await take(desk, feed, item))
    if (!(await isFollowed(desk, feed))) return now
    await keepFeed(desk, now)
  }
  // With items left over, the same reading must be given again: "unchanged" would hide them.
  const isAll = freshOf(fresh, now).length === 0
  return { ...now, etag: isAll ? read.etag : null, lastModified: isAll ? read.lastModified : null }
}

/** Reads one feed and takes what is new; how it went, and when it is read next, is kept. */
const pollFeed = async (desk: Desk, feed: Feed): Promise<void> => {
  let now: Feed = { ...feed, failures: 0, problem: null }
  try {
    const read = await readChannel(feed.url, desk.fetcher, feed)
    if (read.kind === 'none') throw new FetchError(feed.url, because('feedGone'))
    if (read.kind === 'channel') now = await taken(desk, now, read)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    now = { ...feed, failures: feed.failures + 1, problem: { item: null, reason: error.refusal } }
  }
  if (await isFollowed(desk, feed)) await keepFeed(desk, { ...now, next: nextAt(desk, now.failures) })
}

/** Has its time come? No feed waits longer than the longest pause: one that does was read when the clock was wrong. */
const isDue = (desk: Desk, { next }: Feed): boolean =>
  next <= stampOf(desk) || Date.parse(next) > desk.now().getTime() + pace.longest * 60_000

/** Told of what is not a site's fault. */
type Failed = (error: unknown) => void

/**
 * Reads every feed whose time has come, one after the other, but none of a server that was left. What fails with one keeps
 * no other waiting.
 */
export const pollDue = async (desk: Desk, failed: Failed): Promise<void> => {
  const left = await leftServers(desk)
  const due = (await feedsOf(desk, null)).filter((feed) => isDue(desk, feed) && !left.has(feed.server))
  for (const feed of due) await pollFeed(desk, feed).catch(failed)
}

/** Waits so many milliseconds; ends early, with an error, when the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>

const usualWait: Wait = (ms, signal) => sleep(ms, null, { signal, ref: false })

/** Reads feeds for as long as the signal allows: every minute, those whose time has come. `failed` hears of what is not a site's fault. */
export const followFeeds = async (
  desk: Desk,
  signal: AbortSignal,
  failed: Failed,
  wait: Wait = usualWait,
): Promise<void> => {
  while (!signal.aborted) {
    await pollDue(desk, failed).catch(failed)
    await wait(60_000, signal).catch(() => undefined)
  }
}
