import { z } from 'zod'
import type { Article } from '../article/article.ts'
import type { AuditEntry, Note, Run, Standing, Version } from './store.ts'

const VersionRow = z.object({
  shelf: z.string(),
  id: z.string(),
  version: z.coerce.number(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  agency: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  basis: z.enum(['stated', 'metadata', 'url', 'moderator']).nullable(),
  retrieved: z.string().nullable(),
  kind: z.enum(['article', 'digest']),
  sha256: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

const Broken = VersionRow.pick({ shelf: true, id: true, version: true, by: true, at: true })

/** What is left of a row whose fields are damaged: its text is none, so that it fits no hash, is counted and not served. */
const brokenFrom = (row: unknown): Version => {
  const { by, at, ...rest } = Broken.parse(row)
  const unknown = { title: null, source: null, agency: null, url: null, published: null, retrieved: null }
  return {
    article: { ...rest, ...unknown, kind: 'article', text: '', sha256: '' },
    who: { by, at, note: null },
  }
}

/** A row of the table `version` as a stored version. */
export const versionFrom = (row: unknown): Version => {
  const { data } = VersionRow.safeParse(row)
  if (data === undefined) return brokenFrom(row)
  const { by, at, note, published, basis, ...rest } = data
  return {
    article: { ...rest, published: published !== null && basis !== null ? { date: published, basis } : null },
    who: { by, at, note },
  }
}

/** The columns of `version`, in order, as `valuesOf` gives them. */
export const columns = [
  'shelf',
  'id',
  'version',
  'title',
  'source',
  'agency',
  'url',
  'published',
  'basis',
  'retrieved',
  'kind',
  'sha256',
  'text',
  'by',
  'at',
  'note',
] as const

/** The same columns of a table by that name, of the text its beginning alone. */
export const beginnings = (alias: string): string =>
  columns
    .map((name) => (name === 'text' ? `substr(${alias}.text, 1, 300) AS text` : `${alias}."${name}"`))
    .join(', ')

/** An article and who stored it as the values of one row, in the order of `columns`. */
export const valuesOf = ({ article, who }: Version): (string | number | null)[] => [
  article.shelf,
  article.id,
  article.version,
  article.title,
  article.source,
  article.agency,
  article.url,
  article.published?.date ?? null,
  article.published?.basis ?? null,
  article.retrieved,
  article.kind,
  article.sha256,
  article.text,
  who.by,
  who.at,
  who.note,
]

const StandingRow = z.object({ id: z.string(), version: z.coerce.number(), sha256: z.string() })

/** A row of `standing` with the hash of its version. */
export const standingFrom = (row: unknown): Standing => StandingRow.parse(row)

const AuditRow = z.object({
  number: z.coerce.number(),
  shelf: z.string(),
  article: z.string(),
  version: z.coerce.number(),
  deed: z.enum(['add', 'edit', 'remove', 'restore']),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

/** A row of the table `audit`; none where it is damaged: the other lines are told all the same. */
export const auditFrom = (row: unknown): readonly AuditEntry[] => {
  const { data } = AuditRow.safeParse(row)
  if (data === undefined) return []
  const { by, at, note, ...rest } = data
  return [{ ...rest, who: { by, at, note } }]
}

const NoteRow = z.object({
  kind: z.string(),
  shelf: z.string(),
  id: z.string(),
  body: z.string(),
  expires: z.string().nullable(),
})

const bodyIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A row of the table `note`; its body is JSON, null where that is damaged: one broken note must not hide all others. */
export const noteFrom = (row: unknown): Note => {
  const parsed = NoteRow.parse(row)
  return { ...parsed, body: bodyIn(parsed.body) }
}

/** The articles whose text still fits its hash, and the ids of those whose does not. */
export const sound = (articles: readonly Article[], isIntact: (article: Article) => boolean): Run => {
  const whole = new Set(articles.filter(isIntact))
  return {
    articles: [...whole],
    damaged: articles.filter((article) => !whole.has(article)).map(({ id }) => id),
  }
}
