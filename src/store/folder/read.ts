import type { ArticleKind, DateBasis, Published } from '../../article/article.ts'
import type { Extracted } from '../../ingest/extracted.ts'
import { type About, bad, type Read } from '../../ingest/formats/about.ts'
import { jsonFrom } from '../../ingest/formats/json.ts'
import { markdownFrom, type Told } from '../../ingest/formats/markdown.ts'
import { extractText } from '../../ingest/text/text.ts'

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

const fromExtracted = (found: Extracted): Read<FileFields> =>
  found.kind === 'refused' ? bad(found.reason) : { kind: 'read', value: found }

const dated = (date: string | null, basis: DateBasis): Published => (date === null ? null : { date, basis })

const fromTold = (told: Read<Told>): Read<FileFields> =>
  told.kind === 'bad'
    ? told
    : {
        kind: 'read',
        value: { ...told.value, kind: 'article', published: dated(told.value.published, 'metadata') },
      }

/** The code for pages is loaded when the first page is met: most folders hold none. */
const fromPage = async (raw: string, url: string | null): Promise<Read<FileFields>> => {
  const { extractHtml } = await import('../../ingest/html/html.ts')
  return fromExtracted(extractHtml(raw, url))
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** Reads a file's text by the ending of its name. */
export const fieldsFrom = async (
  name: string,
  raw: string,
  side: About | null,
): Promise<Read<FileFields>> => {
  const ending = endingOf(name)
  if (ending === 'md') return fromTold(markdownFrom(raw))
  if (ending === 'json') return fromTold(jsonFrom(raw))
  if (ending === 'txt') return fromExtracted(extractText(raw))
  return fromPage(raw, side?.url ?? null)
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
