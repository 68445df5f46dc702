import type { Entry } from '../shelf/entry.ts'
import type { Query } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import {
  alignmentWith,
  beside,
  type Direction,
  type Directions,
  directionOf,
  everyRow,
  leanings,
  nowhere,
  rarityOf,
  turn,
  turnBoth,
  usageOf,
} from '../shelf/usage.ts'
import type { Glossary, Reading } from './glossary.ts'

/** What of a candidate says what it means: its words, the slots that they fit, and which of them are new. */
type Worded = {
  readonly reading: Pick<Reading, 'words' | 'stems'>
  readonly slots: Int16Array
  readonly own: Float64Array
  readonly fresh: Uint8Array
  readonly title: Float64Array
  readonly place: number
}

/** A question as words lie by their use: its slots, how near to them others lie, and what was asked before. */
export type Subject = {
  readonly query: Query
  readonly rows: Int32Array
  /** For each slot 1 where it is a name. */
  readonly named: Uint8Array
  /** The cosine of any direction with that of all together. */
  readonly alignment: (direction: Direction) => number
  /** The directions of the slots, and of the thing asked for where that is none of them. */
  readonly sought: Directions
  /** Which of the directions is that of the thing asked for; -1 where English has none. */
  readonly focus: number
}

/** Of each stem of the glossary what its use says for the question: columns by its number there. */
type Likeness = {
  readonly glossary: Glossary
  readonly rows: Int32Array
  readonly rarity: Float64Array
  /** How like each direction sought it is: so many numbers a stem. */
  readonly like: Float32Array
  readonly width: number
  /** How like the slot that it is likest. */
  readonly most: Float32Array
  /** The last sentence that said it. */
  readonly said: Int32Array
  /** The directions of the sentence at hand: of all its words, and of those that the question lacks. */
  readonly whole: Direction
  readonly lacking: Direction
  /** For each slot, how like it the likest word of the sentence at hand is; 1 where the word itself stands there. */
  readonly soft: Float32Array
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

const namesLike = (words: string): Direction =>
  directionOf(words.split(' ').map((word) => usageOf(stemOf(word))))
const persons = namesLike(
  'john mary robert michael david james peter richard anna maria thomas george susan paul william mark daniel charles',
)
const places = namesLike(
  'london paris berlin moscow beijing texas california germany egypt india chicago boston syria japan brazil toronto africa europe',
)

/** How like names of persons and of places each row of the table is: two numbers a row, reckoned with the first question. */
let likeNames: Float32Array | null = null

const likeNamesOf = (row: number): { readonly person: number; readonly place: number } => {
  if (row < 0) return likeNoName
  likeNames ??= leanings(everyRow(), beside([], [persons, places]))
  return { person: likeNames[2 * row] ?? 0, place: likeNames[2 * row + 1] ?? 0 }
}
const likeNoName = { person: 0, place: 0 } as const

/** From this weight on a word is held itself, not by its kin. */
const itself = 0.8

/** Looks up the words of a question. `focus`: the stem of the thing asked for. */
export const subjectOf = (query: Query, names: ReadonlySet<string>, focus: string | null): Subject => {
  const rows = Int32Array.from(query.slots, ({ stem }) => usageOf(stem))
  const direction = nowhere()
  for (const row of rows) turn(direction, row, rarityOf(row))
  const asked = focus === null ? -1 : usageOf(focus)
  const known = asked < 0 || rows.includes(asked)
  const sought = known ? rows : [...rows, asked]
  return {
    query,
    rows,
    named: Uint8Array.from(query.slots, ({ stem }) => (names.has(stem) ? 1 : 0)),
    alignment: alignmentWith(direction),
    sought: beside(sought, []),
    focus: asked < 0 ? -1 : sought.indexOf(asked),
  }
}

const likest = (like: Float32Array, from: number, to: number): number => {
  let most = 0
  for (let at = from; at < to; at++) most = Math.max(most, like[at] ?? 0)
  return most
}

/** Looks up how like the question's words the stems of the candidates are, each once. */
export const likenessOf = ({ rows: slots, sought }: Subject, glossary: Glossary): Likeness => {
  const { stems, vocabulary } = glossary
  const width = sought.count
  const rows = new Int32Array(stems.length)
  for (let stem = 0; stem < rows.length; stem++) rows[stem] = vocabulary.usage(stems[stem] ?? -1)
  const like = leanings(rows, sought)
  const rarity = new Float64Array(rows.length)
  const most = new Float32Array(rows.length)
  for (let stem = 0; stem < rows.length; stem++) {
    rarity[stem] = rarityOf(rows[stem] ?? -1)
    most[stem] = likest(like, stem * width, stem * width + slots.length)
  }
  return {
    glossary,
    rows,
    rarity,
    like,
    width,
    most,
    said: new Int32Array(rows.length).fill(-1),
    whole: nowhere(),
    lacking: nowhere(),
    soft: new Float32Array(slots.length),
  }
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
  near: number
  weight: number
  kind: number
}

/** Adds a word that the sentence has not said before. */
const add = (sums: Sums, likeness: Likeness, stem: number, asked: boolean, focus: number): void => {
  const { rows, like, width, soft } = likeness
  const first = stem * width
  for (let slot = 0; slot < soft.length; slot++)
    soft[slot] = Math.max(soft[slot] ?? 0, like[first + slot] ?? 0)
  if (!asked && focus >= 0) sums.kind = Math.max(sums.kind, like[first + focus] ?? 0)
  const row = rows[stem] ?? -1
  if (row < 0) return
  const rarity = likeness.rarity[stem] ?? 0
  sums.near += (likeness.most[stem] ?? 0) * rarity
  sums.weight += rarity
  if (asked) turn(likeness.whole, row, rarity)
  else turnBoth(likeness.whole, likeness.lacking, row, rarity)
}

/** The rarity of the words that the question lacks, numbers apart, and how like names of persons and places new names are. */
const newIn = ({ glossary, rarity, rows }: Likeness, { reading, slots, fresh }: Worded) => {
  const { words, stems } = reading
  let [sum, count, rarest, person, place] = [0, 0, 0, 0, 0]
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? -1
    if (stem < 0 || (slots[at] ?? -1) >= 0) continue
    if (fresh[at] === 1) {
      const names = likeNamesOf(rows[stem] ?? -1)
      person = Math.max(person, names.person)
      place = Math.max(place, names.place)
    }
    if (glossary.digits[words[at] ?? 0] === 1) continue
    const rare = rarity[stem] ?? 0
    sum += rare
    count++
    rarest = Math.max(rarest, rare)
  }
  return { rarity: count === 0 ? 0 : sum / count, rarest, person, place }
}

/** Gathers what the words of one sentence say, each once. */
const sumsOf = ({ focus }: Subject, likeness: Likeness, { reading, slots, place }: Worded): Sums => {
  const { stems } = reading
  const { said } = likeness
  const sums: Sums = { near: 0, weight: 0, kind: -1 }
  likeness.soft.fill(0)
  likeness.whole.fill(0)
  likeness.lacking.fill(0)
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? -1
    if (stem < 0 || said[stem] === place) continue
    said[stem] = place
    add(sums, likeness, stem, (slots[at] ?? -1) >= 0, focus)
  }
  return sums
}

/** Reads what one sentence means for the question. */
export const meaningOf = (subject: Subject, likeness: Likeness, seen: Worded): Meaning => {
  const { own, title } = seen
  const { soft } = likeness
  const { near, weight, kind } = sumsOf(subject, likeness, seen)
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
    onSubject: weight === 0 ? 0 : near / weight,
    direction: subject.alignment(likeness.whole),
    newDirection: subject.alignment(likeness.lacking),
    kindAsked: kind,
    ...newIn(likeness, seen),
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
