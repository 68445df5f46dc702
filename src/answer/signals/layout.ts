import { type Asked, type Field, isNew, type Seen } from '../asked.ts'
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

/** For each word of the question in the sentence at hand, its place there and the weight of the words that lead up to it. */
const [leading, weights]: [number[], number[]] = [[], []]

/** The weight of the question's words that follow one another as in the question, others between or not. */
const inOrder = ({ slots }: Seen, asked: Asked, field: Field): number => {
  const places = placesIn(asked, field)
  let [most, count] = [0, 0]
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? -1
    if (slot < 0) continue
    const place = places[slot] ?? -1
    let before = 0
    for (let one = 0; one < count; one++)
      if ((leading[one] ?? 0) < place) before = Math.max(before, weights[one] ?? 0)
    const weight = before + (asked.query.slots[slot]?.idf ?? 0)
    leading[count] = place
    weights[count++] = weight
    most = Math.max(most, weight)
  }
  return asked.query.weight === 0 ? 0 : most / asked.query.weight
}

const farthest = 40
const close = 4

type Near = { readonly gap: number; readonly count: number }

/**
 * How near new names or numbers (numbers alone, where a figure or a date is asked for) stand to words of the question: the
 * least distance to one that is no name, and how many stand within four words of any.
 */
const nearOf = (seen: Seen, asked: Asked, { glossary }: Field): Near => {
  const { slots, reading } = seen
  const numeric = asked.question.asks === 'figure' || asked.question.asks === 'date'
  const { named } = asked.subject
  const matched = matchedIn(seen)
  let [gap, count] = [farthest, 0]
  for (let at = 0; at < slots.length; at++) {
    if (!isNew(asked, seen, at) || (numeric && glossary.digits[reading.words[at] ?? -1] !== 1)) continue
    let least = farthest
    for (const other of matched) {
      const distance = Math.abs(other - at)
      least = Math.min(least, distance)
      if (named[slots[other] ?? 0] !== 1) gap = Math.min(gap, distance)
    }
    if (least <= close) count++
  }
  return { gap: Math.log1p(gap), count }
}

/** Where words of the question stand in the sentence. */
const matchedIn = ({ slots }: Seen): readonly number[] => {
  const places: number[] = []
  for (let at = 0; at < slots.length; at++) if ((slots[at] ?? -1) >= 0) places.push(at)
  return places
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
