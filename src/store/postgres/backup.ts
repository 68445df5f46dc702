import { existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { openSqlite } from '../sqlite/sqlite.ts'
import { StoreError } from '../store.ts'
import type { Link } from './link.ts'

/** The tables as SQLite has them, each with its columns: what is read there is written here as it is. */
const tables = {
  version:
    'shelf, id, version, title, source, agency, url, published, basis, retrieved, kind, sha256, text, "by", at, note',
  standing: 'shelf, id, version, removed',
  shelf: 'shelf, revision',
  audit: 'number, shelf, article, version, deed, "by", at, note',
  note: 'kind, shelf, id, body, expires',
} as const

const Value = z.union([z.string(), z.number(), z.null(), z.boolean().transform(Number)])
const Row = z.record(z.string(), Value)

/** A copy of everything may take an hour. */
const longest = 3_600_000

const holes = (columns: string): string => columns.replaceAll(/[^,]+/g, '?')

/**
 * Writes everything, as one snapshot, to a new SQLite file: a whole store of its own, that `STORE_URL` can name.
 * It is complete or it is not there.
 */
export const backUp = async (link: Link, file: string): Promise<void> => {
  if (existsSync(file))
    throw new StoreError(`back up to ${file}`, { cause: new Error('it is there already') })
  const part = `${file}.part`
  rmSync(part, { force: true })
  await openSqlite(part).close()
  const copy = new DatabaseSync(part)
  try {
    await link.read(
      `back up to ${file}`,
      async (ask) => {
        copy.exec('BEGIN')
        for (const [table, columns] of Object.entries(tables)) {
          const insert = copy.prepare(`INSERT INTO ${table} (${columns}) VALUES (${holes(columns)})`)
          await ask(`DECLARE ${table}_rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${table}`)
          for (let some = 1; some > 0; ) {
            const { rows } = await ask(`FETCH 500 FROM ${table}_rows`)
            for (const row of rows) insert.run(...Object.values(Row.parse(row)))
            some = rows.length
          }
        }
        copy.exec('COMMIT')
      },
      longest,
    )
    copy.close()
    renameSync(part, file)
  } catch (error) {
    if (copy.isOpen) copy.close()
    rmSync(part, { force: true })
    throw error
  }
}
