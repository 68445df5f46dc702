import { setTimeout as sleep } from 'node:timers/promises'
import { because } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { readChannel } from '../../ingest/feeds/read.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import { saveDraft } from '../changes/save.ts'
import { type Desk, stampOf } from '../desk.ts'
import type { Draft } from '../draft/draft.ts'
import { draftFrom } from '../draft/source.ts'
import { suggest } from '../queue.ts'
import { serverSettings } from '../settings.ts'
import { type Feed, feedsOf, isFollowed, keepFeed, marksOf } from './feeds.ts'

/** A feed is read this often; after each failure in a row twice as long is waited, up to a day. Minutes. */
const pace = { usual: 30, longest: 24 * 60 }
/** So many new items are taken at one reading, the oldest first; the rest next time. */
const atOnce = 10
/** Two for each of the 200 items that are looked at, and as many that have left the feed. */
const remembered = 800
/** So many items of one feed may wait for the moderators. */
const mayWait = 50

const nextAt = (desk: Desk, failures: number): string => {
  const minutes = Math.min(pace.longest, pace.usual * 2 ** failures)
  return new Date(desk.now().getTime() + minutes * 60_000).toISOString()
}

/** Somewhere it is tomorrow already; what a feed dates later is not believed, as with a page. */
const believed = (published: string | null, now: Date): string | null =>
  published !== null && published <= new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
    ? published
    : null

/** What the feed says fills in what the page does not say. */
const completed = (draft: Draft, item: Item, feed: Feed, now: Date): Draft => {
  const { fields, origins } = draft
  const [{ title }, published] = [item, believed(item.published, now)]
  const gains = {
    ...(fields.title === null && title !== null ? { title } : {}),
    ...(fields.source === null && feed.title !== null ? { source: feed.title } : {}),
    ...(fields.published === null && published !== null
      ? { published: { date: published, basis: 'metadata' as const } }
      : {}),
  }
  const told = Object.fromEntries(Object.keys(gains).map((name) => [name, 'the feed' as const]))
  const notes = 'published' in gains ? draft.notes.filter((note) => note !== 'no date') : draft.notes
  return {
    ...draft,
    notes,
    fields: { ...fields, ...gains },
    origins: { ...origins, ...told },
    from: 'a feed',
  }
}

const stands = async (desk: Desk, server: string, item: Item, draft: Draft | null): Promise<boolean> =>
  (await desk.library.articles(server)).some(
    ({ url, text }) =>
      url === item.url || (draft !== null && (url === draft.fields.url || text === draft.fields.text)),
  )

/**
 * Brings one item in: onto the shelf or into the queue, as the server chose. What cannot be read is passed over; gives the
 * reason then.
 */
const take = async (desk: Desk, feed: Feed, item: Item): Promise<Feed['problem']> => {
  if (await stands(desk, feed.server, item, null)) return null
  const drafted = await draftFrom({ kind: 'link', url: item.url }, desk.fetcher)
  if (drafted.kind === 'refused') return { item: item.url, reason: drafted.reason }
  const draft = completed(drafted.draft, item, feed, desk.now())
  if (await stands(desk, feed.server, item, draft)) return null
  const by = `feed ${feed.id}`
  const { feedsSaveAtOnce } = await serverSettings(desk.store, feed.server)
  const done = feedsSaveAtOnce
    ? await saveDraft(desk, feed.server, draft, by)
    : await suggest(desk, feed.server, draft, by, mayWait)
  return done.kind === 'refused' ? { item: item.url, reason: done.reason } : null
}

/** Reads one feed and takes what is new. Each item is noted as soon as it was dealt with, so that a crash repeats none. */
export const pollFeed = async (desk: Desk, feed: Feed): Promise<Feed> => {
  let now: Feed = { ...feed, failures: 0, problem: null, next: nextAt(desk, 0) }
  try {
    const read = await readChannel(feed.url, desk.fetcher, feed)
    if (read.kind === 'none') throw new FetchError(feed.url, because('feedGone'))
    if (read.kind === 'channel') {
      const fresh = read.channel.items.filter(
        (item) => !marksOf(item).some((mark) => feed.seen.includes(mark)),
      )
      for (const item of fresh.toReversed().slice(0, atOnce)) {
        const problem = (await take(desk, feed, item)) ?? now.problem
        now = { ...now, problem, seen: [...now.seen, ...marksOf(item)].slice(-remembered) }
        if (!(await isFollowed(desk, feed))) return now
        await keepFeed(desk, { ...now, next: feed.next })
      }
      // With items left over, the same reading must be given again: "unchanged" would hide them.
      const all = fresh.length <= atOnce
      now = { ...now, etag: all ? read.etag : null, lastModified: all ? read.lastModified : null }
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const failures = feed.failures + 1
    now = { ...now, failures, problem: { item: null, reason: error.refusal }, next: nextAt(desk, failures) }
  }
  if (await isFollowed(desk, feed)) await keepFeed(desk, now)
  return now
}

/** Has its time come? No feed waits longer than the longest pause: one that does was read when the clock was wrong. */
const isDue = (desk: Desk, { next }: Feed): boolean =>
  next <= stampOf(desk) || Date.parse(next) > desk.now().getTime() + pace.longest * 60_000

/** Reads every feed of every server whose time has come, one after the other. */
export const pollDue = async (desk: Desk): Promise<number> => {
  const due = (await feedsOf(desk, null)).filter((feed) => isDue(desk, feed))
  for (const feed of due) await pollFeed(desk, feed)
  return due.length
}

/** Waits so many milliseconds; ends early, with an error, when the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>

const usualWait: Wait = (ms, signal) => sleep(ms, null, { signal, ref: false })

/** Reads feeds for as long as the signal allows: every minute, those whose time has come. `failed` hears of what is not a site's fault. */
export const followFeeds = async (
  desk: Desk,
  signal: AbortSignal,
  failed: (error: unknown) => void,
  wait: Wait = usualWait,
): Promise<void> => {
  while (!signal.aborted) {
    await pollDue(desk).catch(failed)
    await wait(60_000, signal).catch(() => undefined)
  }
}
