import type { Asked, Field, Seen } from '../asked.ts'
import { sharedOf } from '../neighbours.ts'
import type { Signal } from './signal.ts'

/** The share of the question's neighbouring pairs that are neighbours here too, in the same order. */
const pairs = (seen: Seen, _: Asked, field: Field): number => sharedOf(field.pairs, seen.reading.content)

/** Where words of the question stand in the sentence at hand, among its words that are no stop words. */
const places: number[] = []
const reach = 4

const isNear = (content: readonly number[], a: number, b: number): boolean => {
  for (const x of places) {
    if (content[x] !== a) continue
    for (const y of places) if (content[y] === b && x !== y && Math.abs(x - y) <= reach) return true
  }
  return false
}

/** The share of the question's pairs that stand within four words of each other, in any order. */
const near = (seen: Seen, _: Asked, { pairs: { pairs }, glossary }: Field): number => {
  if (pairs.length === 0) return -1
  const { content } = seen.reading
  places.length = 0
  for (let at = 0; at < content.length; at++) if ((content[at] ?? 0) < glossary.own.stems) places.push(at)
  if (places.length < 2) return 0
  let found = 0
  for (const pair of pairs) if (isNear(content, pair[0], pair[1])) found++
  return found / pairs.length
}

/** By word of the question, the length of the run that ends there: for each sentence in turn. */
let row = new Int16Array(64)

/** The longest run of question words that stands here as a run. */
const run = (seen: Seen, _: Asked, { glossary: { asked, own } }: Field): number => {
  let best = 0
  let runs = false
  if (row.length <= asked.stems.length) row = new Int16Array(2 * asked.stems.length)
  row.fill(0)
  for (const stem of seen.reading.content) {
    if (stem >= own.stems) {
      if (runs) row.fill(0)
      runs = false
      continue
    }
    runs = true
    // From the end, so that the run one word shorter is still that of the word before.
    for (let at = asked.stems.length; at > 0; at--) {
      row[at] = asked.stems[at - 1] === stem ? (row[at - 1] ?? 0) + 1 : 0
      best = Math.max(best, row[at] ?? 0)
    }
  }
  return best
}

/** How tightly the question's words stand: their number over the length of the stretch that holds them all. */
const tightness = ({ slots }: Seen): number => {
  let [count, first, last] = [0, 0, 0]
  for (let at = 0; at < slots.length; at++) {
    if ((slots[at] ?? -1) < 0) continue
    if (count++ === 0) first = at
    last = at
  }
  return count === 0 ? 0 : count / (last - first + 1)
}

/** The share of the question's neighbouring words, stop words too, that stand here as they do there. */
const phrases = (seen: Seen, _: Asked, field: Field): number => sharedOf(field.phrases, seen.reading.words)

/** The order and nearness of the question's words in the sentence. */
export const order: readonly Signal[] = [
  { name: 'pairs', of: pairs },
  { name: 'near pairs', of: near },
  { name: 'phrases', of: phrases },
  { name: 'longest run', of: run },
  { name: 'tightness', of: tightness },
]
