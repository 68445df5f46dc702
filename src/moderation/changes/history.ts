import { setImmediate } from 'node:timers/promises'
import { moment } from '../../render/moment.ts'
import type { Words } from '../../render/words/words.ts'
import type { Deed, Who } from '../../store/store.ts'
import type { Desk } from '../desk.ts'
import { differenceOf } from './difference.ts'
import { provenanceIn } from './told.ts'

/** One thing that happened to an article. */
export type Happening = {
  readonly deed: Deed
  readonly version: number
  readonly who: Who
  /** How the version differs from the one before it; empty where the deed changed no words, or lies too far back. */
  readonly difference: readonly string[]
}

/** The log is read so far back. */
const mostLines = 5000

/** So many of the newest things that happened to an article are told. */
export const mostTold = 10

/** Everything that happened to an article of a server, newest first; empty where it never stood there. */
export const historyOf = async (
  desk: Desk,
  server: string,
  id: string,
  words: Words,
): Promise<readonly Happening[]> => {
  const versions = await desk.store.versions(server, id)
  const log = await desk.store.audit(server, mostLines)
  const at = (version: number) => versions.find(({ article }) => article.version === version)?.article
  const happenings: Happening[] = []
  for (const { deed, version, who } of log.filter(({ article }) => article === id)) {
    const [before, now] = [at(version - 1), at(version)]
    const differs =
      deed === 'edit' && before !== undefined && now !== undefined && happenings.length < mostTold
    // Two long texts take some milliseconds: others have their turn in between.
    if (differs) await setImmediate()
    happenings.push({ deed, version, who, difference: differs ? differenceOf(before, now, words) : [] })
  }
  return happenings
}

/** A happening in one line: "5 May 2031, 10:00 · edited (version 2) · from an edit". Who did it is shown beside it. */
export const lineOf = ({ deed, version, who }: Happening, words: Words): string => {
  const { history } = words.shelf
  const note = who.note === null ? [] : [provenanceIn(who.note, words)]
  return [moment(who.at), `${history.deeds[deed]} (${history.version(version)})`, ...note].join(' · ')
}
