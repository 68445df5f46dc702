import type { Article } from '../../article/article.ts'
import { canonicalLine, canonicalText } from '../../article/canonical.ts'
import { articleFrom } from '../../article/make.ts'
import { nameOf } from '../../article/name.ts'
import { type Detail, details, provenanceNote } from '../../article/provenance.ts'
import { because, type Refusal, type Why } from '../../article/refusal.ts'
import { tooMuchIn } from '../../ingest/text/endless.ts'
import type { Saying, Words } from '../../render/words/words.ts'
import type { Who } from '../../store/store.ts'
import { type Desk, stampOf } from '../desk.ts'
import type { Draft, Fields } from '../draft/draft.ts'
import { newId } from '../ids.ts'
import type { Undo } from './way-back.ts'

/** What was done, with the way back; or why nothing was. */
export type Done =
  | {
      readonly kind: 'done'
      readonly says: Saying
      readonly undo: Undo | null
      readonly article: Article | null
    }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** An article by the name that people know it by, in quotation marks. */
const labelOf = (article: Article, { desk }: Words): string => desk.quoted(nameOf(article))

const nothing = (why: Why): Done => ({ kind: 'refused', reason: because(why) })

const whoDid = (desk: Desk, by: string, note: string | null): Who => ({ by, at: stampOf(desk), note })

/** The draft with details mended by a moderator; what was not given stays. */
export const mended = (draft: Draft, changes: Partial<Pick<Fields, Detail>>): Draft => {
  const changed = details.filter(
    (name) =>
      changes[name] !== undefined && JSON.stringify(changes[name]) !== JSON.stringify(draft.fields[name]),
  )
  return {
    ...draft,
    fields: { ...draft.fields, ...Object.fromEntries(changed.map((name) => [name, changes[name]])) },
    origins: {
      ...draft.origins,
      ...Object.fromEntries(changed.map((name) => [name, 'a moderator' as const])),
    },
  }
}

/** A draft of what stands on the shelf, to be edited. */
export const draftOfArticle = (article: Article): Draft => {
  const { title, source, agency, url, published, text, kind, id, version } = article
  return {
    edits: { id, version },
    fields: { title, source, agency, url, published, text, kind },
    origins: {},
    language: null,
    dropped: [],
    notes: [],
    from: 'an edit',
  }
}

const problemOf = ({ fields }: Draft): Refusal | null => {
  const text = canonicalText(fields.text)
  return text === '' ? because('textEmpty') : tooMuchIn(text)
}

/** `saveDraft` for who is alone with the shelf already. */
export const savedNow = async (desk: Desk, server: string, draft: Draft, by: string): Promise<Done> => {
  const problem = problemOf(draft)
  if (problem !== null) return { kind: 'refused', reason: problem }
  const { edits, fields } = draft
  const before = await desk.library.articles(server)
  const standing = edits === null ? undefined : before.find(({ id }) => id === edits.id)
  if (standing?.version !== edits?.version) return nothing('changedMeanwhile')
  const grows = fields.text.length > (standing?.text.length ?? 0)
  if (grows && !(await desk.library.hasRoom(server, [fields]))) return nothing('shelfFull')
  const id = edits?.id ?? newId()
  const article = articleFrom({
    ...fields,
    id,
    shelf: server,
    retrieved: stampOf(desk),
    url: canonicalLine(fields.url),
  })
  const [saved] = await desk.library.save(
    server,
    [article],
    whoDid(desk, by, provenanceNote(draft.from, draft.origins)),
    edits?.version,
  )
  if (saved === undefined) return nothing(edits === null ? 'nothingSaved' : 'changedMeanwhile')
  return {
    kind: 'done',
    says: (words) => {
      const { saved: said, savedAs } = words.desk.done
      const label = labelOf(saved, words)
      return edits === null ? said(label) : savedAs(label, saved.version)
    },
    undo: { deed: edits === null ? 'add' : 'edit', id, version: saved.version },
    article: saved,
  }
}

/** Stores a draft as a new article or a new version. An edit of a version that is no longer the newest is refused. */
export const saveDraft = (desk: Desk, server: string, draft: Draft, by: string): Promise<Done> =>
  desk.library.alone(server, () => savedNow(desk, server, draft, by))

/** `removeArticle` for who is alone with the shelf already. */
export const removedNow = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  const article = (await desk.library.articles(server)).find((one) => one.id === id)
  if (article === undefined) return nothing('noSuchArticle')
  const isGone = await desk.library.remove(server, id, whoDid(desk, by, null), article.version)
  if (!isGone) return nothing('changedMeanwhile')
  const undo = { deed: 'remove', id, version: article.version } as const
  const says: Saying = (words) => words.desk.done.removed(labelOf(article, words))
  return { kind: 'done', says, undo, article }
}

/** Takes an article off the shelf; what changes it at the same moment comes before or is refused. */
export const removeArticle = (desk: Desk, server: string, id: string, by: string): Promise<Done> =>
  desk.library.alone(server, () => removedNow(desk, server, id, by))

/** `restoreArticle` for who is alone with the shelf already. */
export const restoredNow = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  if (!(await desk.library.hasRoom(server, []))) return nothing('shelfFull')
  const article = await desk.library.restore(server, id, whoDid(desk, by, null))
  if (article === null) return nothing('noSuchRemoved')
  const undo = { deed: 'restore', id, version: article.version } as const
  const says: Saying = (words) => words.desk.done.restored(labelOf(article, words))
  return { kind: 'done', says, undo, article }
}

/** Puts a removed article back. */
export const restoreArticle = (desk: Desk, server: string, id: string, by: string): Promise<Done> =>
  desk.library.alone(server, () => restoredNow(desk, server, id, by))
