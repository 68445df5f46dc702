import type { Deed, Who } from '../store/store.ts'
import type { Desk } from './desk.ts'
import { differenceOf } from './difference.ts'

/** One thing that happened to an article. */
export type Happening = {
  readonly deed: Deed
  readonly version: number
  readonly who: Who
  /** How the version differs from the one before it; empty where the deed changed no words. */
  readonly difference: readonly string[]
}

/** The log is read so far back. */
const mostLines = 5000

/** Everything that happened to an article of a server, newest first; empty where it never stood there. */
export const historyOf = async (desk: Desk, server: string, id: string): Promise<readonly Happening[]> => {
  const versions = await desk.store.versions(server, id)
  const log = await desk.store.audit(server, mostLines)
  const at = (version: number) => versions.find(({ article }) => article.version === version)?.article
  return log
    .filter(({ article }) => article === id)
    .map(({ deed, version, who }) => {
      const [before, now] = [at(version - 1), at(version)]
      const isEdit = deed === 'edit' && before !== undefined && now !== undefined
      return { deed, version, who, difference: isEdit ? differenceOf(before, now) : [] }
    })
}

const verbs: Readonly<Record<Deed, string>> = {
  add: 'added',
  edit: 'edited',
  remove: 'removed',
  restore: 'put back',
}

/** A happening in one line: "2031-05-05 10:00 UTC · edited (version 2) · from an edit". Who did it is shown beside it. */
export const lineOf = ({ deed, version, who }: Happening): string =>
  [
    `${who.at.slice(0, 16).replace('T', ' ')} UTC`,
    `${verbs[deed]} (version ${version})`,
    ...(who.note === null ? [] : [who.note]),
  ].join(' · ')
