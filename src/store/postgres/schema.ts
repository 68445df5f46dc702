import type { Link } from './link.ts'
import { migrations } from './migrations.ts'

/** Any number: it names the lock that lets one process at a time change the schema. */
const lock = 7_237_328

/** Brings the database up to date, all missing steps in one transaction; other processes wait their turn. */
export const migrate = (link: Link): Promise<void> =>
  link.write('bring the schema up to date', async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [lock])
    await ask('CREATE TABLE IF NOT EXISTS schema (applied INTEGER NOT NULL)')
    const { rows } = await ask('SELECT max(applied) AS applied FROM schema')
    const applied = Number(rows[0]?.['applied'] ?? 0)
    if (applied > migrations.length)
      throw new Error(`the database was written by a newer Verbatim (schema ${applied})`)
    for (const step of migrations.slice(applied)) await ask(step)
    if (applied < migrations.length) {
      await ask('DELETE FROM schema')
      await ask('INSERT INTO schema VALUES ($1)', [migrations.length])
    }
  })
