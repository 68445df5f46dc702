import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Article } from '../../article/article.ts'
import { auditFrom, columns, noteFrom, valuesOf, versionFrom } from '../rows.ts'
import { holdingsOf } from '../runs.ts'
import { type Deed, type Note, type Store, StoreError, type Who } from '../store.ts'
import { migrations } from './migrations.ts'
import { articleAt, standingOn, textsOf } from './texts.ts'

const names = columns.map((name) => `"${name}"`).join(', ')
const holes = columns.map(() => '?').join(', ')
const of = (alias: string): string => columns.map((name) => `${alias}."${name}"`).join(', ')

/** How long, in milliseconds, to wait for another program that holds the file (a backup, a command line). */
type Options = { readonly patience: number }
const usual: Options = { patience: 5000 }

const open = (file: string, { patience }: Options): DatabaseSync => {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`)
  return db
}

/** Brings an older file up to date, each step in a transaction of its own. */
const migrate = (db: DatabaseSync): void => {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (version > migrations.length) throw new Error(`it was written by a newer Verbatim (schema ${version})`)
  migrations.slice(version).forEach((step, i) => {
    db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${version + i + 1}; COMMIT`)
  })
}

/**
 * Takes back what a failed transaction wrote. Where the sync of its commit failed, its pages lie whole in the write-ahead
 * log: a crash now would bring back what was refused (seen: bench/soak/faults.ts). Emptying the log prevents that.
 */
const takeBack = (db: DatabaseSync): void => {
  try {
    if (db.isTransaction) db.exec('ROLLBACK')
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The disk fails again: the next transaction that succeeds writes over what is left.
  }
}

/** Runs `work` as one transaction; whatever fails, nothing of it stays. */
const transaction = <T>(db: DatabaseSync, doing: string, work: () => T): T => {
  try {
    db.exec('BEGIN IMMEDIATE')
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (cause) {
    takeBack(db)
    throw new StoreError(doing, { cause })
  }
}

type Table = {
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly unknown[]
  readonly run: (sql: string, ...values: SQLInputValue[]) => number
}

/** Statements are prepared once. */
const tableOf = (db: DatabaseSync): Table => {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const statement = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
  }
}

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

