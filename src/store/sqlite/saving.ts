import type { Article } from '../../article/article.ts'
import { columns, valuesOf } from '../rows.ts'
import type { Deed, Who } from '../store.ts'
import type { Table } from './connection.ts'

const names = columns.map((name) => `"${name}"`).join(', ')
const holes = columns.map(() => '?').join(', ')

type Marked = { readonly version: number; readonly removed: boolean } | null

const standingOf = (table: Table, shelf: string, id: string): Marked => {
  const [row] = table.all('SELECT version, removed FROM standing WHERE shelf = ? AND id = ?', shelf, id)
  return row ? MarkedRow(row) : null
}

const MarkedRow = (row: unknown): NonNullable<Marked> => {
  const [version, removed] = Object.values(row ?? {})
  return { version: Number(version), removed: Number(removed) === 1 }
}

/** Notes the deed in the audit log and moves the shelf's revision on. */
const record = (
  table: Table,
  deed: Deed,
  { shelf, id, version }: Pick<Article, 'shelf' | 'id' | 'version'>,
  who: Who,
): void => {
  table.run(
    'INSERT INTO audit (shelf, article, version, deed, "by", at, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
    shelf,
    id,
    version,
    deed,
    who.by,
    who.at,
    who.note,
  )
  table.run(
    'INSERT INTO shelf VALUES (?, 1) ON CONFLICT (shelf) DO UPDATE SET revision = revision + 1',
    shelf,
  )
}

/** Does an article stand at that version? Whether it does at all, where none is named; inside a transaction. */
export const standsAt = (table: Table, shelf: string, id: string, version?: number): boolean => {
  const standing = standingOf(table, shelf, id)
  return standing?.removed === false && (version ?? standing.version) === standing.version
}

/** Writes an article as the next version of its id; inside a transaction. */
export const saveOne = (table: Table, article: Article, who: Who): Article => {
  const before = standingOf(table, article.shelf, article.id)
  const stored: Article = { ...article, version: (before?.version ?? 0) + 1 }
  table.run(`INSERT INTO version (${names}) VALUES (${holes})`, ...valuesOf({ article: stored, who }))
  table.run(
    'INSERT INTO standing VALUES (?, ?, ?, 0) ON CONFLICT (shelf, id) DO UPDATE SET version = excluded.version, removed = 0',
    stored.shelf,
    stored.id,
    stored.version,
  )
  record(table, before === null ? 'add' : 'edit', stored, who)
  return stored
}

/** Marks an article as removed or standing, inside a transaction; null where it already is, or was never there. */
export const mark = (table: Table, shelf: string, id: string, removed: boolean, who: Who): number | null => {
  const standing = standingOf(table, shelf, id)
  if (standing === null || standing.removed === removed) return null
  table.run('UPDATE standing SET removed = ? WHERE shelf = ? AND id = ?', removed ? 1 : 0, shelf, id)
  record(table, removed ? 'remove' : 'restore', { shelf, id, version: standing.version }, who)
  return standing.version
}
