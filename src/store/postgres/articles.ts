import type { Article } from '../../article/article.ts'
import { beginnings, columns, standingFrom, valuesOf, versionFrom } from '../rows.ts'
import type { Deed, Standing, Version, Who } from '../store.ts'
import type { Ask } from './pool.ts'

const names = columns.map((name) => `"${name}"`).join(', ')
const holes = columns.map((_, i) => `$${i + 1}`).join(', ')
const of = (alias: string): string => columns.map((name) => `${alias}."${name}"`).join(', ')

/** One writer a shelf: the transaction that changes a shelf holds it until it ends. */
export const holdShelf = async (ask: Ask, shelf: string): Promise<void> => {
  await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [shelf])
}

type Marked = { readonly version: number; readonly removed: boolean }

const standingOf = async (ask: Ask, shelf: string, id: string): Promise<Marked | null> => {
  const { rows } = await ask('SELECT version, removed FROM standing WHERE shelf = $1 AND id = $2', [
    shelf,
    id,
  ])
  const [row] = rows
  return row === undefined ? null : { version: Number(row['version']), removed: row['removed'] === true }
}

/** Notes the deed, moves the shelf's revision on, and tells whoever listens, once all of it is there. */
const record = async (
  ask: Ask,
  deed: Deed,
  { shelf, id, version }: Pick<Article, 'shelf' | 'id' | 'version'>,
  who: Who,
): Promise<void> => {
  await ask(
    `INSERT INTO audit (shelf, article, version, deed, "by", at, note) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [shelf, id, version, deed, who.by, who.at, who.note],
  )
  await ask(
    `INSERT INTO shelf VALUES ($1, 1) ON CONFLICT (shelf) DO UPDATE SET revision = shelf.revision + 1`,
    [shelf],
  )
  await ask(`SELECT pg_notify('verbatim', $1)`, [shelf])
}

/** Does an article stand at that version? Whether it does at all, where none is named. */
export const standsAt = async (ask: Ask, shelf: string, id: string, version?: number): Promise<boolean> => {
  const standing = await standingOf(ask, shelf, id)
  return standing?.removed === false && (version ?? standing.version) === standing.version
}

/** Stores an article as the next version of its id. */
export const saveOne = async (ask: Ask, article: Article, who: Who): Promise<Article> => {
  const before = await standingOf(ask, article.shelf, article.id)
  const stored: Article = { ...article, version: (before?.version ?? 0) + 1 }
  await ask(`INSERT INTO version (${names}) VALUES (${holes})`, valuesOf({ article: stored, who }))
  await ask(
    `INSERT INTO standing (shelf, id, version) VALUES ($1, $2, $3)
     ON CONFLICT (shelf, id) DO UPDATE SET version = excluded.version, removed = false`,
    [stored.shelf, stored.id, stored.version],
  )
  await record(ask, before === null ? 'add' : 'edit', stored, who)
  return stored
}

const joined = 'FROM standing s JOIN version v ON v.shelf = s.shelf AND v.id = s.id AND v.version = s.version'

/** What stands on a shelf, by id. */
export const standingOn = async (ask: Ask, shelf: string): Promise<readonly Standing[]> => {
  const { rows } = await ask(
    `SELECT s.id, s.version, v.sha256 ${joined} WHERE s.shelf = $1 AND v.shelf = $1 AND NOT s.removed ORDER BY s.id`,
    [shelf],
  )
  return rows.map(standingFrom)
}

/** These versions, by id; they are made articles one by one as they are taken. */
export const textsOf = async (
  ask: Ask,
  shelf: string,
  wanted: readonly Standing[],
): Promise<Iterable<Article>> => {
  const { rows } = await ask(
    `SELECT ${of('v')} FROM json_to_recordset($2::json) AS w (id TEXT, version INTEGER)
     JOIN version v ON v.shelf = $1 AND v.id = w.id AND v.version = w.version ORDER BY v.id`,
    [shelf, JSON.stringify(wanted.map(({ id, version }) => ({ id, version })))],
  )
  return Iterator.from(rows).map((row) => versionFrom(row).article)
}

/** The newest version of each article that was removed from a shelf, by id. */
export const removedFrom = async (ask: Ask, shelf: string): Promise<readonly Article[]> => {
  const { rows } = await ask(
    `SELECT ${beginnings('v')} ${joined} WHERE s.shelf = $1 AND v.shelf = $1 AND s.removed ORDER BY s.id`,
    [shelf],
  )
  return rows.map((row) => versionFrom(row).article)
}

/** Marks an article as removed or standing; the version it has, or null where it already is so or never was there. */
export const mark = async (
  ask: Ask,
  shelf: string,
  id: string,
  removed: boolean,
  who: Who,
): Promise<number | null> => {
  const standing = await standingOf(ask, shelf, id)
  if (standing === null || standing.removed === removed) return null
  await ask('UPDATE standing SET removed = $3 WHERE shelf = $1 AND id = $2', [shelf, id, removed])
  await record(ask, removed ? 'remove' : 'restore', { shelf, id, version: standing.version }, who)
  return standing.version
}

/** Every version of an article, oldest first. */
export const versions = async (ask: Ask, shelf: string, id: string): Promise<readonly Version[]> => {
  const { rows } = await ask(`SELECT ${names} FROM version WHERE shelf = $1 AND id = $2 ORDER BY version`, [
    shelf,
    id,
  ])
  return rows.map(versionFrom)
}

/** The revision of each of these shelves; one that holds nothing is left out. */
export const revisions = async (
  ask: Ask,
  shelves: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await ask(
    `SELECT shelf, revision FROM shelf WHERE shelf IN (SELECT json_array_elements_text($1::json))`,
    [JSON.stringify(shelves)],
  )
  return new Map(rows.map((row) => [String(row['shelf']), Number(row['revision'])]))
}
