import { canonicalLine, canonicalText } from '../../article/canonical.ts'
import { details, type Notice, type Origin } from '../../article/provenance.ts'
import type { Extracted } from '../../ingest/extracted.ts'
import type { Read } from '../../ingest/formats/about.ts'
import { jsonFrom } from '../../ingest/formats/json.ts'
import { markdownFrom, type Told } from '../../ingest/formats/markdown.ts'
import { tooMuchIn } from '../../ingest/text/endless.ts'
import { languageOf } from '../../ingest/text/language.ts'
import { extractInWorker } from '../../ingest/worker.ts'
import { type Draft, type Drafted, type Fields, refused } from './draft.ts'
import { pdfText } from './pdf.ts'

/** A file as it came. */
export type GivenFile = {
  readonly name: string
  readonly contentType: string | null
  readonly bytes: Uint8Array
}

/** The largest file that is taken, in bytes. */
export const largestFile = 10_000_000

const originsOf = (fields: Fields, origin: Origin): Draft['origins'] =>
  Object.fromEntries([
    ...details.filter((name) => fields[name] !== null).map((name) => [name, origin]),
    ['text', origin],
  ])

const draftOf = (
  fields: Fields,
  origin: Origin,
  rest: Pick<Draft, 'language' | 'dropped' | 'notes' | 'from'>,
): Drafted => {
  const reason = tooMuchIn(fields.text)
  return reason === null
    ? { kind: 'draft', draft: { edits: null, fields, origins: originsOf(fields, origin), ...rest } }
    : { kind: 'refused', reason }
}

/** What was left out is kept to be shown, up to so many characters: a queue of suggestions is read as a whole. */
const mostDropped = 100_000

const kept = (dropped: readonly string[]): readonly string[] => {
  let room = mostDropped
  return dropped.filter(({ length }) => {
    room -= length
    return room >= 0
  })
}

/** The draft of what a page or a text was found to hold. */
export const fromExtracted = (found: Extracted, origin: Origin, from: string): Drafted => {
  if (found.kind === 'refused') return found
  const { language, dropped, notes, ...fields } = found
  return draftOf(
    {
      ...fields,
      title: canonicalLine(fields.title),
      source: canonicalLine(fields.source),
      agency: canonicalLine(fields.agency),
      url: canonicalLine(fields.url),
      text: canonicalText(fields.text),
    },
    origin,
    { language, dropped: kept(dropped), notes, from },
  )
}

const fromTold = (read: Read<Told>): Drafted => {
  if (read.kind === 'bad') return { kind: 'refused', reason: read.problem }
  const { title, source, agency, url, published, language, text: raw } = read.value
  const text = canonicalText(raw)
  if (text === '') return refused('textEmpty')
  const fields: Fields = {
    title: canonicalLine(title),
    source: canonicalLine(source),
    agency: canonicalLine(agency),
    url: canonicalLine(url),
    published: published === null ? null : { date: published, basis: 'metadata' },
    text,
    kind: 'article',
  }
  const spoken = language ?? languageOf(text)
  const notes: readonly Notice[] = [
    ...(published === null ? ['no date' as const] : []),
    ...(spoken === 'en' || spoken === null ? [] : ['not English' as const]),
  ]
  return draftOf(fields, 'the file', { language: spoken, dropped: [], notes: [...notes], from: 'a file' })
}

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text is read up to a megabyte: an article holds a fifth of that. */
export const largestText = 1_000_000

const asText = async (file: GivenFile, read: (text: string) => Promise<Drafted>): Promise<Drafted> => {
  if (file.bytes.byteLength > largestText) return refused('textTooLong')
  const text = utf8(file.bytes)
  return text === null ? refused('notUtf8') : read(text)
}

/** The draft of pasted words. */
export const pasted = async (text: string, origin: Origin, from: string): Promise<Drafted> =>
  fromExtracted(await extractInWorker({ kind: 'text', text }), origin, from)

/** How each kind of file is read, by the end of its name. */
const readers: readonly (readonly [RegExp, (file: GivenFile) => Promise<Drafted>])[] = [
  [/\.(?:md|markdown)$/i, (file) => asText(file, async (text) => fromTold(markdownFrom(text)))],
  [/\.json$/i, (file) => asText(file, async (text) => fromTold(jsonFrom(text)))],
  [/\.te?xt$/i, (file) => asText(file, (text) => pasted(text, 'the file', 'a file'))],
  [
    /\.(?:x?html?|mhtml)$/i,
    async ({ bytes, contentType }) =>
      fromExtracted(
        await extractInWorker({ kind: 'page', bytes, contentType, url: null }),
        'the page',
        'a saved page',
      ),
  ],
  [
    /\.pdf$/i,
    async ({ bytes }) => {
      const read = await pdfText(bytes)
      if (read.kind === 'refused') return read
      const drafted = await pasted(read.text, 'the file', 'a PDF')
      if (drafted.kind === 'refused') return drafted
      const { draft } = drafted
      return { kind: 'draft', draft: { ...draft, notes: [...draft.notes, 'PDF'] } }
    },
  ],
]

/** The draft of a file, read by the end of its name. */
export const fromFile = async (file: GivenFile): Promise<Drafted> => {
  if (file.bytes.byteLength > largestFile) return refused('fileTooLarge')
  if (file.bytes.byteLength === 0) return refused('fileEmpty')
  const reader = readers.find(([ending]) => ending.test(file.name))
  return reader === undefined ? refused('fileUnknown') : reader[1](file)
}
