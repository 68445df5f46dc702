import type { Entry } from '../shelf/entry.ts'
import type { Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import {
  alignment,
  beside,
  type Direction,
  type Directions,
  directionOf,
  leanings,
  nowhere,
  rarityOf,
  turn,
  usageOf,
} from '../shelf/usage.ts'

/** A question as words lie by their use: its slots, the direction of all together, and what was asked before. */
export type Subject = {
  readonly query: Query
  readonly rows: Int32Array
  /** For each slot 1 where it is a name. */
  readonly named: Uint8Array
  readonly direction: Direction
  /** The directions of the slots, of the thing asked for, and of names of persons and of places. */
  readonly sought: Directions
  readonly focus: number
  /** How like each slot a stem is: looked up once for each stem met among the candidates. */
  readonly met: Map<string, Met>
}

type Met = {
  readonly row: number
  readonly rarity: number
  /** How like each slot it is (more follows that is no slot), how like the likest, and how like the thing asked for. */
  readonly like: Float32Array
  readonly most: number
  readonly kind: number
  readonly person: number
  readonly place: number
}

/** What a sentence means for the question beyond the words they share; 0 to 1 where nothing else is said, -1 for "none". */
export type Meaning = {
  /** The share of the question's weight that the sentence holds, each word by the likest word there. */
  readonly coverage: number
  /** The same over the words that are no names, and over those that the title does not say. */
  readonly others: number
  readonly beyondTitle: number
  /** How well the word of the question that it holds least is held. */
  readonly least: number
  /** How much the sentence's words are on the subject, rare words the more. */
  readonly onSubject: number
  /** The cosine of the sentence's direction with the question's, and of its words that the question lacks alone. */
  readonly direction: number
  readonly newDirection: number
  /** The mean and the highest rarity in English of the words that the question lacks. */
  readonly rarity: number
  readonly rarest: number
  /** How like the thing asked for ("what company") the likest word is that the question lacks. */
  readonly kindAsked: number
  /** How like names of persons and of places its new names are. */
  readonly person: number
  readonly place: number
}

/** One sentence: its stems (empty for stop words), the slot of each or -1, and what is new in it. */
type Words = {
  readonly stems: readonly string[]
  readonly slots: Int16Array
  readonly fresh: Uint8Array
  readonly digit: (at: number) => boolean
  /** For each slot, how well the sentence holds it by its own word or a respelling, and how often the title does. */
  readonly own: Float64Array
  readonly title: Float64Array
}

const namesLike = (words: string): Direction =>
  directionOf(words.split(' ').map((word) => usageOf(stemOf(word))))
const persons = namesLike(
  'john mary robert michael david james peter richard anna maria thomas george susan paul william mark daniel charles',
)
const places = namesLike(
  'london paris berlin moscow beijing texas california germany egypt india chicago boston syria japan brazil toronto africa europe',
)
/** From this weight on a word is held itself, not by its kin. */
const itself = 0.8

/** Looks up the words of a question. `focus`: the stem of the thing asked for. */
export const subjectOf = (query: Query, names: ReadonlySet<string>, focus: string | null): Subject => {
  const rows = Int32Array.from(query.slots, ({ stem }) => usageOf(stem))
  const direction = nowhere()
  for (const row of rows) turn(direction, row, rarityOf(row))
  const asked = focus === null ? -1 : usageOf(focus)
  return {
    query,
    rows,
    named: Uint8Array.from(query.slots, ({ stem }) => (names.has(stem) ? 1 : 0)),
    direction,
    sought: beside([...rows, asked], [persons, places]),
    focus: asked,
    met: new Map(),
  }
}

const metOf = ({ rows, sought, met }: Subject, stem: string): Met => {
  const known = met.get(stem)
  if (known !== undefined) return known
  const row = usageOf(stem)
  const like = leanings(row, sought)
  const slots = rows.length
  let most = 0
  for (let slot = 0; slot < slots; slot++) most = Math.max(most, like[slot] ?? 0)
  const found = {
    row,
    rarity: rarityOf(row),
    like,
    most,
    kind: like[slots] ?? 0,
    person: like[slots + 1] ?? 0,
    place: like[slots + 2] ?? 0,
  }
  met.set(stem, found)
  return found
}

const covered = ({ query }: Subject, soft: Float32Array, counts: (slot: number) => boolean): number => {
  let [held, all] = [0, 0]
  for (let slot = 0; slot < soft.length; slot++) {
    const idf = query.slots[slot]?.idf ?? 0
    if (!counts(slot)) continue
    all += idf
    held += idf * (soft[slot] ?? 0)
  }
  return all === 0 ? -1 : held / all
}

/** What is gathered word by word. */
type Sums = {
  /** For each slot, how like it the likest word of the sentence is; 1 where the word itself stands there. */
  readonly soft: Float32Array
  readonly whole: Direction
  readonly lacking: Direction
  near: number
  weight: number
  kind: number
}

/** Adds a word that the sentence has not said before. */
const add = (sums: Sums, { row, rarity, like, most, kind }: Met, asked: boolean, focus: number): void => {
  const { soft } = sums
  for (let slot = 0; slot < soft.length; slot++) soft[slot] = Math.max(soft[slot] ?? 0, like[slot] ?? 0)
  if (!asked && focus >= 0) sums.kind = Math.max(sums.kind, kind)
  if (row < 0) return
  sums.near += most * rarity
  sums.weight += rarity
  turn(sums.whole, row, rarity)
  if (!asked) turn(sums.lacking, row, rarity)
}

/** The rarity of the words that the question lacks, numbers apart, and how like names of persons and places new names are. */
const newIn = (subject: Subject, { stems, slots, fresh, digit }: Words) => {
  let [sum, count, rarest, person, place] = [0, 0, 0, 0, 0]
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? ''
    if (stem === '' || (slots[at] ?? -1) >= 0) continue
    const met = metOf(subject, stem)
    if (fresh[at] === 1) {
      person = Math.max(person, met.person)
      place = Math.max(place, met.place)
    }
    if (digit(at)) continue
    sum += met.rarity
    count++
    rarest = Math.max(rarest, met.rarity)
  }
  return { rarity: count === 0 ? 0 : sum / count, rarest, person, place }
}

