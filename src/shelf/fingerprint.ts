import { type Entry, termSpan } from './entry.ts'
import { stemOf } from './stems.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One sentence: its entry and its number there. */
export type Place = { readonly entry: Entry; readonly at: number }

/**
 * A fingerprint is three bands, each of two least hashes (MinHash) of a sentence's stems and the sum of its numbers: of
 * sentences that share 70 % of their stems 87 % agree in a band, at 80 % 95 %, at 90 % 99 %; all copies do. A band costs
 * two and a half bytes a sentence.
 */
export const bands = 3
/** Shorter sentences ("He did not answer.") are said by many of many things: they have no common origin. */
export const fewestStems = 5

const seeds = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0xd3a2646d] as const

/** The lowest bit of a stem's hash says that it is a number. */
const numberBit = 1

const spelled = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [stemOf(word), String(at + 2)] as const),
)

/** A hash of the stem's letters (FNV-1a), the same in every process; "five" hashes as "5". */
const hashOf = (stem: string): number => {
  const written = spelled.get(stem) ?? stem
  let hash = 0x811c9dc5
  for (let at = 0; at < written.length; at++) hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return /^\p{N}/u.test(written) ? hash | numberBit : hash & ~numberBit
}

type Hashes = { values: Int32Array; known: number }
const hashesBy = new WeakMap<Vocabulary, Hashes>()

/** The hashes of all stems of a vocabulary up to this number. */
export const hashesUpTo = (vocabulary: Vocabulary, most: number): Int32Array => {
  const hashes = hashesBy.get(vocabulary) ?? { values: new Int32Array(1024), known: 0 }
  hashesBy.set(vocabulary, hashes)
  if (most >= hashes.values.length) {
    const larger = new Int32Array(Math.max(most + 1, 2 * hashes.values.length))
    larger.set(hashes.values)
    hashes.values = larger
  }
  for (; hashes.known <= most; hashes.known++)
    hashes.values[hashes.known] = hashOf(vocabulary.stem(hashes.known))
  return hashes.values
}

export const greatest = (terms: Uint32Array, from = 0, to = terms.length): number => {
  let most = 0
  for (let at = from; at < to; at++) most = Math.max(most, terms[at] ?? 0)
  return most
}

const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return once ^ (once >>> 16)
}

const least = new Uint32Array(seeds.length)
const print = new Uint32Array(bands)

/** The fingerprint of the stems from one place to another; in one buffer, good until the next is made. */
export const printOf = (hashes: Int32Array, terms: Uint32Array, from: number, to: number): Uint32Array => {
  least.fill(0xffffffff)
  let numbers = 0
  for (let at = from; at < to; at++) {
    const hash = hashes[terms[at] ?? 0] ?? 0
    if ((hash & numberBit) === 1) numbers = (numbers + mixed(hash)) | 0
    for (let i = 0; i < seeds.length; i++) {
      const seed = seeds[i] ?? 0
      const value = (Math.imul(hash ^ seed, seed) ^ (hash >>> 13)) >>> 0
      if (value < (least[i] ?? 0)) least[i] = value
    }
  }
  for (let band = 0; band < bands; band++)
    print[band] = mixed((least[2 * band] ?? 0) ^ mixed((least[2 * band + 1] ?? 0) + band + numbers))
  return print
}

/** The sum of the hashes of the numbers in a sentence: sentences of the same numbers have the same. */
export const numbersOf = (vocabulary: Vocabulary, entry: Entry, at: number): number => {
  const { start, end } = termSpan(entry, at, at + 1)
  const hashes = hashesUpTo(vocabulary, greatest(entry.terms, start, end))
  let numbers = 0
  for (let place = start; place < end; place++) {
    const hash = hashes[entry.terms[place] ?? 0] ?? 0
    if ((hash & numberBit) === 1) numbers = (numbers + mixed(hash)) | 0
  }
  return numbers
}

/** The fingerprint of a sentence. */
export const fingerprintOf = (vocabulary: Vocabulary, { entry, at }: Place): readonly number[] => {
  const { start, end } = termSpan(entry, at, at + 1)
  const hashes = hashesUpTo(vocabulary, greatest(entry.terms, start, end))
  return [...printOf(hashes, entry.terms, start, end)]
}

/** Do two fingerprints agree in any band? */
export const agree = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((value, band) => value === b[band])
