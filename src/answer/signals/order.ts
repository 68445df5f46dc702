import { type Asked, phrasesOf, type Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const content = (seen: Seen): readonly string[] => seen.reading.stems.filter((stem) => stem !== '')

/** The share of the question's neighbouring pairs that are neighbours here too, in the same order. */
const pairs = (seen: Seen, asked: Asked): number => {
  if (asked.pairs.length === 0) return -1
  const stems = content(seen)
  const neighbours = ([a, b]: readonly [string, string]): boolean =>
    stems.some((stem, at) => stem === a && stems[at + 1] === b)
  return asked.pairs.filter(neighbours).length / asked.pairs.length
}

/** The share of the question's pairs that stand within four words of each other, in any order. */
const near = (seen: Seen, asked: Asked): number => {
  if (asked.pairs.length === 0) return -1
  const places = new Map<string, number[]>()
  content(seen).forEach((stem, at) => {
    places.set(stem, [...(places.get(stem) ?? []), at])
  })
  const close = ([a, b]: readonly [string, string]): boolean =>
    (places.get(a) ?? []).some((x) => (places.get(b) ?? []).some((y) => x !== y && Math.abs(x - y) <= 4))
  return asked.pairs.filter(close).length / asked.pairs.length
}

/** The longest run of question words that stands here as a run. */
const run = (seen: Seen, asked: Asked): number => {
  const stems = content(seen)
  let best = 0
  const row = new Int16Array(asked.stems.length + 1)
  // From the end, so that the run one word shorter is still that of the word before.
  for (const stem of stems)
    for (let at = asked.stems.length; at > 0; at--) {
      row[at] = asked.stems[at - 1] === stem ? (row[at - 1] ?? 0) + 1 : 0
      best = Math.max(best, row[at] ?? 0)
    }
  return best
}

/** How tightly the question's words stand: their number over the length of the stretch that holds them all. */
const tightness = (seen: Seen): number => {
  const places = Array.from(seen.slots.entries()).filter(([, slot]) => slot >= 0)
  const first = places[0]?.[0] ?? 0
  const last = places.at(-1)?.[0] ?? 0
  return places.length === 0 ? 0 : places.length / (last - first + 1)
}

/** The share of the question's neighbouring words, stop words too, that stand here as they do there. */
const phrases = (seen: Seen, asked: Asked): number => {
  if (asked.phrases.length === 0) return -1
  const own = new Set(phrasesOf(seen.reading.tokens))
  return asked.phrases.filter((phrase) => own.has(phrase)).length / asked.phrases.length
}

/** The order and nearness of the question's words in the sentence. */
export const order: readonly Signal[] = [
  { name: 'pairs', of: pairs },
  { name: 'near pairs', of: near },
  { name: 'phrases', of: phrases },
  { name: 'longest run', of: run },
  { name: 'tightness', of: tightness },
]
