import { z } from 'zod'
import { because, type Refusal } from '../article/refusal.ts'
import { type Done, saveDraft } from './changes/save.ts'
import { type Desk, inDays, stampOf } from './desk.ts'
import { Draft } from './draft/draft.ts'
import { newId } from './ids.ts'

const body = z.object({
  draft: Draft,
  /** Who suggested it: a member's id, or a feed's. */
  by: z.string(),
  at: z.string(),
})

/** An article that waits for a moderator: suggested by a member, or new in a feed. */
export type Suggestion = Readonly<z.infer<typeof body>> & { readonly id: string }

const kind = 'suggestion'
const keptFor = 30
/** So many may wait in a server, and so many of one member. */
export const most = { server: 200, person: 5 } as const

/** What waits in a server, oldest first. */
export const suggestionsOf = async (desk: Desk, server: string): Promise<readonly Suggestion[]> => {
  const notes = await desk.store.notes(kind, server, stampOf(desk))
  return notes
    .flatMap(({ id, body: kept }) => {
      const { data } = body.safeParse(kept)
      return data === undefined ? [] : [{ ...data, id }]
    })
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}

/** Why nothing more of this giver may come beside what waits; `null` where it may. */
const refusedBeside = (waiting: readonly Suggestion[], by: string, limit: number): Refusal | null => {
  if (waiting.length >= most.server) return because('suggestionsTooMany')
  return waiting.filter((one) => one.by === by).length >= limit
    ? because('yourSuggestionsTooMany', limit)
    : null
}

/** Why nobody may suggest more now in that name: asked before a page is fetched and read for them; `null` where they may. */
export const refusedToSuggest = async (
  desk: Desk,
  server: string,
  by: string,
  limit: number = most.person,
): Promise<Refusal | null> => refusedBeside(await suggestionsOf(desk, server), by, limit)

/** Puts a draft into the queue; refused where too many wait. `limit` is how many of the same giver may. */
export const suggest = (
  desk: Desk,
  server: string,
  draft: Draft,
  by: string,
  limit: number = most.person,
): Promise<Done> => desk.library.alone(server, () => suggested(desk, server, draft, by, limit))

const suggested = async (
  desk: Desk,
  server: string,
  draft: Draft,
  by: string,
  limit: number,
): Promise<Done> => {
  const waiting = await suggestionsOf(desk, server)
  const reason = refusedBeside(waiting, by, limit)
  if (reason !== null) return { kind: 'refused', reason }
  if (waiting.some((one) => one.draft.fields.text === draft.fields.text))
    return { kind: 'refused', reason: because('suggestedAlready') }
  const note = {
    kind,
    shelf: server,
    id: newId(),
    body: { draft, by, at: stampOf(desk) },
    expires: inDays(desk, keptFor),
  }
  await desk.store.keep(note)
  return { kind: 'done', says: (words) => words.desk.done.suggested, undo: null, article: null }
}

/** A suggestion as it waits; `null` where it was dealt with. */
export const suggestionAt = async (desk: Desk, server: string, id: string): Promise<Suggestion | null> => {
  const note = await desk.store.note(kind, server, id, stampOf(desk))
  const { data } = body.safeParse(note?.body)
  return data === undefined ? null : { ...data, id }
}

const gone: Done = { kind: 'refused', reason: because('suggestionDealtWith') }

/** Stores a suggestion as an article; of two moderators who do so at once, one is told that it was done. */
export const accept = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  const found = await suggestionAt(desk, server, id)
  if (found === null || !(await desk.store.drop(kind, server, id))) return gone
  const done = await saveDraft(desk, server, found.draft, by).catch(async (error: unknown) => {
    await putBack(desk, server, found)
    throw error
  })
  if (done.kind === 'refused') await putBack(desk, server, found)
  return done
}

const putBack = async (desk: Desk, server: string, { id, draft, by, at }: Suggestion): Promise<void> =>
  desk.store.keep({ kind, shelf: server, id, body: { draft, by, at }, expires: inDays(desk, keptFor) })

/** Takes out what was saved from elsewhere meanwhile: suggestions of the same text. */
export const settle = async (desk: Desk, server: string, text: string): Promise<void> => {
  for (const { id, draft } of await suggestionsOf(desk, server))
    if (draft.fields.text === text) await desk.store.drop(kind, server, id)
}

/** Takes a suggestion out of the queue; it can be put back for a week. */
export const decline = async (desk: Desk, server: string, id: string): Promise<Done> => {
  const found = await suggestionAt(desk, server, id)
  if (found === null || !(await desk.store.drop(kind, server, id))) return gone
  const { draft, by, at } = found
  await desk.store.keep({
    kind: 'declined',
    shelf: server,
    id,
    body: { draft, by, at },
    expires: inDays(desk, 7),
  })
  return {
    kind: 'done',
    says: (words) => words.desk.done.declined,
    undo: { deed: 'decline', id },
    article: null,
  }
}
