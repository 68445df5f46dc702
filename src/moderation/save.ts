import type { Article } from '../article/article.ts'
import { canonicalLine, canonicalText, LONGEST_TEXT } from '../article/canonical.ts'
import { articleFrom } from '../article/make.ts'
import type { Who } from '../store/store.ts'
import { type Desk, stampOf } from './desk.ts'
import { type Detail, type Draft, details, type Fields } from './draft.ts'
import { newId } from './ids.ts'
import type { Undo } from './way-back.ts'

/** What was done, in words, with the way back; or why nothing was. */
export type Done =
  | {
      readonly kind: 'done'
      readonly words: string
      readonly undo: Undo | null
      readonly article: Article | null
    }
  | { readonly kind: 'refused'; readonly reason: string }

/** An article by the name that people know it by. */
export const labelOf = ({ title, source, id }: Pick<Article, 'title' | 'source' | 'id'>): string =>
  `“${title ?? (source === null ? id : `an article of ${source}`)}”`

/** Where each field of a stored version came from: "from a link; title, source, text: the page; published: a moderator". */
export const provenanceOf = ({ from, origins }: Draft): string => {
  const fields = [...details, 'text'] as const
  const places = [...new Set(fields.flatMap((name) => origins[name] ?? []))]
  const parts = places.map(
    (place) => `${fields.filter((name) => origins[name] === place).join(', ')}: ${place}`,
  )
  return [`from ${from}`, ...parts].join('; ')
}

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

const problemOf = ({ fields }: Draft): string | null => {
  const text = canonicalText(fields.text)
  if (text === '') return 'There is no text to save.'
  return text.length > LONGEST_TEXT ? 'The text is longer than 200,000 characters.' : null
}

const stored = async (desk: Desk, server: string, draft: Draft, by: string): Promise<Done> => {
  const { edits, fields } = draft
  if (edits !== null) {
    const standing = (await desk.library.articles(server)).find(({ id }) => id === edits.id)
    if (standing?.version !== edits.version)
      return {
        kind: 'refused',
        reason: 'That article was changed or removed meanwhile. Please look at it again.',
      }
  }
  const id = edits?.id ?? newId()
  const article = articleFrom({
    ...fields,
    id,
    shelf: server,
    retrieved: stampOf(desk),
    url: canonicalLine(fields.url),
  })
  const [saved] = await desk.library.save(server, [article], whoDid(desk, by, provenanceOf(draft)))
  if (saved === undefined) return { kind: 'refused', reason: 'Nothing was saved.' }
  return {
    kind: 'done',
    words:
      edits === null ? `Saved: ${labelOf(saved)}.` : `Saved as version ${saved.version}: ${labelOf(saved)}.`,
    undo: { deed: edits === null ? 'add' : 'edit', id, version: saved.version },
    article: saved,
  }
}

/** Stores a draft as a new article or a new version. An edit of a version that is no longer the newest is refused. */
export const saveDraft = async (desk: Desk, server: string, draft: Draft, by: string): Promise<Done> => {
  const problem = problemOf(draft)
  if (problem !== null) return { kind: 'refused', reason: problem }
  return desk.library.alone(server, () => stored(desk, server, draft, by))
}

/** Takes an article off the shelf. */
export const removeArticle = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  const article = (await desk.library.articles(server)).find((one) => one.id === id)
  if (article === undefined || !(await desk.library.remove(server, id, whoDid(desk, by, null))))
    return { kind: 'refused', reason: 'There is no such article on this server’s shelf.' }
  const undo = { deed: 'remove', id, version: article.version } as const
  return { kind: 'done', words: `Removed: ${labelOf(article)}. It is quoted no more.`, undo, article }
}

/** Puts a removed article back. */
export const restoreArticle = async (desk: Desk, server: string, id: string, by: string): Promise<Done> => {
  const article = await desk.library.restore(server, id, whoDid(desk, by, null))
  if (article === null) return { kind: 'refused', reason: 'There is no such removed article here.' }
  const undo = { deed: 'restore', id, version: article.version } as const
  return { kind: 'done', words: `Back on the shelf: ${labelOf(article)}.`, undo, article }
}
