import { type Desk, inDays, stampOf } from '../desk.ts'
import { newId } from '../ids.ts'
import { Draft } from './draft.ts'

const kind = 'draft'

/** Keeps a draft between its preview and the moderator's tap, for a day; gives its id. It outlives a restart. */
export const keepDraft = async (desk: Desk, server: string, draft: Draft, id = newId()): Promise<string> => {
  await desk.store.keep({ kind, shelf: server, id, body: draft, expires: inDays(desk, 1) })
  return id
}

/** The draft as it was kept; `null` where it is gone. */
export const draftAt = async (desk: Desk, server: string, id: string): Promise<Draft | null> => {
  const note = await desk.store.note(kind, server, id, stampOf(desk))
  return Draft.safeParse(note?.body).data ?? null
}

/** Drops a draft; true where it was there: of two taps at once, one is told true. */
export const dropDraft = (desk: Desk, server: string, id: string): Promise<boolean> =>
  desk.store.drop(kind, server, id)
