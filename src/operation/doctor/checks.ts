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

/** Are there articles to read? */
export const corpusFinding = async (folder: string): Promise<Finding> => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return bad('Corpus', `${folder} is no folder`, 'Set CORPUS in .env to the folder of your articles.')
  const { readFolder } = await import('../../store/folder.ts')
  const { articles, problems } = await readFolder(folder)
  const found = `${articles.length} articles in ${folder}`
  if (problems.length > 0)
    return unsure(
      'Corpus',
      `${found}; ${problems.length} files cannot be used`,
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
    const mend = url.startsWith('postgres')
      ? 'Is the database running, and are host, user, password and database of STORE_URL right?'
      : 'May this user write to that folder (STATE in .env), and is there room on the disk?'
    return bad('Store', `${shown}: ${discreetText(reason, [])}`, mend)
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
