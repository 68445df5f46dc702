import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../article/article.ts'
import { StoreError, type Who } from '../store.ts'
import { begin, tableOf, takeBack } from './connection.ts'
import { saveOne } from './saving.ts'

/** Characters that are written as fast as the rows of an article beside its text. */
const perArticle = 4000

/** So much is written before others have their turn, in characters: some milliseconds. */
export const usualPiece = 2_000_000

/** A broken article weighs, too: the engine is to refuse it, and all that came with it. */
const weightOf = ({ text }: Article): number => (text ?? '').length + perArticle

/** Do these articles take more than a piece? */
export const isLarge = (articles: readonly Article[], piece: number): boolean =>
  articles.reduce((sum, article) => sum + weightOf(article), 0) > piece

/** What is committed lies in the log: into the file with it, in a turn of its own. If that fails, a later commit does it. */
const intoTheFile = async (db: DatabaseSync): Promise<void> => {
  await setImmediate()
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // The change stands all the same.
  }
}

/**
 * Stores articles as one transaction like any other, on a connection of its own: others have their turn after each piece,
 * and see nothing of it until it is committed. Whoever else writes meanwhile waits.
 */
export const saveInPieces = async (
  connect: () => DatabaseSync,
  articles: readonly Article[],
  who: Who,
  { piece, patience }: { readonly piece: number; readonly patience: number },
): Promise<readonly Article[]> => {
  const db = connect()
  try {
    const saved: Article[] = []
    const table = tableOf(db)
    db.exec('PRAGMA wal_autocheckpoint = 0')
    await begin(db, 'save', patience)
    try {
      let written = 0
      for (const article of articles) {
        saved.push(saveOne(table, article, who))
        written += weightOf(article)
        if (written < piece) continue
        written = 0
        await setImmediate()
      }
      db.exec('COMMIT')
    } catch (cause) {
      takeBack(db)
      throw new StoreError('save', { cause })
    }
    await intoTheFile(db)
    return saved
  } finally {
    db.close()
  }
}
