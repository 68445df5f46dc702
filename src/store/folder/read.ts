import type { ArticleKind, DateBasis, Published } from '../../article/article.ts'
import type { Extracted } from '../../ingest/extracted.ts'
import { type About, bad, type Read } from '../../ingest/formats/about.ts'
import { jsonFrom } from '../../ingest/formats/json.ts'
import { markdownFrom, type Told } from '../../ingest/formats/markdown.ts'
import { extractText } from '../../ingest/text/text.ts'
import { namesPage, textIn } from './files.ts'
import { type FileRead, inWords } from './reading.ts'

/** What a file gives an article. */
export type FileFields = {
  readonly kind: ArticleKind
  readonly title: string | null
  readonly source: string | null
  readonly agency: string | null
  readonly url: string | null
  readonly published: Published
  readonly text: string
}

const fromExtracted = (found: Extracted): FileRead<FileFields> =>
  found.kind === 'refused' ? inWords(bad(found.reason)) : { kind: 'read', value: found }

const dated = (date: string | null, basis: DateBasis): Published => (date === null ? null : { date, basis })

const fromTold = (told: Read<Told>): FileRead<FileFields> =>
  told.kind === 'bad'
    ? inWords(told)
    : {
        kind: 'read',
        value: { ...told.value, kind: 'article', published: dated(told.value.published, 'metadata') },
      }

/** A page is read in a worker with a deadline; its code is loaded when the first is met: most folders hold none. */
const fromPage = async (bytes: Uint8Array, url: string | null): Promise<FileRead<FileFields>> => {
  const { extractInWorker } = await import('../../ingest/worker.ts')
  return fromExtracted(await extractInWorker({ kind: 'page', bytes, contentType: null, url }))
}

/** A paste is cleaned of menus and the like; where nothing is left, there is a way to have all of it. */
const fromPaste = (raw: string): FileRead<FileFields> => {
  const found = fromExtracted(extractText(raw))
  if (found.kind === 'read' || raw.trim() === '') return found
  return bad(`${found.problem}; as .md it is taken whole`)
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

const fromText = (name: string, raw: string): FileRead<FileFields> => {
  const ending = endingOf(name)
  if (ending === 'md') return fromTold(markdownFrom(raw))
  return ending === 'json' ? fromTold(jsonFrom(raw)) : fromPaste(raw)
}

/** Reads a file's bytes by the ending of its name; a page is given the address that its side file says. */
export const fieldsFrom = async (
  name: string,
  bytes: Uint8Array,
  side: About | null,
): Promise<FileRead<FileFields>> => {
  if (namesPage(name)) return fromPage(bytes, side?.url ?? null)
  const raw = textIn(bytes)
  return raw.kind === 'bad' ? raw : fromText(name, raw.value)
}

/**
 * What a moderator's side file says stands before what was found in the file. A digest takes no date: its snippets are of
 * different days.
 */
export const completed = (found: FileFields, side: About | null): FileFields =>
  side === null
    ? found
    : {
        ...found,
        title: side.title ?? found.title,
        source: side.source ?? found.source,
        agency: side.agency ?? found.agency,
        url: side.url ?? found.url,
        published: found.kind === 'digest' ? null : (dated(side.published, 'moderator') ?? found.published),
      }
