import { articleFrom } from '../../article/make.ts'
import { because } from '../../article/refusal.ts'
import { sha256 } from '../../article/verbatim.ts'
import type { Undo } from '../changes/way-back.ts'
import { type Desk, inDays, stampOf } from '../desk.ts'
import { newId } from '../ids.ts'
import { type Incoming, type Problem, readArchive } from './read.ts'
import { ArchiveError } from './zip.ts'

/** What an import did, or why it did nothing: with one problem, nothing at all is stored. */
export type Imported =
  | {
      readonly kind: 'done'
      readonly added: number
      readonly known: readonly string[]
      readonly undo: Undo | null
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Articles whose text does not stand yet, each text once; and the files of the others. */
const fresh = (
  articles: readonly Incoming[],
  standing: ReadonlySet<string>,
): { readonly fresh: readonly Incoming[]; readonly known: readonly string[] } => {
  const seen = new Set(standing)
  const known: string[] = []
  const kept = articles.filter(({ text, file }) => {
    const hash = sha256(text)
    if (seen.has(hash)) known.push(file)
    seen.add(hash)
    return !known.includes(file)
  })
  return { fresh: kept, known }
}

/** Stores what does not stand yet, in one step; to be called by who is alone with the shelf. */
const imported = async (
  desk: Desk,
  server: string,
  incoming: readonly Incoming[],
  by: string,
): Promise<Imported> => {
  const standing = new Set((await desk.library.articles(server)).map((article) => article.sha256))
  const { fresh: kept, known } = fresh(incoming, standing)
  if (kept.length === 0) return { kind: 'done', added: 0, known, undo: null }
  if (!(await desk.library.hasRoom(server, kept)))
    return { kind: 'refused', problems: [{ file: null, reason: because('shelfFull') }] }
  const now = stampOf(desk)
  const articles = kept.map(({ file: _file, ...fields }) =>
    articleFrom({ ...fields, id: newId(), shelf: server, retrieved: fields.retrieved ?? now }),
  )
  const id = newId()
  const body = articles.map((article) => ({ id: article.id, version: article.version }))
  // The way back first: where it cannot be kept, nothing was changed, as the moderator is told.
  await desk.store.keep({ kind: 'import', shelf: server, id, body, expires: inDays(desk, 30) })
  const saved = await desk.library.save(server, articles, { by, at: now, note: 'from an archive' })
  return { kind: 'done', added: saved.length, known, undo: { deed: 'import', id } }
}

/** Stores all articles of an archive in one step, or none of them. What stands there already is left out and named. */
export const importArchive = async (
  desk: Desk,
  server: string,
  archive: Uint8Array,
  by: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Imported> => {
  try {
    const { articles, problems } = await readArchive(archive, desk.fetcher, progress)
    if (problems.length > 0) return { kind: 'refused', problems }
    if (articles.length === 0)
      return { kind: 'refused', problems: [{ file: null, reason: because('archiveWithoutArticle') }] }
    return await desk.library.alone(server, () => imported(desk, server, articles, by))
  } catch (error) {
    if (error instanceof ArchiveError)
      return { kind: 'refused', problems: [{ file: null, reason: error.refusal }] }
    throw error
  }
}
