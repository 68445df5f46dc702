import MiniSearch from 'minisearch'
import { fold } from '../shelf/fold.ts'

/** How well a name fits what was typed: its start, the start of a word in it, anywhere; 3 is not at all. */
const rankOf = (name: string, part: string): number => {
  const whole = fold(name)
  if (whole.startsWith(part)) return 0
  if (whole.split(/[\s\p{P}]+/u).some((word) => word.startsWith(part))) return 1
  return whole.includes(part) ? 2 : 3
}

/** Shorter input than this is not taken for a slip of the pen. */
const shortest = 4
/** More names than this are not searched for slips at every key: an index of them takes a fortieth of a second to make. */
const mostNames = 5_000

/** The places of names that hold every word typed, or one a slip of the pen away: MiniSearch, by prefix and edit distance. */
const nearly = (names: readonly string[], typed: string): readonly number[] => {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'], processTerm: fold })
  index.addAll(names.map((name, id) => ({ id, name })))
  const found = index.search(typed, { prefix: true, fuzzy: 0.25, combineWith: 'AND' })
  return found.map(({ id }) => Number(id))
}

/**
 * What fits what was typed so far: by fit of its name, then in the order given; where little fits, what is spelled nearly
 * so comes after.
 */
export const fittingNames = <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  typed: string,
  most: number,
): readonly T[] => {
  const part = fold(typed.trim())
  const names = items.map(nameOf)
  const fits = names
    .map((name, at) => ({ at, rank: rankOf(name, part) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at)
  const wanting = fits.length < most && part.length >= shortest && names.length <= mostNames
  const slips = wanting ? nearly(names, part).filter((at) => !fits.includes(at)) : []
  return [...fits, ...slips].slice(0, most).flatMap((at) => items[at] ?? [])
}
