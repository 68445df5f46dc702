import type { Slot } from '../../shelf/query.ts'
import { rarityOf, usageOf } from '../../shelf/usage.ts'
import type { Outcome, Sign } from './sign.ts'

/** How rare a word of the question is in English at large: a shelf of eight articles cannot tell. */
const rarity = ({ stem }: Slot): number => rarityOf(usageOf(stem))

/** The words of the question that no article holds as they are. */
const missing = ({ asked: { query } }: Outcome): readonly Slot[] =>
  query.slots.filter(({ stem, variants }) => !variants.some((one) => one.stem === stem))

const sumOf = (slots: readonly Slot[]): number => slots.reduce((sum, slot) => sum + rarity(slot), 0)

/** How near an article comes to the rarest of them by a word of the same meaning. */
const nearest = (slots: readonly Slot[]): number => {
  const rarest = slots.toSorted((a, b) => rarity(b) - rarity(a))[0]
  return rarest === undefined ? 1 : rarest.variants.reduce((most, { weight }) => Math.max(most, weight), 0)
}

/** What the words tell that no article holds themselves, by how rare they are in English. */
export const unheld: readonly Sign[] = [
  {
    name: 'rarity no article holds',
    of: (outcome) => sumOf(missing(outcome)) / Math.max(1, sumOf(outcome.asked.query.slots)),
  },
  {
    name: 'rarest no article holds',
    of: (outcome) => missing(outcome).reduce((most, slot) => Math.max(most, rarity(slot)), 0),
  },
  { name: 'nearest to it', of: (outcome) => nearest(missing(outcome)) },
]
