import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The largest file that is read, in bytes. */
const LARGEST = 1_000_000

/** A file of the folder: its name from there, with `/`, and where it lies. */
export type CorpusFile = { readonly name: string; readonly path: string }

const SIDE = /\.meta\.ya?ml$/i
const ARTICLE = /\.(?:txt|md|html?|json)$/i
const PAPERS = /^(?:readme|licen[cs]e|notice|contributing|changelog)(?:\..*)?$/i

const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'))
const lastOf = (name: string): string => name.split('/').at(-1) ?? name

/** Is this a file that should be an article, by its name? */
export const namesArticle = (name: string): boolean =>
  ARTICLE.test(name) && !SIDE.test(name) && !isHidden(name) && !PAPERS.test(lastOf(name))

/** Is this a moderator's side file, by its name? */
export const namesSideFile = (name: string): boolean => SIDE.test(name) && !isHidden(name)

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

/** A file's text, or why it has none. */
export type FileText =
  | { readonly kind: 'read'; readonly value: string }
  | { readonly kind: 'bad'; readonly problem: string; readonly cause?: unknown }

const startsUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const decoded = (bytes: Uint8Array): FileText => {
  if (bytes.length === 0) return { kind: 'bad', problem: 'the file is empty' }
  if (startsUtf16(bytes)) return { kind: 'bad', problem: 'the file is UTF-16; save it as UTF-8' }
  if (bytes.includes(0)) return { kind: 'bad', problem: 'the file is not text (it holds NUL bytes)' }
  try {
    return { kind: 'read', value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    return { kind: 'bad', problem: 'the file is not UTF-8 text; save it as UTF-8', cause }
  }
}

/** Reads a file as UTF-8 text; too large, binary, unreadable or empty ones are named as such. */
export const textOf = async (path: string): Promise<FileText> => {
  try {
    const { size } = await stat(path)
    if (size > LARGEST)
      return { kind: 'bad', problem: `the file is larger than 1 MB (${size} bytes); keep one article a file` }
    return decoded(await readFile(path))
  } catch (cause) {
    return { kind: 'bad', problem: 'the file cannot be read', cause }
  }
}
