import { because, type Refusal, type Why } from '../../article/refusal.ts'
import type { Item } from '../../ingest/feeds/items.ts'
import { saveDraft } from '../changes/save.ts'
import type { Desk } from '../desk.ts'
import type { Draft } from '../draft/draft.ts'
import { draftFrom } from '../draft/source.ts'
import { refusedToSuggest, suggest } from '../queue.ts'
import { serverSettings } from '../settings.ts'
import type { Feed } from './feeds.ts'

/** So many items of one feed may wait for the moderators. */
const mayWait = 50

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

const giverOf = ({ id }: Feed): string => `feed ${id}`

/** Is the queue too full for one more item of this feed? Asked before its page is fetched. */
export const isFull = async (desk: Desk, feed: Feed): Promise<boolean> =>
  !(await serverSettings(desk.store, feed.server)).feedsSaveAtOnce &&
  (await refusedToSuggest(desk, feed.server, giverOf(feed), mayWait)) !== null

/** Brings one item in: onto the shelf or into the queue, as the server chose. Gives why it cannot be had, else `null`. */
export const take = async (desk: Desk, feed: Feed, item: Item): Promise<Refusal | null> => {
  if (await stands(desk, feed.server, item, null)) return null
  const drafted = await draftFrom({ kind: 'link', url: item.url }, desk.fetcher)
  if (drafted.kind === 'refused') return drafted.reason
  const draft = completed(drafted.draft, item, feed, desk.now())
  if (await stands(desk, feed.server, item, draft)) return null
  const { feedsSaveAtOnce } = await serverSettings(desk.store, feed.server)
  const done = feedsSaveAtOnce
    ? await saveDraft(desk, feed.server, draft, giverOf(feed))
    : await suggest(desk, feed.server, draft, giverOf(feed), mayWait)
  // Another feed brought the same report: nothing is wrong with this one.
  return done.kind === 'done' || done.reason.some(({ why }) => why === 'suggestedAlready')
    ? null
    : done.reason
}

/** What a site says when it is down or busy: another time it may answer. */
const downs: ReadonlySet<Why> = new Set([
  ...(['robotsUnasked', 'siteTooSlow', 'noSite', 'siteUnsafe', 'siteBrokeOff', 'pageTooSlow'] as const),
  ...(['suggestionsTooMany', 'yourSuggestionsTooMany', 'shelfFull'] as const),
])
const busy = /^(?:408|425|429|5\d\d)$/

/** May the same item be had another time? */
export const mayPass = (reason: Refusal): boolean =>
  reason.some(({ why, of }) => downs.has(why) || (why === 'siteError' && busy.test(of[0] ?? '')))

/** Why no more of a feed is taken for now. */
export const full: Refusal = because('suggestionsTooMany')
