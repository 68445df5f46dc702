import { z } from 'zod'
import { because, Refusal } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { type ReadChannel, readChannel } from '../../ingest/feeds/read.ts'
import { FetchError } from '../../ingest/fetch/url.ts'
import type { Done } from '../changes/save.ts'
import { type Desk, stampOf } from '../desk.ts'
import { newId } from '../ids.ts'
import { type Progress, partingNote, progressNote, progressOf, throughAll } from './progress.ts'

const body = z.object({
  url: z.string(),
  title: z.string().nullable(),
  by: z.string(),
  added: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When it is read next, and how often in a row it could not be. */
  next: z.string(),
  failures: z.number(),
  /** Why it, or an item of it (by its link), could not be read. */
  problem: z.object({ item: z.string().nullable(), reason: Refusal }).nullable().catch(null),
})

/** A feed that a server follows. */
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

/** Keeps a feed, and how far it was read where that is known, in one step. */
export const keepFeed = async (
  { store }: Pick<Desk, 'store'>,
  { id, server, ...rest }: Feed,
  progress: Progress | null,
): Promise<void> => {
  const note = { kind, shelf: server, id, body: rest, expires: null }
  await store.keep(note, ...progressNote({ server, id }, progress))
}

/** Drops a feed, but not yet how far it was read; false where it was gone. */
export const dropFeed = async (desk: Desk, feed: Feed): Promise<boolean> => {
  const { server, id } = feed
  const progress = await progressOf(desk, feed)
  if (!(await desk.store.drop(kind, server, id))) return false
  await desk.store.keep(...partingNote(desk, feed, progress))
  return true
}

/** A feed by the name that people know it by. */
export const feedName = ({ title, url }: Pick<Feed, 'title' | 'url'>): string => title ?? url

/** Why no feed of this address may come beside those that a server follows; `null` where it may. */
export const refusedBeside = (feeds: readonly Feed[], url: string | null): Refusal | null => {
  if (feeds.length >= mostFeeds) return because('feedsTooMany', mostFeeds)
  return feeds.some((feed) => feed.url === url) ? because('feedKnown') : null
}

type Channel = Extract<ReadChannel, { kind: 'channel' }>

const feedOf = (desk: Desk, server: string, by: string, read: Channel): Feed => ({
  id: newId(),
  server,
  url: read.url,
  title: read.channel.title,
  by,
  added: stampOf(desk),
  etag: read.etag,
  lastModified: read.lastModified,
  next: stampOf(desk),
  failures: 0,
  problem: null,
})

/** Keeps a feed that was read, if nobody followed it meanwhile; to be called by who is alone with the shelf. */
const followed = async (desk: Desk, feed: Feed, items: readonly Item[]): Promise<Done> => {
  const reason = refusedBeside(await feedsOf(desk, feed.server), feed.url)
  if (reason !== null) return { kind: 'refused', reason }
  await keepFeed(desk, feed, throughAll(items))
  return {
    kind: 'done',
    says: (words) => words.desk.done.following(words.desk.quoted(feedName(feed)), items.length),
    undo: { deed: 'note', kind, id: feed.id, body: null },
    article: null,
  }
}

/** Follows a feed; `link` is the feed or a page that names it. What it lists today is not taken, only what comes. */
export const addFeed = async (desk: Desk, server: string, link: string, by: string): Promise<Done> => {
  const reason = refusedBeside(await feedsOf(desk, server), null)
  if (reason !== null) return { kind: 'refused', reason }
  try {
    const read = await readChannel(link, desk.fetcher, null)
    if (read.kind !== 'channel') return { kind: 'refused', reason: because('noFeed') }
    const feed = feedOf(desk, server, by, read)
    return await desk.library.alone(server, () => followed(desk, feed, read.channel.items))
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'refused', reason: error.refusal }
    throw error
  }
}

/** Follows a feed no longer; its articles stay. */
export const removeFeed = async (desk: Desk, server: string, id: string): Promise<Done> => {
  const feed = (await feedsOf(desk, server)).find((one) => one.id === id)
  if (feed === undefined || !(await dropFeed(desk, feed)))
    return { kind: 'refused', reason: because('noSuchFeed') }
  const { id: _id, server: _server, ...rest } = feed
  return {
    kind: 'done',
    says: (words) => words.desk.done.unfollowed(words.desk.quoted(feedName(feed))),
    undo: { deed: 'note', kind, id, body: rest },
    article: null,
  }
}
