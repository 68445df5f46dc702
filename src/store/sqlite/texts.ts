import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../article/article.ts'
import { isIntact } from '../../article/verbatim.ts'
import { columns, sound, standingFrom, versionFrom } from '../rows.ts'
import { inRuns } from '../runs.ts'
import { type Run, type Standing, StoreError } from '../store.ts'

type Table = { readonly all: (sql: string, ...values: (string | number)[]) => readonly unknown[] }

const names = columns.map((name) => `"${name}"`).join(', ')
const one = `SELECT ${names} FROM version WHERE shelf = ? AND id = ? AND version = ?`

/** One stored version; null where it is not there. */
export const articleAt = (table: Table, shelf: string, id: string, version: number): Article | null => {
  const [row] = table.all(one, shelf, id, version)
  return row === undefined ? null : versionFrom(row).article
}

const page = `SELECT s.id, s.version, v.sha256 FROM standing s
  JOIN version v ON v.shelf = s.shelf AND v.id = s.id AND v.version = s.version
  WHERE s.shelf = ? AND s.id > ? AND s.removed = 0 ORDER BY s.id LIMIT ?`
/** So many rows a page: it takes some ten milliseconds. */
const rows = 1000

/** What stands on a shelf, by id; others have their turn between two pages. */
export const standingOn = async (table: Table, shelf: string): Promise<readonly Standing[]> => {
  const all: Standing[] = []
  for (;;) {
    const found = table.all(page, shelf, all.at(-1)?.id ?? '', rows).map(standingFrom)
    all.push(...found)
    if (found.length < rows) return all
    await setImmediate()
  }
}

/** These versions in runs. Each is read when its run is made: a version never changes, so no transaction is held. */
export async function* textsOf(
  table: Table,
  shelf: string,
  wanted: readonly Standing[],
): AsyncGenerator<Run> {
  const found = function* (): Generator<Article> {
    for (const { id, version } of wanted) {
      const article = articleAt(table, shelf, id, version)
      if (article !== null) yield article
    }
  }
  try {
    for await (const run of inRuns(found())) yield sound(run, isIntact)
  } catch (cause) {
    throw new StoreError('read the shelf', { cause })
  }
}
