import { isIntact } from '../../article/verbatim.ts'
import { auditFrom, sound } from '../rows.ts'
import { holdingsOf, inRuns } from '../runs.ts'
import type { Run, Standing, Store } from '../store.ts'
import {
  holdShelf,
  mark,
  removedFrom,
  revisions,
  saveOne,
  standingOn,
  standsAt,
  textsOf,
  versions,
} from './articles.ts'
import { backUp } from './backup.ts'
import { type Link, linkTo, usualWaits, type Waits } from './link.ts'
import { keepNote, notesWhere } from './notes.ts'
import { migrate } from './schema.ts'

/** So many articles are asked for at a time. */
const atOnce = 100

/** These versions in runs. A version never changes, so each batch may be a reading of its own. */
async function* runsFrom(link: Link, shelf: string, wanted: readonly Standing[]): AsyncGenerator<Run> {
  for (let at = 0; at < wanted.length; at += atOnce) {
    const batch = wanted.slice(at, at + atOnce)
    const found = await link.read('read the shelf', (ask) => textsOf(ask, shelf, batch))
    for await (const run of inRuns(found)) yield sound(run, isIntact)
  }
}

/**
 * Shelves in PostgreSQL, for several processes: the same promises as SQLite. Reads wait for a server that is away;
 * changes are reported as failed, never tried twice. Throws a `StoreError` where the database cannot be opened.
 */
export const openPostgres = async (url: string, waits: Waits = usualWaits): Promise<Store> => {
  const link = linkTo(url, waits)
  const { read, write } = link
  try {
    await migrate(link)
  } catch (error) {
    await link.close()
    throw error
  }
  const texts: Pick<Store, 'standing' | 'read'> = {
    standing: (shelf) =>
      read('read the shelf', async (ask) => ({
        revision: (await revisions(ask, [shelf])).get(shelf) ?? 0,
        articles: await standingOn(ask, shelf),
      })),
    read: (shelf, wanted) => runsFrom(link, shelf, wanted),
  }
  return {
    ...texts,
    holdings: (shelf) => holdingsOf(texts, shelf),
    revision: (shelf) =>
      read('read the revision', async (ask) => (await revisions(ask, [shelf])).get(shelf) ?? 0),
    revisions: (shelves) => read('read the revisions', (ask) => revisions(ask, shelves)),
    shelves: () =>
      read('list the shelves', async (ask) =>
        (await ask('SELECT shelf FROM shelf ORDER BY shelf')).rows.map((row) => String(row['shelf'])),
      ),
    save: (articles, who, over) =>
      write('save', async (ask) => {
        for (const shelf of [...new Set(articles.map((article) => article.shelf))].sort())
          await holdShelf(ask, shelf)
        if (over !== undefined)
          for (const { shelf, id } of articles) if (!(await standsAt(ask, shelf, id, over))) return []
        const saved = []
        for (const article of articles) saved.push(await saveOne(ask, article, who))
        return saved
      }),
    remove: (shelf, id, who, over) =>
      write('remove', async (ask) => {
        await holdShelf(ask, shelf)
        return (await standsAt(ask, shelf, id, over)) && (await mark(ask, shelf, id, true, who)) !== null
      }),
    restore: (shelf, id, who) =>
      write('restore', async (ask) => {
        await holdShelf(ask, shelf)
        const version = await mark(ask, shelf, id, false, who)
        const all = version === null ? [] : await versions(ask, shelf, id)
        return all.find(({ article }) => article.version === version)?.article ?? null
      }),
    versions: (shelf, id) => read('read the versions', (ask) => versions(ask, shelf, id)),
    removed: (shelf) => read('read what was removed', (ask) => removedFrom(ask, shelf)),
    audit: (shelf, limit) =>
      read('read the audit log', async (ask) => {
        const { rows } = await ask('SELECT * FROM audit WHERE shelf = $1 ORDER BY number DESC LIMIT $2', [
          shelf,
          limit,
        ])
        return rows.flatMap(auditFrom)
      }),
    note: (kind, shelf, id, now) =>
      read('read a note', async (ask) => (await notesWhere(ask, kind, shelf, id, now))[0] ?? null),
    notes: (kind, shelf, now) => read('read notes', (ask) => notesWhere(ask, kind, shelf, null, now)),
    keep: (...notes) =>
      write('keep a note', async (ask) => {
        for (const note of notes) await keepNote(ask, note)
      }),
    drop: (kind, shelf, id) =>
      write('drop a note', async (ask) => {
        const { count } = await ask('DELETE FROM note WHERE kind = $1 AND shelf = $2 AND id = $3', [
          kind,
          shelf,
          id,
        ])
        return count > 0
      }),
    sweep: (now) =>
      write('sweep', async (ask) => {
        await ask("DELETE FROM proof WHERE at < now() - interval '1 day'")
        return (await ask('DELETE FROM note WHERE expires <= $1', [now])).count
      }),
    forget: (shelf) =>
      write('forget a shelf', async (ask) => {
        await holdShelf(ask, shelf)
        for (const table of ['version', 'standing', 'shelf', 'audit', 'note'])
          await ask(`DELETE FROM ${table} WHERE shelf = $1`, [shelf])
        await ask(`SELECT pg_notify('verbatim', $1)`, [shelf])
      }),
    backup: (file) => backUp(link, file),
    listen: link.listen,
    close: link.close,
  }
}
