import { moment } from '../render/moment.ts'
import type { Words } from '../render/words/words.ts'
import type { Desk } from './desk.ts'
import { feedsOf } from './feeds/feeds.ts'
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

/** The status in lines that a person reads. */
export const statusLines = (status: ShelfStatus, { calendar, shelf }: Words): readonly string[] => {
  const { status: said } = shelf
  const { articles, sources, from, to } = status
  const days = from === null || to === null ? '' : `, ${calendar.range(from, to)}`
  return [
    `${said.articles(articles, sources)}${days}`,
    ...(status.undated === 0 ? [] : [said.undated(status.undated)]),
    ...(status.removed === 0 ? [] : [said.removed(status.removed)]),
    ...(status.damaged.length === 0 ? [] : [said.damaged(status.damaged.length)]),
    ...(status.waiting === 0 ? [] : [said.waiting(status.waiting)]),
    ...(status.feeds === 0 ? [] : [said.feeds(status.feeds, status.failingFeeds)]),
    status.changed === null ? said.never : said.changed(moment(status.changed)),
  ]
}
