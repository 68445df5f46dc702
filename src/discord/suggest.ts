import { fold } from '../shelf/fold.ts'
import type { Choice } from './command.ts'

/** Discord's limits: so many choices, of so many characters. */
const most = 25
const longest = 100

/** How well a name fits what was typed: its start, the start of a word in it, anywhere; lower is better. */
const rankOf = (name: string, typed: string): number => {
  const [whole, part] = [fold(name), fold(typed.trim())]
  if (whole.startsWith(part)) return 0
  if (whole.split(/[\s\p{P}]+/u).some((word) => word.startsWith(part))) return 1
  return whole.includes(part) ? 2 : 3
}

/** The names that fit what was typed so far, best first, then by name. */
export const suggested = (names: readonly string[], typed: string): readonly Choice[] =>
  names
    .filter((name) => name.length <= longest)
    .map((name) => ({ name, rank: rankOf(name, typed) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => ({ name, value: name }))
