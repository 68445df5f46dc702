import type { Article } from '../../article/article.ts'
import { auditFrom, beginnings, columns, noteFrom, versionFrom } from '../rows.ts'
import { holdingsOf } from '../runs.ts'
import { type Note, type Store, StoreError, type Who } from '../store.ts'
import { connected, emptyLog, type Table, tableOf, transaction } from './connection.ts'
import { isLarge, saveInPieces, usualPiece } from './pieces.ts'
import { mark, saveOne, standsAt } from './saving.ts'
import { articleAt, standingOn, textsOf } from './texts.ts'

const names = columns.map((name) => `"${name}"`).join(', ')

/**
 * How long, in milliseconds, to wait for another program that holds the file (a backup, a command line); how much is written
 * before others have their turn (`usualPiece`).
 */
type Options = { readonly patience: number; readonly piece: number }

const removedFrom = (table: Table, shelf: string): readonly Article[] =>
  table
    .all(
      `SELECT ${beginnings('v')} FROM standing s JOIN version v ON v.shelf = s.shelf AND v.id = s.id AND v.version = s.version
       WHERE s.shelf = ? AND s.removed = 1 ORDER BY s.id`,
      shelf,
    )
    .map((row) => versionFrom(row).article)

const numberOf = (rows: readonly unknown[]): number => Number(Object.values(rows[0] ?? {})[0] ?? 0)

const revisionOf = (table: Table, shelf: string): number =>
  numberOf(table.all('SELECT revision FROM shelf WHERE shelf = ?', shelf))

const notesWhere = (table: Table, where: string, ...values: string[]): readonly Note[] =>
  table.all(`SELECT * FROM note WHERE ${where} ORDER BY shelf, id`, ...values).map(noteFrom)

/**
 * Shelves in one SQLite file (`:memory:` for none): WAL, every commit synced in full before it is acknowledged.
 * Throws a `StoreError` where the file cannot be opened.
 */
export const openSqlite = (
  file: string,
  { patience = 5000, piece = usualPiece }: Partial<Options> = {},
): Store => {
  const db = connected(file, patience)
  const table = tableOf(db)
  /** The last change that was asked for: they are written one after another, also the one that takes a connection of its own. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const written = last.then(write)
    last = written.catch(() => undefined)
    return written
  }
  const attempt = <T>(doing: string, work: () => T): Promise<T> =>
    inTurn(() => transaction(db, doing, patience, work))
  const saveLarge = (articles: readonly Article[], who: Who): Promise<readonly Article[]> =>
    inTurn(() => saveInPieces(() => connected(file, patience), articles, who, { piece, patience }))
  const read = async <T>(work: () => T): Promise<T> => {
    try {
      return work()
    } catch (cause) {
      throw new StoreError('read what is stored', { cause })
    }
  }
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
    save: (articles, who, over) =>
      over === undefined && file !== ':memory:' && isLarge(articles, piece)
        ? saveLarge(articles, who)
        : attempt('save', () => {
            const stand = articles.every(({ shelf, id }) => standsAt(table, shelf, id, over))
            return over === undefined || stand ? articles.map((article) => saveOne(table, article, who)) : []
          }),
    remove: (shelf, id, who, over) =>
      attempt('remove', () => standsAt(table, shelf, id, over) && mark(table, shelf, id, true, who) !== null),
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
          .flatMap(auditFrom),
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
    sweep: async (now) => {
      const dropped = await attempt('sweep', () => table.run('DELETE FROM note WHERE expires <= ?', now))
      emptyLog(db, patience)
      return dropped
    },
    forget: async (shelf) => {
      await attempt('forget a shelf', () => {
        for (const name of ['version', 'standing', 'shelf', 'audit', 'note'])
          table.run(`DELETE FROM ${name} WHERE shelf = ?`, shelf)
      })
      emptyLog(db, patience)
    },
    backup: async (to) => {
      try {
        db.prepare('VACUUM INTO ?').run(to)
      } catch (cause) {
        throw new StoreError(`back up to ${to}`, { cause })
      }
    },
    close: async () => {
      await last
      db.close()
    },
  }
}
