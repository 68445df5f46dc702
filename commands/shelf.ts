import { grouped } from './grouped.ts'
import { exportShelf } from './shelf/export.ts'
import { importShelf } from './shelf/import.ts'
import { shelfStatus } from './shelf/status.ts'

/** `/shelf`: all articles of this server at once. */
export const shelf = grouped(
  'shelf',
  'This server’s whole shelf: take it out, bring one in, see how it stands.',
  [shelfStatus, exportShelf, importShelf],
)
