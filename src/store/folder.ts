import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { Article } from '../article/article.ts'
import { canonicalLine } from '../article/canonical.ts'
import { articleFrom } from '../article/make.ts'
import { CorpusError } from '../errors.ts'
import { type About, bad } from '../ingest/formats/about.ts'
import { headFrom } from '../ingest/formats/head.ts'
import { tooMuchIn } from '../ingest/text/endless.ts'
import { type Outcome, withoutCopies } from './folder/copies.ts'
import {
  bytesOf,
  type CorpusFile,
  filesIn,
  namesArticle,
  namesDocument,
  namesSideFile,
  stemOf,
  textIn,
} from './folder/files.ts'
import { completed, fieldsFrom } from './folder/read.ts'
import { type FileRead, inWords } from './folder/reading.ts'

/** What a folder holds: its articles in the order of their file names, and each file that could not be one, with why. */
export type Folder = { readonly articles: readonly Article[]; readonly problems: readonly CorpusError[] }

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** An article's id: twelve letters made from its file's name, the same wherever the folder lies. */
const idOf = (name: string): string =>
  [...createHash('sha256').update(name, 'utf8').digest().subarray(0, 12)]
    .map((byte) => BASE32.charAt(byte % 32))
    .join('')

const articleIn = async (file: CorpusFile, side: About | null): Promise<FileRead<Article>> => {
  const bytes = await bytesOf(file)
  if (bytes.kind === 'bad') return bytes
  const found = await fieldsFrom(file.name, bytes.value, side)
  if (found.kind === 'bad') return found
  const article = articleFrom({ id: idOf(file.name), shelf: 'corpus', ...completed(found.value, side) })
  if (article.text === '') return { kind: 'bad', problem: 'the article has no text' }
  const reason = tooMuchIn(article.text)
  return reason === null ? { kind: 'read', value: article } : inWords(bad(reason))
}

type Side = { readonly file: CorpusFile; readonly read: FileRead<About> }

const sideIn = async (file: CorpusFile): Promise<Side> => {
  const bytes = await bytesOf(file)
  const raw = bytes.kind === 'bad' ? bytes : textIn(bytes.value)
  return { file, read: raw.kind === 'bad' ? raw : inWords(headFrom(raw.value)) }
}

const eachInTurn = async <A, B>(list: readonly A[], step: (item: A) => Promise<B>): Promise<readonly B[]> => {
  const done: B[] = []
  for (const item of list) done.push(await step(item))
  return done
}

const problemsOf = (
  label: (name: string) => string,
  outcomes: readonly { name: string; read: FileRead<unknown> }[],
) =>
  outcomes.flatMap(({ name, read }) =>
    read.kind === 'bad' ? [new CorpusError(label(name), read.problem, { cause: read.cause })] : [],
  )

const lonelySides = (sides: readonly Side[], articles: readonly CorpusFile[]): readonly Outcome[] => {
  const stems = new Set(articles.map(({ name }) => stemOf(name)))
  return sides
    .filter(({ file }) => !stems.has(stemOf(file.name)))
    .map(({ file }) => ({
      name: file.name,
      read: {
        kind: 'bad',
        problem: `there is no article of that name (such as ${stemOf(file.name)}.txt) beside it`,
      },
    }))
}

const unread = (files: readonly CorpusFile[]): readonly Outcome[] =>
  files
    .filter(({ name }) => namesDocument(name))
    .map(({ name }) => ({
      name,
      read: { kind: 'bad', problem: 'such files are not read: save it as .txt, .md or .html' },
    }))

/** Why a folder cannot be listed. */
const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'that is a file: name the folder that it lies in',
  EACCES: 'this user may not read that folder',
}

const listed = async (dir: string): Promise<FileRead<readonly CorpusFile[]>> => {
  try {
    return { kind: 'read', value: await filesIn(dir) }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    return { kind: 'bad', problem: whyNot[code] ?? 'the folder cannot be read', cause }
  }
}

/**
 * Every article of a folder (`.txt`, `.md`, `.html`, `.json`, each completed by a side file `NAME.meta.yaml`) for the
 * shelf `corpus`. A bad file is named with what to mend and the rest is given; nothing is thrown.
 */
export const readFolder = async (dir: string): Promise<Folder> => {
  const root = basename(resolve(dir))
  const label = (name: string): string => canonicalLine(`${root}/${name}`) ?? root
  const files = await listed(dir)
  if (files.kind === 'bad')
    return {
      articles: [],
      problems: [new CorpusError(canonicalLine(dir) ?? root, files.problem, { cause: files.cause })],
    }
  const papers = files.value.filter(({ name }) => namesArticle(name))
  const sides = await eachInTurn(
    files.value.filter(({ name }) => namesSideFile(name)),
    sideIn,
  )
  const told = new Map(
    sides.flatMap(({ file, read }) => (read.kind === 'read' ? [[stemOf(file.name), read.value]] : [])),
  )
  const outcomes = withoutCopies(
    await eachInTurn(papers, async (file) => ({
      name: file.name,
      read: await articleIn(file, told.get(stemOf(file.name)) ?? null),
    })),
  )
  const badSides = sides.map(({ file, read }) => ({ name: file.name, read }))
  return {
    articles: outcomes.flatMap(({ read }) => (read.kind === 'read' ? [read.value] : [])),
    problems: problemsOf(label, [
      ...outcomes,
      ...badSides,
      ...lonelySides(sides, papers),
      ...unread(files.value),
    ]),
  }
}
