import { nounFamily, verbReading } from '../sentence/attributions/lexicon.ts'
import { familyOf } from '../sentence/figures/families.ts'
import { termSpan } from './entry.ts'
import { fewestStems, numbersOf, type Place } from './fingerprint.ts'
import { kinOf } from './kin.ts'
import { stemOf } from './stems.ts'
import { type Token, tokensAt } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Two sentences tell the same when they share so much of their stems, all their numbers, and contradict in no word. */
const alike = 0.7

/** What a sentence says, as it is compared with others. */
export type Said = Place & {
  /** How many stems it has, each counted once. */
  readonly size: number
  /** A bit for each stem, several of which may share one: a bit that another sentence lacks is a stem that it lacks. */
  readonly bits: number
  readonly vocabulary: Vocabulary
  /** Its stems, and the sum of its numbers, once somebody looked at them: most sentences are told apart without. */
  readonly read: { terms: ReadonlySet<number> | null; numbers: number | null }
}

/** The stems of a sentence by their numbers, each once. */
export const stemsAt = ({ entry, at }: Place): ReadonlySet<number> => {
  const { start, end } = termSpan(entry, at, at + 1)
  return new Set(entry.terms.subarray(start, end))
}

/** Of so many stems it is quicker to look whether one stood before than to make a list of them. */
const few = 64

/** How many different stems a sentence has. */
const sizeOf = (place: Place): number => {
  const { terms } = place.entry
  const { start, end } = termSpan(place.entry, place.at, place.at + 1)
  if (end - start > few) return stemsAt(place).size
  let size = 0
  for (let at = start; at < end; at++) {
    let first = start
    while (terms[first] !== terms[at]) first++
    if (first === at) size++
  }
  return size
}

const bitsOf = ({ entry, at }: Place): number => {
  const { start, end } = termSpan(entry, at, at + 1)
  let bits = 0
  for (let place = start; place < end; place++)
    bits |= 1 << (Math.imul(entry.terms[place] ?? 0, 0x9e3779b1) >>> 27)
  return bits
}

/** Reads a sentence for comparing. */
export const saidOf = (vocabulary: Vocabulary, place: Place): Said => ({
  entry: place.entry,
  at: place.at,
  size: sizeOf(place),
  bits: bitsOf(place),
  vocabulary,
  read: { terms: null, numbers: null },
})

const termsOf = (said: Said): ReadonlySet<number> => {
  said.read.terms ??= stemsAt(said)
  return said.read.terms
}

const numbersIn = ({ vocabulary, entry, at, read }: Said): number => {
  read.numbers ??= numbersOf(vocabulary, entry, at)
  return read.numbers
}

/** How many bits of a number are set: counted in pairs, then fours, then bytes (Warren, Hacker's Delight, 5-1). */
export const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Can two sentences be alike, as far as their bits tell? */
const mayBeAlike = (a: Said, b: Said): boolean => {
  const shared = a.size - countBits(a.bits & ~b.bits)
  return shared / (a.size + b.size - shared) >= alike
}

/** Does another sentence hold enough of the stems to be compared? The cheapest test: most are told apart by it. */
export const mayTell = (said: Said, { entry, at }: Place): boolean => {
  const terms = termsOf(said)
  const { start, end } = termSpan(entry, at, at + 1)
  let shared = 0
  for (let place = start; place < end; place++) if (terms.has(entry.terms[place] ?? 0)) shared++
  return shared >= alike * said.size
}

/** The share of the stems of both that they share: 0 to 1. */
export const likeness = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let shared = 0
  for (const term of a) if (b.has(term)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

/** Sets of such different sizes share too little, whatever they hold. */
const comparable = (a: number, b: number): boolean =>
  Math.min(a, b) >= Math.max(fewestStems, alike * Math.max(a, b))

/** The words of `a` that `b` does not have. */
const onlyIn = (a: readonly Token[], b: readonly Token[]): readonly Token[] => {
  const others = new Set(b.map(({ fold }) => fold))
  return a.filter(({ fold }) => !others.has(fold))
}

const negative = /^(?:not|no|never|none|nobody|neither|nor|without|cannot|.{1,8}n['’]?t)$/

const denies = (tokens: readonly Token[]): boolean => tokens.some(({ fold }) => negative.test(fold))

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^up$/, /^down$/],
  [/^above$|^over$|^more$/, /^below$|^under$|^less$|^fewer$/],
  [/^before$/, /^after$/],
  [/^north/, /^south/],
  [/^east/, /^west/],
]

const has = (tokens: readonly Token[], form: RegExp): boolean => tokens.some(({ fold }) => form.test(fold))

const oppose = (a: readonly Token[], b: readonly Token[]): boolean =>
  opposites.some(([x, y]) => (has(a, x) && has(b, y)) || (has(a, y) && has(b, x)))

const kindsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ fold }) => familyOf(fold)?.kind ?? [])

const otherKinds = (a: readonly Token[], b: readonly Token[]): boolean => {
  const [own, others] = [kindsOf(a), kindsOf(b)]
  return own.length > 0 && others.length > 0 && !own.some((kind) => others.includes(kind))
}

/** "Zelensky" and "Zelenskyy", "Korea" and "Korean", "Kyiv" and "Kiev". */
const isKin = (a: Token, b: Token): boolean =>
  a.fold.slice(0, 4) === b.fold.slice(0, 4) || kinOf(stemOf(a.fold)).some(([kin]) => kin === stemOf(b.fold))

/** The first word has a capital whatever it is: it names where it is no stop word and no common noun or verb. */
const isName = ({ capital, start, fold }: Token): boolean =>
  capital && (start > 0 || (stemOf(fold) !== '' && nounFamily(fold) === null && verbReading(fold) === null))

const namesOf = (tokens: readonly Token[]): readonly Token[] => tokens.filter(isName)

/** Does each name somebody or some place that the other does not: "in Oakford", "in Elmford"? */
const otherNames = (a: readonly Token[], b: readonly Token[]): boolean => {
  const [own, others] = [namesOf(a), namesOf(b)]
  return (
    own.length > 0 && others.length > 0 && !own.some((name) => others.some((other) => isKin(name, other)))
  )
}

/** What they do not share may turn the sense: a "not", a rise for a fall, the dead for the hurt, another place. */
const contradict = (a: Said, b: Said): boolean => {
  const [one, two] = [tokensAt(a.vocabulary, a), tokensAt(b.vocabulary, b)]
  if (denies(one) !== denies(two)) return true
  const [left, right] = [onlyIn(one, two), onlyIn(two, one)]
  return oppose(left, right) || otherKinds(left, right) || otherNames(left, right)
}

/** Is it one statement, carried word for word or lightly reworded? Other numbers are another statement. */
export const tellsSame = (a: Said, b: Said): boolean =>
  comparable(a.size, b.size) &&
  mayBeAlike(a, b) &&
  numbersIn(a) === numbersIn(b) &&
  likeness(termsOf(a), termsOf(b)) >= alike &&
  !contradict(a, b)
