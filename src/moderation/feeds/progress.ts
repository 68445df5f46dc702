import { z } from 'zod'
import type { Item } from '../../ingest/feeds/items.ts'
import type { Note } from '../../store/store.ts'
import { type Desk, inDays } from '../desk.ts'

const far = z.object({
  /** Keys of the items that were dealt with, newest last. */
  seen: z.array(z.string()).readonly(),
  /** Keys of items whose site was down, each as often as it was tried. */
  tried: z.array(z.string()).readonly().default([]),
})

/** How far a feed was read: some 60 kB, and all feeds are looked at every minute. So it is a note of its own. */
export type Progress = Readonly<z.infer<typeof far>>

const kind = 'feed read'
const never = new Date(0).toISOString()

/** Whose feed, and which of theirs. */
type Named = { readonly server: string; readonly id: string }

/** An item is known by its key, and by its page where a feed gives the same page a new key. */
export const marksOf = ({ key, url }: Item): readonly string[] => [...new Set([key, url.slice(0, 500)])]

/** The progress of who has dealt with all of these items. */
export const throughAll = (items: readonly Item[]): Progress => ({ seen: items.flatMap(marksOf), tried: [] })

/** How far a feed was read; `null` where that is lost. Older versions kept it in the note of the feed itself. */
export const progressOf = async (
  { store }: Pick<Desk, 'store'>,
  { server, id }: Named,
): Promise<Progress | null> => {
  const own = await store.note(kind, server, id, never)
  const note = own ?? (await store.note('feed', server, id, never))
  return far.safeParse(note?.body).data ?? null
}

/** How far a feed was read, as it is kept; none where that is not known. */
export const progressNote = ({ server, id }: Named, progress: Progress | null): readonly Note[] =>
  progress === null ? [] : [{ kind, shelf: server, id, body: progress, expires: null }]

/** The same once the feed is followed no longer: for as long as there is a button that follows it again. */
export const partingNote = (desk: Desk, feed: Named, progress: Progress | null): readonly Note[] =>
  progressNote(feed, progress).map((note) => ({ ...note, expires: inDays(desk, 30) }))