const saveOne = (table: Table, article: Article, who: Who): Article => {
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

const removedFrom = (table: Table, shelf: string): readonly Article[] =>
  table
    .all(
      `SELECT ${of('v')} FROM standing s JOIN version v ON v.shelf = s.shelf AND v.id = s.id AND v.version = s.version
       WHERE s.shelf = ? AND s.removed = 1 ORDER BY s.id`,
      shelf,
    )
    .map((row) => versionFrom(row).article)

/** Marks an article as removed or standing; null where it already is, or was never there. */
const mark = (table: Table, shelf: string, id: string, removed: boolean, who: Who): number | null => {
  const standing = standingOf(table, shelf, id)
  if (standing === null || standing.removed === removed) return null
  table.run('UPDATE standing SET removed = ? WHERE shelf = ? AND id = ?', removed ? 1 : 0, shelf, id)
  record(table, removed ? 'remove' : 'restore', { shelf, id, version: standing.version }, who)
  return standing.version
}

const numberOf = (rows: readonly unknown[]): number => Number(Object.values(rows[0] ?? {})[0] ?? 0)

const revisionOf = (table: Table, shelf: string): number =>
  numberOf(table.all('SELECT revision FROM shelf WHERE shelf = ?', shelf))

const notesWhere = (table: Table, where: string, ...values: string[]): readonly Note[] =>
  table.all(`SELECT * FROM note WHERE ${where} ORDER BY shelf, id`, ...values).map(noteFrom)

/**
 * Shelves in one SQLite file (`:memory:` for none): WAL, every commit synced in full before it is acknowledged.
 * Throws a `StoreError` where the file cannot be opened.
 */
export const openSqlite = (file: string, options: Options = usual): Store => {
  const db = opened(file, options)
  const table = tableOf(db)
  const attempt = async <T>(doing: string, work: () => T): Promise<T> => transaction(db, doing, work)
  const read = async <T>(work: () => T): Promise<T> => work()
  const texts: Pick<Store, 'standing' | 'read'> = {
    // The revision first: the shelf may change before its pages are read, and is read again then.
    standing: async (shelf) => {
      try {
        const revision = revisionOf(table, shelf)
        return { revision, articles: await standingOn(table, shelf) }
      } catch (cause) {
        throw new StoreError('read the shelf', { cause })
      }
    },
    read: (shelf, wanted) => textsOf(table, shelf, wanted),
  }
  return {
    ...texts,
    holdings: (shelf) => holdingsOf(texts, shelf),
    revision: (shelf) => read(() => revisionOf(table, shelf)),
    shelves: () =>
      read(() =>
        table.all('SELECT shelf FROM shelf ORDER BY shelf').map((row) => String(Object.values(row ?? {})[0])),
      ),
    save: (articles, who) => attempt('save', () => articles.map((article) => saveOne(table, article, who))),
    remove: (shelf, id, who) => attempt('remove', () => mark(table, shelf, id, true, who) !== null),
    restore: (shelf, id, who) =>
      attempt('restore', () => {
        const version = mark(table, shelf, id, false, who)
        return version === null ? null : articleAt(table, shelf, id, version)
      }),
    versions: (shelf, id) =>
      read(() =>
        table
          .all(`SELECT ${names} FROM version WHERE shelf = ? AND id = ? ORDER BY version`, shelf, id)
          .map(versionFrom),
      ),
    removed: (shelf) => read(() => removedFrom(table, shelf)),
    audit: (shelf, limit) =>
      read(() =>
        table
          .all('SELECT * FROM audit WHERE shelf = ? ORDER BY number DESC LIMIT ?', shelf, limit)
          .map(auditFrom),
      ),
    note: (kind, shelf, id, now) =>
      read(
        () =>
          notesWhere(
            table,
            'kind = ? AND shelf = ? AND id = ? AND (expires IS NULL OR expires > ?)',
            kind,
            shelf,
            id,
            now,
          )[0] ?? null,
      ),
    notes: (kind, shelf, now) =>
      read(() =>
        shelf === null
          ? notesWhere(table, 'kind = ? AND (expires IS NULL OR expires > ?)', kind, now)
          : notesWhere(
              table,
              'kind = ? AND shelf = ? AND (expires IS NULL OR expires > ?)',
              kind,
              shelf,
              now,
            ),
      ),
    keep: (...notes) =>
      attempt('keep a note', () => {
        for (const { kind, shelf, id, body, expires } of notes)
          table.run(
            'INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?, ?)',
            kind,
            shelf,
            id,
            JSON.stringify(body),
            expires,
          )
      }),
    drop: (kind, shelf, id) =>
      attempt(
        'drop a note',
        () => table.run('DELETE FROM note WHERE kind = ? AND shelf = ? AND id = ?', kind, shelf, id) > 0,
      ),
    sweep: (now) => attempt('sweep', () => table.run('DELETE FROM note WHERE expires <= ?', now)),
    forget: (shelf) =>
      attempt('forget a shelf', () => {
        for (const name of ['version', 'standing', 'shelf', 'audit', 'note'])
          table.run(`DELETE FROM ${name} WHERE shelf = ?`, shelf)
      }),
    backup: async (to) => {
      try {
        db.prepare('VACUUM INTO ?').run(to)
      } catch (cause) {
        throw new StoreError(`back up to ${to}`, { cause })
      }
    },
    close: async () => db.close(),
  }
}

const opened = (file: string, options: Options): DatabaseSync => {
  try {
    const db = open(file, options)
    migrate(db)
    return db
  } catch (cause) {
    throw new StoreError(`open ${file}`, { cause })
  }
}
