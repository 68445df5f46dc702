import { type Entry, sentenceCount, termSpan } from './entry.ts'
import { bands, fewestStems, greatest, hashesUpTo, type Place, printOf } from './fingerprint.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sentences of a segment by fingerprint, so that one which another article carries is found without reading the shelf. */
export type Prints = {
  /** The number of the first sentence of each entry, and a closing one. */
  readonly first: Uint32Array
  /** For each band where the sentences of each bucket begin in `sentences`, and a closing row. */
  readonly starts: Uint16Array | Uint32Array
  /** For each band the numbers of its sentences, bucket after bucket. */
  readonly sentences: Uint16Array | Uint32Array
  readonly buckets: number
}

const numbersUpTo = (length: number, most: number): Uint16Array | Uint32Array =>
  most <= 65_535 ? new Uint16Array(length) : new Uint32Array(length)

/** Calls back for each sentence that is long enough, with its number and fingerprint. */
const eachPrint = (
  entries: readonly Entry[],
  vocabulary: Vocabulary,
  see: (sentence: number, print: Uint32Array) => void,
): void => {
  let sentence = 0
  for (const entry of entries) {
    const hashes = hashesUpTo(vocabulary, greatest(entry.terms))
    for (let at = 0; at < sentenceCount(entry); at++, sentence++) {
      const { start, end } = termSpan(entry, at, at + 1)
      if (end - start >= fewestStems) see(sentence, printOf(hashes, entry.terms, start, end))
    }
  }
}

const firstSentences = (entries: readonly Entry[]): Uint32Array => {
  const first = new Uint32Array(entries.length + 1)
  entries.forEach((entry, place) => {
    first[place + 1] = (first[place] ?? 0) + sentenceCount(entry)
  })
  return first
}

/** Lists the sentences of these entries by fingerprint. */
export const printsOf = (entries: readonly Entry[], vocabulary: Vocabulary): Prints => {
  const first = firstSentences(entries)
  const total = first[entries.length] ?? 0
  const buckets = 1 << Math.max(0, Math.ceil(Math.log2(total / 4 + 1)))
  const kept = new Uint32Array(total * bands)
  const long: number[] = []
  eachPrint(entries, vocabulary, (sentence, print) => {
    kept.set(print, long.length * bands)
    long.push(sentence)
  })
  const starts = numbersUpTo(bands * (buckets + 1), total)
  const sentences = numbersUpTo(bands * long.length, total)
  for (let band = 0; band < bands; band++) {
    const from = band * (buckets + 1)
    for (let at = 0; at < long.length; at++) {
      const bucket = from + ((kept[at * bands + band] ?? 0) & (buckets - 1))
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
    }
    for (let bucket = from; bucket < from + buckets; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
    const next = starts.slice(from, from + buckets)
    for (let at = 0; at < long.length; at++) {
      const bucket = (kept[at * bands + band] ?? 0) & (buckets - 1)
      const place = next[bucket] ?? 0
      sentences[band * long.length + place] = long[at] ?? 0
      next[bucket] = place + 1
    }
  }
  return { first, starts, sentences, buckets }
}

const placeOf = (first: Uint32Array, sentence: number): number => {
  let low = 0
  let high = first.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((first[middle] ?? 0) <= sentence) low = middle
    else high = middle
  }
  return low
}

/** The sentences of a segment whose fingerprint may agree with that of a sentence, in no order, some twice. */
export function* printedLike(
  { first, starts, sentences, buckets }: Prints,
  entries: readonly (Entry | null)[],
  print: ArrayLike<number>,
): Generator<Place> {
  const kept = sentences.length / bands
  for (let band = 0; band < bands; band++) {
    const bucket = band * (buckets + 1) + ((print[band] ?? 0) & (buckets - 1))
    const end = starts[bucket + 1] ?? 0
    for (let at = starts[bucket] ?? 0; at < end; at++) {
      const sentence = sentences[band * kept + at] ?? 0
      const place = placeOf(first, sentence)
      const entry = entries[place]
      if (entry) yield { entry, at: sentence - (first[place] ?? 0) }
    }
  }
}
