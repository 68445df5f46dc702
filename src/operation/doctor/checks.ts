import { existsSync, statSync } from 'node:fs'
import type { Settings } from '../../settings.ts'
import { StoreError } from '../../store/store.ts'
import { discreetText } from '../log.ts'

/** What one check found; `mend` says what to do where it is not good. */
export type Finding = {
  readonly name: string
  readonly verdict: 'good' | 'bad' | 'unsure'
  readonly found: string
  readonly mend: string | null
}

export const good = (name: string, found: string): Finding => ({ name, verdict: 'good', found, mend: null })
export const bad = (name: string, found: string, mend: string): Finding => ({
  name,
  verdict: 'bad',
  found,
  mend,
})
export const unsure = (name: string, found: string, mend: string): Finding => ({
  name,
  verdict: 'unsure',
  found,
  mend,
})

/** Node runs TypeScript by type stripping from 24 on. */
const wanted = 24

/** Is this Node new enough? */
export const nodeFinding = (version: string): Finding =>
  Number(version.replace(/^v/, '').split('.')[0]) >= wanted
    ? good('Node', version)
    : bad(
        'Node',
        version,
        'Run `npm install`: it brings the Node that Verbatim runs on; start with `npm start`.',
      )

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** Are there articles to read? */
export const corpusFinding = async (folder: string): Promise<Finding> => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return bad('Corpus', `${folder} is no folder`, 'Set CORPUS in .env to the folder of your articles.')
  const { readFolder } = await import('../../store/folder.ts')
  const { articles, problems } = await readFolder(folder)
  const found = `${counted(articles.length, 'article')} in ${folder}`
  if (problems.length > 0)
    return unsure(
      'Corpus',
      `${found}; ${counted(problems.length, 'file')} cannot be used`,
      problems.map(String).join('\n'),
    )
  return articles.length > 0
    ? good('Corpus', found)
    : unsure('Corpus', found, 'Put .txt, .md, .html or .json articles there (corpus/README.md shows how).')
}

const note = {
  kind: 'doctor',
  shelf: 'doctor',
  id: 'doctor',
  body: 'written to see whether it can be',
  expires: null,
}

/** What SQLite or the system says of a file, and what mends it. */
const fileMends: readonly (readonly [RegExp, string])[] = [
  [/disk is full|ENOSPC/, 'Make room on that disk: nothing can be added until there is some.'],
  [
    /not a database|malformed|damaged/,
    'That file is damaged, or none of ours: put a backup in its place, or move it away to begin anew (docs/OPERATING.md, Backup and restore).',
  ],
  [/EEXIST|ENOTDIR|EISDIR/, 'STATE in .env must be the path of a file, in a folder or one that can be made.'],
]

const mendOf = (url: string, reason: string): string => {
  if (url.startsWith('postgres'))
    return 'Is the database running, and are host, user, password and database of STORE_URL right?'
  const known = fileMends.find(([said]) => said.test(reason))
  return known?.[1] ?? 'May this user write to that file and its folder (STATE in .env)?'
}

/** Can the store be written to? A note is kept and dropped. */
export const storeFinding = async (url: string): Promise<Finding> => {
  const shown = discreetText(url, [])
  try {
    const { openStore } = await import('../../store/open.ts')
    const store = await openStore(url)
    await store.keep(note)
    await store.drop(note.kind, note.shelf, note.id)
    await store.close()
    return good('Store', `${shown} can be written to`)
  } catch (error) {
    const reason = error instanceof StoreError ? error.message : String(error)
    return bad('Store', `${shown}: ${discreetText(reason, [])}`, mendOf(url, reason))
  }
}

/** Is a token set at all? Without one Verbatim answers in the terminal. */
export const tokenFinding = ({ token }: Settings): Finding | null =>
  token === null
    ? unsure(
        'Token',
        'DISCORD_TOKEN is not set: Verbatim answers in the terminal only',
        'For Discord: developer portal, your application, Bot, Reset Token; put it into .env as DISCORD_TOKEN.',
      )
    : null
