import { passageAround, termSpan } from '../../shelf/entry.ts'
import { countsOf, coverage } from '../../shelf/query.ts'
import { fittingAt } from '../fitting.ts'
import { reasons } from './reasons.ts'
import { type Outcome, type Sign, signalOf } from './sign.ts'
import { together } from './together.ts'
import { unheld } from './unheld.ts'

/** The ranking signals of the first quote that tell how well it fits. */
const ofFirst = [
  'sentence',
  'coverage',
  'coverage by kin',
  'coverage with title',
  'coverage beyond title',
  'coverage with sentence before',
  'passage coverage',
  'title coverage',
  'rarest word',
  'second rarest word',
  'words asked',
  'words held share',
  'exact words',
  'density',
  'pairs',
  'near pairs',
  'longest run',
  'tightness',
  'names',
  'names in title',
  'numbers',
  'speaker',
  'looks like it',
  'asks figure',
  'asks date',
  'asks person',
  'asks place',
  'unit',
  'focus',
  'number before word',
  'new names',
  'new numbers',
  'period likeness',
  'period start',
  'in period',
  'source named',
  'day named',
  'age',
  'best supported',
  'length',
  'meaning coverage',
  'meaning of other words',
  'meaning beyond title',
  'on the subject',
  'new direction',
  'rarity of new words',
  'kind asked by meaning',
  'new person',
  'new place',
] as const

/** The share of the question's weight in words that no article uses, by any word of the same meaning. */
const unknown = ({ asked: { query } }: Outcome): number =>
  query.slots.reduce((sum, slot) => (slot.variants.length === 0 ? sum + slot.idf : sum), 0) /
  Math.max(1e-9, query.weight)

/** Names of the question that no article holds. */
const unknownNames = ({ asked }: Outcome): number =>
  [...asked.names].filter((name) => !asked.slotOf.has(name)).length

const passageHeld = ({ asked, ranking }: Outcome): Float64Array => {
  const first = ranking[0]
  if (first === undefined) return new Float64Array(asked.query.slots.length)
  const { entry, at } = first.seen.candidate
  const { start, end } = passageAround(entry, at)
  const span = termSpan(entry, start, end)
  return countsOf(asked.query, entry.terms, span.start, span.end)
}

/** The weight of the rarest word that the first quote (or its passage) lacks, over that of the rarest word asked. */
const rarestMissing = ({ asked }: Outcome, held: ArrayLike<number>): number => {
  const top = asked.query.slots.reduce((max, { idf }) => Math.max(max, idf), 1e-9)
  return (
    asked.query.slots.reduce((max, { idf }, slot) => ((held[slot] ?? 0) > 0 ? max : Math.max(max, idf)), 0) /
    top
  )
}

const missingNames = ({ asked }: Outcome, held: ArrayLike<number>): number =>
  asked.names.size === 0
    ? -1
    : [...asked.names].filter((name) => (held[asked.slotOf.get(name)?.slot ?? -1] ?? 0) <= 0).length /
      asked.names.size

const missingNumbers = ({ asked }: Outcome, held: ArrayLike<number>): number =>
  asked.numbers.size === 0
    ? -1
    : [...asked.numbers].filter((number) => (held[asked.slotOf.get(number)?.slot ?? -1] ?? 0) <= 0).length /
      asked.numbers.size

const firstHeld = ({ ranking }: Outcome): ArrayLike<number> => ranking[0]?.seen.held ?? []

const best = ({ ranking }: Outcome, name: string): number =>
  ranking.slice(0, 5).reduce((max, one) => Math.max(max, signalOf(one, name)), -1)

const negation =
  /\b(?:not|never|no|isn't|wasn't|didn't|doesn't|aren't|weren't|cannot|except|without|un\w+|least|fewest|lowest|smallest)\b/i

const negated = ({ asked, ranking }: Outcome): number => {
  const inQuestion = negation.test(asked.question.text)
  const inQuote = negation.test(ranking[0]?.seen.reading.text ?? '')
  return inQuestion === inQuote ? 0 : inQuestion ? 1 : -1
}

/** Of the first five quotes, how many hold a figure of the kind and things asked for; -1 where none is asked. */
const figuresFit = ({ asked, ranking }: Outcome): number => {
  const wanted = asked.wanted
  if (wanted === null) return -1
  return ranking
    .slice(0, 5)
    .filter(({ seen }) => fittingAt(seen.candidate.entry, seen.candidate.at, wanted).length > 0).length
}

/** Everything that confidence is told from. */
export const signs: readonly Sign[] = [
  ...ofFirst.map((name) => ({
    name: `first: ${name}`,
    of: ({ ranking }: Outcome) => signalOf(ranking[0], name),
  })),
  { name: 'score', of: ({ ranking }) => ranking[0]?.score ?? -9 },
  {
    name: 'margin',
    of: ({ ranking }) => (ranking[0]?.score ?? 0) - (ranking[1]?.score ?? ranking[0]?.score ?? 0),
  },
  {
    name: 'margin to fifth',
    of: ({ ranking }) => (ranking[0]?.score ?? 0) - (ranking[4]?.score ?? ranking.at(-1)?.score ?? 0),
  },
  { name: 'best coverage', of: (outcome) => best(outcome, 'coverage') },
  { name: 'best coverage by kin', of: (outcome) => best(outcome, 'coverage by kin') },
  { name: 'best pairs', of: (outcome) => best(outcome, 'pairs') },
  { name: 'best looks like it', of: (outcome) => best(outcome, 'looks like it') },
  { name: 'fused', of: ({ field }) => field.best.fused },
  { name: 'unknown words', of: unknown },
  { name: 'unknown names', of: unknownNames },
  { name: 'rarest missing', of: (outcome) => rarestMissing(outcome, firstHeld(outcome)) },
  { name: 'rarest missing in passage', of: (outcome) => rarestMissing(outcome, passageHeld(outcome)) },
  { name: 'names missing', of: (outcome) => missingNames(outcome, firstHeld(outcome)) },
  { name: 'names missing in passage', of: (outcome) => missingNames(outcome, passageHeld(outcome)) },
  { name: 'numbers missing', of: (outcome) => missingNumbers(outcome, firstHeld(outcome)) },
  { name: 'numbers missing in passage', of: (outcome) => missingNumbers(outcome, passageHeld(outcome)) },
  {
    name: 'least by meaning',
    of: ({ field, ranking }) => field.meanings.each[ranking[0]?.seen.place ?? -1]?.least ?? -1,
  },
  { name: 'best meaning coverage', of: (outcome) => best(outcome, 'meaning coverage') },
  { name: 'negated', of: negated },
  { name: 'figures fit', of: figuresFit },
  { name: 'passage coverage whole', of: (outcome) => coverage(outcome.asked.query, passageHeld(outcome)) },
  ...together,
  ...unheld,
  ...reasons.map(({ name, holds }) => ({ name, of: (outcome: Outcome) => (holds(outcome) ? 1 : 0) })),
  { name: 'rarity', of: ({ asked }) => asked.query.weight / Math.max(1, asked.query.slots.length) },
]
