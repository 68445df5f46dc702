import { setImmediate } from 'node:timers/promises'
import { canonicalLine, canonicalText } from '../../article/canonical.ts'
import { isLink } from '../../article/link.ts'
import { because, type Refusal, type Why } from '../../article/refusal.ts'
import { sha256 } from '../../article/verbatim.ts'
import type { Fetcher } from '../../ingest/fetch/fetch.ts'
import { jsonFrom } from '../../ingest/formats/json.ts'
import { markdownFrom } from '../../ingest/formats/markdown.ts'
import { tooMuchIn } from '../../ingest/text/endless.ts'
import type { Fields } from '../draft/draft.ts'
import { largestText } from '../draft/readers.ts'
import { draftFrom } from '../draft/source.ts'
import { Manifest, manifestName } from './manifest.ts'
import { type Packed, unpacked } from './zip.ts'

/** An article of an archive, ready to be stored. */
export type Incoming = Fields & { readonly file: string; readonly retrieved: string | null }

/** A file of an archive that cannot be an article (none: the archive itself), and why. */
export type Problem = { readonly file: string | null; readonly reason: Refusal }

/** All articles of an archive, and each file that cannot be one with why. */
export type Reading = { readonly articles: readonly Incoming[]; readonly problems: readonly Problem[] }

type Outcome = Incoming | Problem

const isProblem = (outcome: Outcome): outcome is Problem => 'reason' in outcome
const isIncoming = (outcome: Outcome): outcome is Incoming => !isProblem(outcome)

const problem = (file: string, why: Why, ...of: readonly string[]): Problem => ({
  file,
  reason: because(why, ...of),
})

const papers =
  /(?:^|\/)(?:readme|licen[cs]e|notice|contributing|changelog)(?:\.[^/]*)?$|(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/i

/** A file's name is a label, no more. */
const labelOf = (name: string): string => (canonicalLine(name) ?? 'a file without a name').slice(0, 120)

const manifestIn = (files: readonly Packed[]): Manifest | Problem | null => {
  const file = files.find(({ name }) => name === manifestName)
  if (file === undefined) return null
  try {
    return Manifest.parse(JSON.parse(new TextDecoder().decode(file.bytes)))
  } catch {
    return problem(manifestName, 'manifestBroken')
  }
}

/** The words of a file; `null` where it holds none, or more than an article can. */
const textOf = ({ name, bytes }: Packed): string | null => {
  if (bytes.byteLength > largestText) return null
  const raw = new TextDecoder().decode(bytes)
  const read = name.endsWith('.json') ? jsonFrom(raw) : markdownFrom(raw)
  return read.kind === 'read' ? canonicalText(read.value.text) : null
}

/** The words of files by name, each read once and in a turn of its own, however often a manifest names it. */
const textsOf = (files: ReadonlyMap<string, Packed>): ((name: string) => Promise<string | null>) => {
  const texts = new Map<string, string | null>()
  return async (name) => {
    const known = texts.get(name)
    if (known !== undefined) return known
    await setImmediate()
    const file = files.get(name)
    const text = file === undefined ? null : textOf(file)
    texts.set(name, text)
    return text
  }
}

/** What the manifest says of a file stands, if the file still says the words that were written. */
const listed = async (
  files: ReadonlyMap<string, Packed>,
  read: (name: string) => Promise<string | null>,
  entry: Manifest['articles'][number],
): Promise<Outcome> => {
  const { file, sha256: hash, ...fields } = entry
  if (!files.has(file)) return problem(labelOf(file), 'listedMissing')
  if (fields.url !== null && !isLink(fields.url))
    return problem(labelOf(file), 'fieldNotLink', 'url', JSON.stringify(fields.url.slice(0, 60)))
  const text = await read(file)
  if (text === null || sha256(text) !== hash) return problem(labelOf(file), 'otherThanExported', manifestName)
  return { ...fields, text, file: labelOf(file) }
}

/** A file that no manifest lists is read like a file that a moderator gives. */
const loose = async ({ name, bytes }: Packed, fetcher: Fetcher): Promise<Outcome> => {
  const drafted = await draftFrom({ kind: 'file', name, contentType: null, bytes }, fetcher)
  if (drafted.kind === 'refused') return { file: labelOf(name), reason: drafted.reason }
  return { ...drafted.draft.fields, file: labelOf(name), retrieved: null }
}

const tooMuch = (outcome: Outcome): Outcome => {
  const reason = isProblem(outcome) ? null : tooMuchIn(outcome.text)
  return reason === null ? outcome : { file: outcome.file, reason }
}

/**
 * Reads a .zip: an exported shelf, or any archive of article files. `progress` hears how many files are done. Throws an
 * `ArchiveError` where it is no archive.
 */
export const readArchive = async (
  archive: Uint8Array,
  fetcher: Fetcher,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Reading> => {
  const files = await unpacked(archive)
  const manifest = manifestIn(files)
  if (manifest !== null && 'reason' in manifest) return { articles: [], problems: [manifest] }
  const byName = new Map(files.map((file) => [file.name, file]))
  const told = new Set(manifest?.articles.map(({ file }) => file))
  const read = textsOf(byName)
  const outcomes: Outcome[] = []
  for (const entry of manifest?.articles ?? []) outcomes.push(await listed(byName, read, entry))
  const rest = files.filter(({ name }) => !told.has(name) && !papers.test(name))
  for (const [at, file] of rest.entries()) {
    outcomes.push(await loose(file, fetcher))
    progress(at + 1, rest.length)
  }
  const checked = outcomes.map(tooMuch)
  return {
    articles: checked.filter(isIncoming),
    problems: checked.filter(isProblem),
  }
}
