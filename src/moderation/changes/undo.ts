import { z } from 'zod'
import { putBack } from '../../article/provenance.ts'
import { because, type Refusal } from '../../article/refusal.ts'
import type { Saying } from '../../render/words/words.ts'
import { type Desk, inDays, stampOf } from '../desk.ts'
import { dropFeed, type Feed, feedsOf, refusedBeside } from '../feeds/feeds.ts'
import { type Done, draftOfArticle, removedNow, restoredNow, savedNow } from './save.ts'
import type { Undo } from './way-back.ts'

type ArticleUndo = Extract<Undo, { deed: 'add' | 'edit' | 'remove' | 'restore' }>

const changed: Done = {
  kind: 'refused',
  reason: because('changedSince'),
}

const undoEdit = async (desk: Desk, server: string, undo: ArticleUndo, by: string): Promise<Done> => {
  const versions = await desk.store.versions(server, undo.id)
  const before = versions.find((one) => one.article.version === undo.version - 1)
  if (before === undefined) return changed
  const draft = draftOfArticle({ ...before.article, version: undo.version })
  return savedNow(desk, server, { ...draft, from: putBack(undo.version - 1) }, by)
}

/** Looks and takes back while nobody else changes the shelf. */
const undoArticle = (desk: Desk, server: string, undo: ArticleUndo, by: string): Promise<Done> =>
  desk.library.alone(server, () => undoneNow(desk, server, undo, by))

const undoneNow = async (desk: Desk, server: string, undo: ArticleUndo, by: string): Promise<Done> => {
  // What another process did is seen here some seconds later.
  await desk.library.refresh()
  const newest = (await desk.store.versions(server, undo.id)).at(-1)
  if (newest?.article.version !== undo.version) return changed
  const stands = (await desk.library.articles(server)).some(({ id }) => id === undo.id)
  if (stands === (undo.deed === 'remove')) return changed
  if (undo.deed === 'remove') return restoredNow(desk, server, undo.id, by)
  return undo.deed === 'edit' ? undoEdit(desk, server, undo, by) : removedNow(desk, server, undo.id, by)
}

const Named = z.object({ title: z.string().nullable(), url: z.string() })

/** A feed is followed no longer, or again: its name stands in what was put back, or in what was taken away for it. */
const feedSaid =
  (before: unknown, now: unknown): Saying =>
  ({ desk }) => {
    const feed = Named.safeParse(before ?? now).data
    const label = desk.quoted(feed?.title ?? feed?.url ?? '')
    return before === null ? desk.done.unfollowed(label) : desk.done.followingAgain(label)
  }

type FeedUndo = Extract<Undo, { deed: 'note' }>

/** Followed again, it counts like one that is added; followed no longer by another hand, there is nothing to take back. */
const standsAgainst = (
  feeds: readonly Feed[],
  followed: Feed | undefined,
  { body }: FeedUndo,
): Refusal | null => {
  if (body === null) return followed === undefined ? because('noSuchFeed') : null
  return refusedBeside(feeds, Named.safeParse(body).data?.url ?? '')
}

const undoNote = async (desk: Desk, server: string, undo: FeedUndo): Promise<Done> => {
  const { kind, id, body } = undo
  const feeds = await feedsOf(desk, server)
  const followed = feeds.find((feed) => feed.id === id)
  const reason = standsAgainst(feeds, followed, undo)
  if (reason !== null) return { kind: 'refused', reason }
  const now = (await desk.store.note(kind, server, id, stampOf(desk)))?.body ?? null
  if (body === null) {
    if (followed !== undefined) await dropFeed(desk, followed)
  } else await desk.store.keep({ kind, shelf: server, id, body, expires: null })
  return { kind: 'done', says: feedSaid(body, now), undo: { ...undo, body: now }, article: null }
}

const undoDecline = async (desk: Desk, server: string, id: string): Promise<Done> => {
  const kept = await desk.store.note('declined', server, id, stampOf(desk))
  if (kept === null || !(await desk.store.drop('declined', server, id)))
    return { kind: 'refused', reason: because('suggestionGone') }
  await desk.store.keep({ ...kept, kind: 'suggestion', expires: inDays(desk, 30) })
  return { kind: 'done', says: ({ desk: said }) => said.done.waitsAgain, undo: null, article: null }
}

const importedIds = z.array(z.object({ id: z.string(), version: z.number() }))

const undoImport = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  const kept = await desk.store.note('import', server, id, stampOf(desk))
  const articles = importedIds.safeParse(kept?.body).data
  if (articles === undefined) return { kind: 'refused', reason: because('importGone') }
  const results: Done[] = []
  for (const one of articles) results.push(await undoArticle(desk, server, { deed: 'add', ...one }, by))
  await desk.store.drop('import', server, id)
  const gone = results.filter(({ kind }) => kind === 'done').length
  const left = articles.length - gone
  return { kind: 'done', says: (words) => words.desk.done.tookBack(gone, left), undo: null, article: null }
}

/** Takes a change back. What was changed again in between is left alone, and that is said. */
export const undone = async (desk: Desk, server: string, undo: Undo, by: string): Promise<Done> => {
  switch (undo.deed) {
    case 'note':
      return desk.library.alone(server, () => undoNote(desk, server, undo))
    case 'decline':
      return undoDecline(desk, server, undo.id)
    case 'import':
      return undoImport(desk, server, undo.id, by)
    default:
      return undoArticle(desk, server, undo, by)
  }
}
