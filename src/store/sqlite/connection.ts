import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from '../store.ts'
import { migrations } from './migrations.ts'

const open = (file: string, patience: number): DatabaseSync => {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`)
  // What was forgotten would otherwise lie legible in the free pages of the file until something is written over it.
  db.exec('PRAGMA secure_delete = ON')
  return db
}

/**
 * Brings what was deleted into the file, where noughts stand for it, and empties the log that still holds its words. Where
 * somebody reads meanwhile, nobody waits for that: the log is emptied another time.
 */
export const emptyLog = (db: DatabaseSync, patience: number): void => {
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The disk fails: what was deleted is deleted all the same.
  } finally {
    db.exec(`PRAGMA busy_timeout = ${patience}`)
  }
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
export const takeBack = (db: DatabaseSync): void => {
  try {
    if (db.isTransaction) db.exec('ROLLBACK')
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The disk fails again: the next transaction that succeeds writes over what is left.
  }
}

/** SQLite's number for a file that another program writes to; its other bits say why. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5

/** Begins to write without waiting; the engine's error where another program writes, else null. */
const busyAt = (db: DatabaseSync, patience: number): Error | null => {
  db.exec('PRAGMA busy_timeout = 0')
  try {
    db.exec('BEGIN IMMEDIATE')
    return null
  } catch (error) {
    if (error instanceof Error && isBusy(error)) return error
    throw error
  } finally {
    db.exec(`PRAGMA busy_timeout = ${patience}`)
  }
}

/** So long, in milliseconds, before it is tried again. */
const pause = 20

/**
 * Begins a transaction that writes. Another program that writes is waited for, `patience` milliseconds at most, and others
 * have their turn: the engine's own waiting would hold them all up. Throws a `StoreError`.
 */
export const begin = async (db: DatabaseSync, doing: string, patience: number): Promise<void> => {
  const end = performance.now() + patience
  try {
    for (let busy = busyAt(db, patience); busy !== null; busy = busyAt(db, patience)) {
      if (performance.now() >= end) throw busy
      await sleep(pause)
    }
  } catch (cause) {
    throw new StoreError(doing, { cause })
  }
}

/** Runs `work` as one transaction; whatever fails, nothing of it stays. `patience` as for `begin`. */
export const transaction = async <T>(
  db: DatabaseSync,
  doing: string,
  patience: number,
  work: () => T,
): Promise<T> => {
  await begin(db, doing, patience)
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (cause) {
    takeBack(db)
    throw new StoreError(doing, { cause })
  }
}

/** The database as statements that are prepared once. */
export type Table = {
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly unknown[]
  readonly run: (sql: string, ...values: SQLInputValue[]) => number
}

/** Statements are prepared once. */
export const tableOf = (db: DatabaseSync): Table => {
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

/**
 * A connection to a SQLite file of this schema: WAL, every commit synced in full. `patience` is how long, in milliseconds, to
 * wait for another program that holds the file (a backup, a command line). Throws a `StoreError` where it cannot be opened.
 */
export const connected = (file: string, patience: number): DatabaseSync => {
  try {
    const db = open(file, patience)
    migrate(db)
    return db
  } catch (cause) {
    throw new StoreError(`open ${file}`, { cause })
  }
}
