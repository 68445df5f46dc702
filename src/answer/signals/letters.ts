import { stopWords } from '../../shelf/stop.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { foldAt, wordNumber } from '../glossary.ts'
import type { Signal } from './signal.ts'

const [letterBits, padding] = [5, 0]
/** One place for each run of three letters; what is no Latin letter shares places with others. */
const places = new Int16Array(1 << (3 * letterBits))

/** A letter as five bits: a to z are 1 to 26. */
const codeAt = (word: string, at: number): number =>
  at < 0 || at >= word.length ? padding : word.charCodeAt(at) & 31

/** Calls back with the place of each run of three letters of a word, its ends counted as a letter. */
const eachRun = (word: string, see: (place: number) => void): void => {
  for (let at = 0; at < word.length; at++) {
    const [before, here, after] = [codeAt(word, at - 1), codeAt(word, at), codeAt(word, at + 1)]
    see((((before << letterBits) | here) << letterBits) | after)
  }
}

/** Numbers the runs of these words from 1 on, in `places`; gives where they stand there. */
const numbered = (words: readonly string[]): readonly number[] => {
  const runs: number[] = []
  for (const word of words)
    eachRun(word, (place) => {
      if (places[place] === 0) places[place] = runs.push(place)
    })
  return runs
}

/** What of the question's spelling stands where: its runs of three letters, and its small words. */
type Spelt = {
  /** For each word of the glossary, which of the question's runs it has. */
  readonly runsOf: readonly (readonly number[])[]
  readonly runs: number
  /** The numbers of the question's small words in the glossary. */
  readonly small: readonly number[]
}

/** Words that carry grammar and yet tell one question from another. */
const telling = new Set(
  `about above after against all because before below between both by during each few for from into more most no not off on
  only other out over own same since than through to under until up with within without`.split(/\s+/),
)

const none: readonly number[] = []

/** Which of the runs numbered last a word has. */
const runsIn = (word: string): readonly number[] => {
  let found: number[] | null = null
  eachRun(word, (place) => {
    const run = places[place] ?? 0
    if (run === 0) return
    found ??= []
    found.push(run - 1)
  })
  return found ?? none
}

const reckoned = new WeakMap<Field, Spelt>()

const speltOf = (field: Field, { tokens }: Asked): Spelt => {
  const kept = reckoned.get(field)
  if (kept !== undefined) return kept
  const folds = tokens.map(({ fold }) => fold)
  const { glossary } = field
  const runs = numbered(folds.filter((fold) => !stopWords.has(fold)))
  const spelt = {
    runsOf: glossary.stemOf.map((stem, word) => (stem < 0 ? none : runsIn(foldAt(glossary, word)))),
    runs: runs.length,
    small: folds.filter((fold) => telling.has(fold)).map((fold) => wordNumber(glossary, fold)),
  }
  for (const place of runs) places[place] = 0
  reckoned.set(field, spelt)
  return spelt
}

/** The share of the question's runs of three letters that the sentence has in any word: "reduced" has most of "reduction". */
const lettersShared = ({ reading }: Seen, asked: Asked, field: Field): number => {
  const { runsOf, runs } = speltOf(field, asked)
  const met = new Uint8Array(runs)
  let count = 0
  for (const word of reading.words)
    for (const run of runsOf[word] ?? none) {
      if (met[run] === 0) count++
      met[run] = 1
    }
  return runs === 0 ? 0 : count / runs
}

/** The share of the question's small words ("before", "most", "against") that stand in the sentence; -1 without one. */
const smallWords = ({ reading }: Seen, asked: Asked, field: Field): number => {
  const { small } = speltOf(field, asked)
  return small.length === 0 ? -1 : small.filter((word) => reading.words.includes(word)).length / small.length
}

/** How the question's words are spelt in the sentence. */
export const letters: readonly Signal[] = [
  { name: 'letters shared', of: lettersShared },
  { name: 'small words', of: smallWords },
]