/** Reads what one sentence means for the question. */
export const meaningOf = (subject: Subject, words: Words): Meaning => {
  const { stems, slots, own, title } = words
  const soft = new Float32Array(subject.rows.length)
  const sums: Sums = { soft, whole: nowhere(), lacking: nowhere(), near: 0, weight: 0, kind: -1 }
  const said = new Set<string>()
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? ''
    if (stem === '' || said.has(stem)) continue
    said.add(stem)
    add(sums, metOf(subject, stem), (slots[at] ?? -1) >= 0, subject.focus)
  }
  let least = soft.length === 0 ? -1 : 1
  for (let slot = 0; slot < soft.length; slot++) {
    if ((own[slot] ?? 0) >= itself) soft[slot] = 1
    least = Math.min(least, soft[slot] ?? 0)
  }
  return {
    coverage: covered(subject, soft, () => true),
    others: covered(subject, soft, (slot) => subject.named[slot] !== 1),
    beyondTitle: covered(subject, soft, (slot) => (title[slot] ?? 0) === 0),
    least,
    onSubject: sums.weight === 0 ? 0 : sums.near / sums.weight,
    direction: alignment(sums.whole, subject.direction),
    newDirection: alignment(sums.lacking, subject.direction),
    kindAsked: sums.kind,
    ...newIn(subject, words),
  }
}

/** The best of each among all candidates, and among those of each article, for comparing. */
export type Meanings = {
  readonly each: readonly Meaning[]
  readonly best: {
    readonly coverage: number
    readonly others: number
    readonly onSubject: number
    readonly direction: number
  }
  readonly ofArticle: ReadonlyMap<Entry, number>
}

/** Sets the candidates' meanings side by side; `entries` says which article each is of. */
export const meaningsOf = (each: readonly Meaning[], entries: readonly Entry[]): Meanings => {
  const top = (value: (one: Meaning) => number): number =>
    each.reduce((max, one) => Math.max(max, value(one)), 1e-9)
  const ofArticle = new Map<Entry, number>()
  entries.forEach((entry, at) => {
    ofArticle.set(entry, Math.max(ofArticle.get(entry) ?? 1e-9, each[at]?.coverage ?? 0))
  })
  return {
    each,
    best: {
      coverage: top((one) => one.coverage),
      others: top((one) => one.others),
      onSubject: top((one) => one.onSubject),
      direction: top((one) => one.direction),
    },
    ofArticle,
  }
}
