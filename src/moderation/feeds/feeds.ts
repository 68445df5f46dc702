import { z } from 'zod'
import { because, Refusal } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { readChannel } from '../../ingest/feeds/read.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import type { Done } from '../changes/save.ts'
import { type Desk, stampOf } from '../desk.ts'
import { newId } from '../ids.ts'

const body = z.object({
  url: z.string(),
  title: z.string().nullable(),
  by: z.string(),
  added: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Keys of the items that were dealt with, newest last. */
  seen: z.array(z.string()).readonly(),
  /** When it is read next, and how often in a row it could not be. */
  next: z.string(),
  failures: z.number(),
  /** Why it, or an item of it (by its link), could not be read. */
  problem: z.object({ item: z.string().nullable(), reason: Refusal }).nullable().catch(null),
})

/** A feed that a server follows, and how far it was read. */
export type Feed = Readonly<z.infer<typeof body>> & { readonly id: string; readonly server: string }

const kind = 'feed'
/** So many feeds may a server follow. */
const mostFeeds = 20

const feedFrom = (note: {
  readonly id: string
  readonly shelf: string
  readonly body: unknown
}): readonly Feed[] => {
  const { data } = body.safeParse(note.body)
  return data === undefined ? [] : [{ ...data, id: note.id, server: note.shelf }]
}

/** The feeds of a server, or of all (`null`), in the order in which they were added. */
export const feedsOf = async (desk: Desk, server: string | null): Promise<readonly Feed[]> =>
  (await desk.store.notes(kind, server, stampOf(desk)))
    .flatMap(feedFrom)
    .toSorted((a, b) => a.added.localeCompare(b.added))

/** Is this feed still followed? */
export const isFollowed = async (desk: Desk, { server, id }: Feed): Promise<boolean> =>
  (await desk.store.note(kind, server, id, stampOf(desk))) !== null

/** Keeps how far a feed was read. */
export const keepFeed = async (desk: Desk, { id, server, ...rest }: Feed): Promise<void> =>
  desk.store.keep({ kind, shelf: server, id, body: rest, expires: null })

/** A feed by the name that people know it by. */
export const feedName = ({ title, url }: Pick<Feed, 'title' | 'url'>): string => title ?? url

/** An item is known by its key, and by its page where a feed gives the same page a new key. */
export const marksOf = ({ key, url }: Item): readonly string[] => [...new Set([key, url.slice(0, 500)])]

/** Follows a feed; `link` is the feed or a page that names it. What it lists today is not taken, only what comes. */
export const addFeed = async (desk: Desk, server: string, link: string, by: string): Promise<Done> => {
  const known = await feedsOf(desk, server)
  if (known.length >= mostFeeds) return { kind: 'refused', reason: because('feedsTooMany', mostFeeds) }
  try {
    const read = await readChannel(link, desk.fetcher, null)
    if (read.kind !== 'channel') return { kind: 'refused', reason: because('noFeed') }
    const { url, channel, etag, lastModified } = read
    if (known.some((feed) => feed.url === url)) return { kind: 'refused', reason: because('feedKnown') }
    const feed: Feed = {
      id: newId(),
      server,
      url,
      title: channel.title,
      by,
      added: stampOf(desk),
      etag,
      lastModified,
      seen: channel.items.flatMap(marksOf),
      next: stampOf(desk),
      failures: 0,
      problem: null,
    }
    await keepFeed(desk, feed)
    return {
      kind: 'done',
      says: (words) => words.desk.done.following(words.desk.quoted(feedName(feed)), channel.items.length),
      undo: { deed: 'note', kind, id: feed.id, body: null },
      article: null,
    }
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'refused', reason: error.refusal }
    throw error
  }
}

/** Follows a feed no longer; its articles stay. */
export const removeFeed = async (desk: Desk, server: string, id: string): Promise<Done> => {
  const feed = (await feedsOf(desk, server)).find((one) => one.id === id)
  if (feed === undefined || !(await desk.store.drop(kind, server, id)))
    return { kind: 'refused', reason: because('noSuchFeed') }
  const { id: _id, server: _server, ...rest } = feed
  return {
    kind: 'done',
    says: (words) => words.desk.done.unfollowed(words.desk.quoted(feedName(feed))),
    undo: { deed: 'note', kind, id, body: rest },
    article: null,
  }
}
