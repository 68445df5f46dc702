import { noteFrom } from '../rows.ts'
import type { Note } from '../store.ts'
import type { Ask } from './pool.ts'

/** Notes of one kind that have not expired by `now`: of one shelf or of all, one id or all. */
export const notesWhere = async (
  ask: Ask,
  kind: string,
  shelf: string | null,
  id: string | null,
  now: string,
): Promise<readonly Note[]> => {
  const wanted: readonly (readonly [string, string | null])[] = [
    ['kind', kind],
    ['shelf', shelf],
    ['id', id],
  ]
  const set = wanted.filter(([, value]) => value !== null)
  const { rows } = await ask(
    `SELECT * FROM note WHERE (expires IS NULL OR expires > $1)
     ${set.map(([column], i) => `AND ${column} = $${i + 2}`).join(' ')} ORDER BY shelf, id`,
    [now, ...set.map(([, value]) => value)],
  )
  return rows.map(noteFrom)
}

/** Writes a note, over an older one of the same name. */
export const keepNote = async (ask: Ask, { kind, shelf, id, body, expires }: Note): Promise<void> => {
  await ask(
    `INSERT INTO note (kind, shelf, id, body, expires) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (shelf, kind, id) DO UPDATE SET body = excluded.body, expires = excluded.expires`,
    [kind, shelf, id, JSON.stringify(body), expires],
  )
}
