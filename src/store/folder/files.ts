import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { bad } from '../../ingest/formats/about.ts'
import type { FileRead } from './reading.ts'

/** The largest file that is read, in bytes: an article is a few kilobytes, a page's markup much more. */
const LARGEST = 1_000_000
const LARGEST_PAGE = 2_000_000

/** A file of the folder: its name from there, with `/`, and where it lies. */
export type CorpusFile = { readonly name: string; readonly path: string }

const SIDE = /\.meta\.ya?ml$/i
const ARTICLE = /\.(?:txt|md|html?|json)$/i
const PAPERS = /^(?:readme|licen[cs]e|notice|contributing|changelog)(?:\..*)?$/i

/** What people keep articles in that is read nowhere here. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|pages|epub|mht|mhtml|webarchive|markdown)$/i

const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'))
const lastOf = (name: string): string => name.split('/').at(-1) ?? name

/** Is this a file that should be an article, by its name? */
export const namesArticle = (name: string): boolean =>
  ARTICLE.test(name) && !SIDE.test(name) && !isHidden(name) && !PAPERS.test(lastOf(name))

/** Is this a moderator's side file, by its name? */
export const namesSideFile = (name: string): boolean => SIDE.test(name) && !isHidden(name)

/** Is this, by its name, a document that may well be an article, in a form that is not read? */
export const namesDocument = (name: string): boolean =>
  DOCUMENT.test(name) && !isHidden(name) && !PAPERS.test(lastOf(name))

/** A name without its ending: what an article and its side file share. */
export const stemOf = (name: string): string => name.replace(SIDE, '').replace(ARTICLE, '')

const fileFrom = (dir: string, entry: Dirent): CorpusFile => {
  const path = join(entry.parentPath, entry.name)
  return { name: relative(dir, path).split(sep).join('/'), path }
}

/** All plain files below a folder in the order of their names; links are not followed. */
export const filesIn = async (dir: string): Promise<readonly CorpusFile[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => fileFrom(dir, entry))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

const startsUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Bytes as UTF-8 text; other encodings and what is no text are named as such. */
export const textIn = (bytes: Uint8Array): FileRead<string> => {
  if (startsUtf16(bytes)) return bad('the file is UTF-16; save it as UTF-8')
  if (bytes.includes(0)) return bad('the file is not text (it holds NUL bytes)')
  try {
    return { kind: 'read', value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    return bad('the file is not UTF-8 text; save it as UTF-8', cause)
  }
}

const PAGE = /\.html?$/i

/** Is this a saved page, by its name? */
export const namesPage = (name: string): boolean => PAGE.test(name)

/** Reads a file; one that is empty, too large or cannot be read is named as such. */
export const bytesOf = async ({ name, path }: CorpusFile): Promise<FileRead<Uint8Array>> => {
  try {
    const { size } = await stat(path)
    if (size === 0) return bad('the file is empty')
    if (size > (namesPage(name) ? LARGEST_PAGE : LARGEST))
      return bad(
        `the file is larger than ${namesPage(name) ? 2 : 1} MB (${size} bytes); keep one article a file`,
      )
    return { kind: 'read', value: await readFile(path) }
  } catch (cause) {
    return bad('the file cannot be read', cause)
  }
}
