import { feedsOf } from '../ingest/feeds/feeds.ts'
import type { Desk } from './desk.ts'
import { suggestionsOf } from './queue.ts'

/** How a server's shelf stands. */
export type ShelfStatus = {
  readonly articles: number
  readonly undated: number
  readonly sources: number
  readonly from: string | null
  readonly to: string | null
  readonly removed: number
  /** Articles that are kept and not quoted, because their text no longer fits its hash. */
  readonly damaged: readonly string[]
  readonly waiting: number
  readonly feeds: number
  readonly failingFeeds: number
  /** When it last changed: ISO time. */
  readonly changed: string | null
}

/** Counts what stands on a server's shelf and what waits for its moderators. */
export const statusOf = async (desk: Desk, server: string): Promise<ShelfStatus> => {
  const { articles, damaged } = await desk.store.holdings(server)
  const days = articles.flatMap(({ published }) => (published === null ? [] : [published.date])).toSorted()
  const feeds = await feedsOf(desk, server)
  const [last] = await desk.store.audit(server, 1)
  return {
    articles: articles.length,
    undated: articles.length - days.length,
    sources: new Set(articles.flatMap(({ source }) => source ?? [])).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    removed: (await desk.store.removed(server)).length,
    damaged,
    waiting: (await suggestionsOf(desk, server)).length,
    feeds: feeds.length,
    failingFeeds: feeds.filter(({ problem }) => problem !== null).length,
    changed: last?.who.at ?? null,
  }
}

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

/** The status in lines that a person reads. */
export const statusLines = (status: ShelfStatus): readonly string[] => [
  `${many(status.articles, 'article')} from ${many(status.sources, 'source')}${status.from === null ? '' : `, ${status.from} to ${status.to}`}`,
  ...(status.undated === 0 ? [] : [`${status.undated} without a date`]),
  ...(status.removed === 0 ? [] : [`${status.removed} removed, which can be put back`]),
  ...(status.damaged.length === 0 ? [] : [`${status.damaged.length} damaged on the disk and not quoted`]),
  ...(status.waiting === 0
    ? []
    : [status.waiting === 1 ? '1 suggestion waits' : `${status.waiting} suggestions wait`]),
  ...(status.feeds === 0
    ? []
    : [
        `${many(status.feeds, 'feed')}${status.failingFeeds === 0 ? '' : `, ${status.failingFeeds} with a problem`}`,
      ]),
  status.changed === null
    ? 'never changed'
    : `last changed ${status.changed.slice(0, 16).replace('T', ' ')} UTC`,
]
