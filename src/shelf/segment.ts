import { type Entry, passageCount, termSpan } from './entry.ts'

/**
 * A run of articles with the list of passages for each of their stems: numbers in typed arrays, one after another. It
 * never changes but for articles that go. The last passage of an article is its title.
 */
export type Segment = {
  /** By place; null where the article was removed. */
  readonly entries: (Entry | null)[]
  /** The first passage of each entry, and a closing one. */
  readonly first: Uint32Array
  /** For each passage its entry's place and how many different stems it holds. */
  readonly owner: Uint16Array | Uint32Array
  readonly lengths: Uint16Array
  /** The stems that occur, in order of number; where the passages of each begin in `passages`, and a closing row. */
  readonly terms: Uint32Array
  readonly starts: Uint32Array
  readonly passages: Uint16Array | Uint32Array
  /** How often the stem stands in that passage (255 at most). */
  readonly counts: Uint8Array
  /** In how many sentences and titles each stem occurs; kept up to date when an article goes. */
  readonly frequencies: Uint32Array
}

/** Numbers by stem that all builds of this process share; each build leaves `local` at 0 as it found it. */
let local = new Uint32Array(1 << 16)

const roomFor = (term: number): void => {
  if (term < local.length) return
  const larger = new Uint32Array(Math.max(local.length * 2, term + 1))
  larger.set(local)
  local = larger
}

/** Calls back for each text of an entry that counts as one sentence: with its passage and its stems. */
const eachText = (
  entry: Entry,
  see: (passage: number, terms: Uint32Array, from: number, to: number) => void,
): void => {
  const count = passageCount(entry)
  for (let passage = 0; passage < count; passage++) {
    const last = entry.passages[passage + 1] ?? 0
    for (let at = entry.passages[passage] ?? 0; at < last; at++) {
      const { start, end } = termSpan(entry, at, at + 1)
      see(passage, entry.terms, start, end)
    }
  }
  see(count, entry.title, 0, entry.title.length)
}

/** Growing columns by local number of a stem: in how many passages and sentences it occurs, and where it was last seen. */
type Tally = {
  terms: number[]
  passages: number[]
  sentences: number[]
  inPassage: number[]
  inSentence: number[]
}

/** First walk: which stems occur, in how many passages and sentences. */
const tallied = (entries: readonly Entry[], first: Uint32Array, lengths: Uint16Array): Tally => {
  const tally: Tally = { terms: [], passages: [], sentences: [], inPassage: [], inSentence: [] }
  let sentence = 0
  entries.forEach((entry, place) => {
    eachText(entry, (passage, terms, from, to) => {
      const own = (first[place] ?? 0) + passage
      sentence++
      for (let at = from; at < to; at++) count(tally, terms[at] ?? 0, own, sentence, lengths)
    })
  })
  return tally
}

const count = (tally: Tally, term: number, passage: number, sentence: number, lengths: Uint16Array): void => {
  roomFor(term)
  let at = (local[term] ?? 0) - 1
  if (at < 0) {
    at = tally.terms.push(term) - 1
    local[term] = at + 1
    tally.passages.push(0)
    tally.sentences.push(0)
    tally.inPassage.push(-1)
    tally.inSentence.push(-1)
  }
  if (tally.inPassage[at] !== passage) {
    tally.inPassage[at] = passage
    tally.passages[at] = (tally.passages[at] ?? 0) + 1
    lengths[passage] = Math.min(65_535, (lengths[passage] ?? 0) + 1)
  }
  if (tally.inSentence[at] !== sentence) {
    tally.inSentence[at] = sentence
    tally.sentences[at] = (tally.sentences[at] ?? 0) + 1
  }
}

/** Second walk: the lists themselves; `local` holds each stem's place in order. */
const filled = (
  entries: readonly Entry[],
  first: Uint32Array,
  starts: Uint32Array,
  passages: Uint16Array | Uint32Array,
  counts: Uint8Array,
): void => {
  const next = starts.slice()
  entries.forEach((entry, place) => {
    eachText(entry, (passage, terms, from, to) => {
      const own = (first[place] ?? 0) + passage
      for (let at = from; at < to; at++) {
        const term = (local[terms[at] ?? 0] ?? 0) - 1
        const end = next[term] ?? 0
        if (end > (starts[term] ?? 0) && passages[end - 1] === own) {
          counts[end - 1] = Math.min(255, (counts[end - 1] ?? 0) + 1)
          continue
        }
        passages[end] = own
        counts[end] = 1
        next[term] = end + 1
      }
    })
  })
}

/** Numbers up to `most`, in as few bytes as they need. */
const numbers = (length: number, most: number): Uint16Array | Uint32Array =>
  most <= 65_535 ? new Uint16Array(length) : new Uint32Array(length)

const firstPassages = (entries: readonly Entry[]): Uint32Array => {
  const first = new Uint32Array(entries.length + 1)
  entries.forEach((entry, place) => {
    first[place + 1] = (first[place] ?? 0) + passageCount(entry) + 1
  })
  return first
}

/** Lists the passages of these entries by stem. */
export const segmentOf = (entries: readonly Entry[]): Segment => {
  const first = firstPassages(entries)
  const total = first[entries.length] ?? 0
  const owner = numbers(total, entries.length)
  for (let place = 0; place < entries.length; place++) owner.fill(place, first[place], first[place + 1])
  const lengths = new Uint16Array(total)
  const tally = tallied(entries, first, lengths)
  const terms = Uint32Array.from(tally.terms).sort()
  const starts = new Uint32Array(terms.length + 1)
  const frequencies = new Uint32Array(terms.length)
  terms.forEach((term, at) => {
    const seen = (local[term] ?? 1) - 1
    starts[at + 1] = (starts[at] ?? 0) + (tally.passages[seen] ?? 0)
    frequencies[at] = tally.sentences[seen] ?? 0
    local[term] = at + 1
  })
  const size = starts[terms.length] ?? 0
  const passages = numbers(size, total)
  const counts = new Uint8Array(size)
  filled(entries, first, starts, passages, counts)
  for (const term of terms) local[term] = 0
  return { entries: [...entries], first, owner, lengths, terms, starts, passages, counts, frequencies }
}

/** The stem's place among those of the segment; -1 where it does not occur. */
export const placeOf = ({ terms }: Segment, term: number): number => {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = terms[middle] ?? 0
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Takes an entry out: its passages are passed over from now on, its sentences no longer counted. */
export const takeOut = (segment: Segment, entry: Entry): void => {
  const place = segment.entries.indexOf(entry)
  if (place < 0) return
  segment.entries[place] = null
  eachText(entry, (_, terms, from, to) => {
    for (const term of new Set(terms.subarray(from, to))) {
      const at = placeOf(segment, term)
      if (at >= 0) segment.frequencies[at] = (segment.frequencies[at] ?? 1) - 1
    }
  })
}

/** How many different stems the passages of an entry hold, added up. */
export const lengthOf = (segment: Segment, place: number): number => {
  let sum = 0
  for (let at = segment.first[place] ?? 0; at < (segment.first[place + 1] ?? 0); at++)
    sum += segment.lengths[at] ?? 0
  return sum
}
