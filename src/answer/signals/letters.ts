import { stopWords } from '../../shelf/stop.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { foldAt, wordNumber } from '../glossary.ts'
import type { Signal } from './signal.ts'

const trigrams = (word: string): readonly string[] => {
  const padded = ` ${word} `
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
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
const reckoned = new WeakMap<Field, Spelt>()

const speltOf = (field: Field, { tokens }: Asked): Spelt => {
  const kept = reckoned.get(field)
  if (kept !== undefined) return kept
  const folds = tokens.map(({ fold }) => fold)
  const all = [...new Set(folds.filter((fold) => !stopWords.has(fold)).flatMap(trigrams))]
  const places = new Map(all.map((run, place) => [run, place]))
  const { glossary } = field
  const spelt = {
    runsOf: glossary.words.map((_, word) => {
      const fold = foldAt(glossary, word)
      return stopWords.has(fold) ? none : trigrams(fold).flatMap((run) => places.get(run) ?? none)
    }),
    runs: all.length,
    small: folds.filter((fold) => telling.has(fold)).map((fold) => wordNumber(glossary, fold)),
  }
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
