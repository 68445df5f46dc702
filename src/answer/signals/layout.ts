import type { Asked, Field, Seen } from '../asked.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** Where the first (or last) word of the question stands: 0 at the head of the sentence, 1 at its end. */
const firstAt = ({ slots }: Seen): number => {
  const at = slots.findIndex((slot) => slot >= 0)
  return at < 0 ? 1.1 : at / slots.length
}
const lastAt = ({ slots }: Seen): number => {
  const at = slots.findLastIndex((slot) => slot >= 0)
  return at < 0 ? -0.1 : at / slots.length
}

const headLength = 8

/** The share of the question's weight that the first words of the sentence hold: what it is about. */
const headCoverage = ({ slots }: Seen, { query }: Asked): number => {
  const head = Math.min(slots.length, headLength)
  let covered = 0
  for (let slot = 0; slot < query.slots.length; slot++) {
    let at = 0
    while (at < head && slots[at] !== slot) at++
    if (at < head) covered += query.slots[slot]?.idf ?? 0
  }
  return query.weight === 0 ? 0 : covered / query.weight
}

/** For each slot its place among the words of the question; a stem said twice stands where it was said first. */
const placesIn = reckonedBy(({ query, stems }) => query.slots.map(({ stem }) => stems.indexOf(stem)))

/**
 * By place in the question the greatest weight of words that lead up to it; one without a place stands before all. For each
 * sentence in turn.
 */
let led = new Float64Array(64)

/** The weight of the question's words that follow one another as in the question, others between or not. */
const inOrder = ({ slots }: Seen, asked: Asked, field: Field): number => {
  const places = placesIn(asked, field)
  if (led.length <= asked.stems.length) led = new Float64Array(2 * asked.stems.length)
  led.fill(0)
  let most = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? -1
    if (slot < 0) continue
    const place = (places[slot] ?? -1) + 1
    let before = 0
    for (let one = 0; one < place; one++) before = Math.max(before, led[one] ?? 0)
    const weight = before + (asked.query.slots[slot]?.idf ?? 0)
    led[place] = Math.max(led[place] ?? 0, weight)
    most = Math.max(most, weight)
  }
  return asked.query.weight === 0 ? 0 : most / asked.query.weight
}

const farthest = 40
const close = 4
/** No slot is left out. */
const none = new Uint8Array()

type Near = { readonly gap: number; readonly count: number }

/**
 * How far the nearest word of the question is from a place in the sentence (`but`: by slot 1 for one that does not count): no
 * farther is looked.
 */
export const distanceTo = (slots: ArrayLike<number>, at: number, but: Uint8Array): number => {
  const last = Math.min(farthest, Math.max(at + 1, slots.length - at))
  for (let by = 0; by < last; by++) {
    const before = by > at ? -1 : (slots[at - by] ?? -1)
    if (before >= 0 && but[before] !== 1) return by
    const behind = at + by < slots.length ? (slots[at + by] ?? -1) : -1
    if (behind >= 0 && but[behind] !== 1) return by
  }
  return farthest
}

/**
 * How near new names or numbers (numbers alone, where a figure or a date is asked for) stand to words of the question: the
 * least distance to one that is no name, and how many stand within four words of any.
 */
const nearOf = (seen: Seen, asked: Asked, { glossary }: Field): Near => {
  const { slots, reading, fresh } = seen
  const numeric = asked.question.asks === 'figure' || asked.question.asks === 'date'
  const { named } = asked.subject
  let [gap, count] = [farthest, 0]
  for (let at = 0; at < slots.length; at++) {
    if (fresh[at] !== 1 || (numeric && glossary.digits[reading.words[at] ?? -1] !== 1)) continue
    gap = Math.min(gap, distanceTo(slots, at, named))
    if (distanceTo(slots, at, none) <= close) count++
  }
  return { gap: Math.log1p(gap), count }
}

/** Of each candidate, so that both signals reckon once. */
const nearsOf = reckonedBy((asked, field) => field.seen.map((seen) => nearOf(seen, asked, field)))

/** Where the question's words stand in the sentence, and how near to them what may answer. */
export const layout: readonly Signal[] = [
  { name: 'first match', of: firstAt },
  { name: 'last match', of: lastAt },
  { name: 'head coverage', of: headCoverage },
  { name: 'in order', of: inOrder },
  { name: 'gap to new', of: ({ place }, asked, field) => nearsOf(asked, field)[place]?.gap ?? 0 },
  { name: 'new nearby', of: ({ place }, asked, field) => nearsOf(asked, field)[place]?.count ?? 0 },
]
