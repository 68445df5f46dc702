import { eachRun, runCount, runsOf } from '../../shelf/runs.ts'
import { countBits } from '../../shelf/same.ts'
import { stopWords } from '../../shelf/stop.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { type Glossary, wordNumber } from '../glossary.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** By run of three letters one more than its number among those of the question at hand; 0 for one that it lacks. */
const places = new Int16Array(runCount)

/** Numbers the runs of three letters of these words from 1 on, in `places`; gives where they stand there. */
const numbered = (words: readonly string[]): readonly number[] => {
  const runs: number[] = []
  for (const word of words)
    eachRun(word, (run) => {
      if (places[run] === 0) places[run] = runs.push(run)
    })
  return runs
}

/** What of the question's spelling stands where: its runs of three letters, and its small words. */
type Spelt = {
  /** For each word of the glossary `wide` numbers, with a bit for each of the question's runs that it has. */
  readonly runsOf: Int32Array
  readonly wide: number
  readonly runs: number
  /** The numbers of the question's small words in the glossary. */
  readonly small: readonly number[]
}

/** Words that carry grammar and yet tell one question from another. */
const telling = new Set(
  `about above after against all because before below between both by during each few for from into more most no not off on
  only other out over own same since than through to under until up with within without`.split(/\s+/),
)

/** Sets for each word of the glossary a bit for each of the runs numbered last that it has. */
const runsIn = ({ stemOf, words, vocabulary }: Glossary, wide: number): Int32Array => {
  const bits = new Int32Array(words.length * wide)
  const { first, all } = runsOf(vocabulary)
  // Where the runs stand is looked up for all words first: what lies far apart in memory is then fetched at once.
  const firsts = new Int32Array(words.length)
  for (let word = 0; word < words.length; word++)
    firsts[word] = (stemOf[word] ?? -1) < 0 ? -1 : first(words[word] ?? -1)
  const runs = all()
  for (let word = 0; word < words.length; word++) {
    const from = firsts[word] ?? -1
    if (from < 0) continue
    const to = from + (runs[from] ?? 0)
    for (let at = from + 1; at <= to; at++) {
      const number = (places[runs[at] ?? 0] ?? 0) - 1
      if (number < 0) continue
      const part = word * wide + (number >> 5)
      bits[part] = (bits[part] ?? 0) | (1 << (number & 31))
    }
  }
  return bits
}

const speltOf = reckonedBy(({ tokens }, { glossary }): Spelt => {
  const folds = tokens.map(({ fold }) => fold)
  const runs = numbered(folds.filter((fold) => !stopWords.has(fold)))
  const wide = (runs.length + 31) >> 5
  const spelt = {
    runsOf: runsIn(glossary, wide),
    wide,
    runs: runs.length,
    small: folds.filter((fold) => telling.has(fold)).map((fold) => wordNumber(glossary, fold)),
  }
  for (const place of runs) places[place] = 0
  return spelt
})

/** The share of the question's runs of three letters that the sentence has in any word: "reduced" has most of "reduction". */
const lettersShared = ({ reading: { words } }: Seen, asked: Asked, field: Field): number => {
  const { runsOf, wide, runs } = speltOf(asked, field)
  let count = 0
  for (let part = 0; part < wide; part++) {
    let met = 0
    for (let at = 0; at < words.length; at++) met |= runsOf[(words[at] ?? 0) * wide + part] ?? 0
    count += countBits(met)
  }
  return runs === 0 ? 0 : count / runs
}

/** The share of the question's small words ("before", "most", "against") that stand in the sentence; -1 without one. */
const smallWords = ({ reading }: Seen, asked: Asked, field: Field): number => {
  const { small } = speltOf(asked, field)
  return small.length === 0 ? -1 : small.filter((word) => reading.words.includes(word)).length / small.length
}

/** How the question's words are spelt in the sentence. */
export const letters: readonly Signal[] = [
  { name: 'letters shared', of: lettersShared },
  { name: 'small words', of: smallWords },
]
