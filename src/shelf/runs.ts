import type { Vocabulary } from './vocabulary.ts'

const letterBits = 5
const letterMask = (1 << letterBits) - 1
const runMask = (1 << (3 * letterBits)) - 1
/** A run of three letters is a number below this; what is no Latin letter shares numbers with others. */
export const runCount = runMask + 1

/** A letter as five bits: a to z are 1 to 26; both ends of a word count as a letter of none. */
const codeAt = (word: string, at: number): number => (at < word.length ? word.charCodeAt(at) & letterMask : 0)

/** Calls back with each run of three letters of a word, its ends counted as a letter. */
export const eachRun = (word: string, see: (run: number) => void): void => {
  let run = codeAt(word, 0)
  for (let at = 0; at < word.length; at++) {
    run = ((run << letterBits) | codeAt(word, at + 1)) & runMask
    see(run)
  }
}

/**
 * The runs of words of a vocabulary, read when one is first asked for. `firsts` says by a word's number where its own stand
 * in `runs`, one further on (0: not read yet): there is how many they are, and behind it the runs.
 */
type Known = { firsts: Int32Array; runs: Uint16Array; used: number }
const knownBy = new WeakMap<Vocabulary, Known>()

const larger = <T extends Int32Array | Uint16Array>(array: T, fresh: T): T => {
  fresh.set(array)
  return fresh
}

const read = (known: Known, vocabulary: Vocabulary, word: number): number => {
  const fold = vocabulary.fold(word)
  if (word >= known.firsts.length)
    known.firsts = larger(
      known.firsts,
      new Int32Array(Math.max(word + 1, vocabulary.size, 2 * known.firsts.length)),
    )
  if (known.used + fold.length >= known.runs.length)
    known.runs = larger(known.runs, new Uint16Array(2 * known.runs.length + fold.length))
  const first = known.used++
  eachRun(fold, (run) => {
    known.runs[known.used++] = run
  })
  known.runs[first] = known.used - first - 1
  known.firsts[word] = first + 1
  return first
}

/** Gives for a word of the vocabulary where its runs stand in what `all` gives: how many they are, then the runs. */
export const runsOf = (vocabulary: Vocabulary) => {
  const known = knownBy.get(vocabulary) ?? {
    firsts: new Int32Array(1 << 12),
    runs: new Uint16Array(1 << 14),
    used: 0,
  }
  knownBy.set(vocabulary, known)
  return {
    all: (): Uint16Array => known.runs,
    first: (word: number): number => {
      const first = known.firsts[word] ?? 0
      return first > 0 ? first - 1 : read(known, vocabulary, word)
    },
  }
}
