import { go, type Products, productsOf } from './lanes/products.ts'
import data from './usage.data.json' with { type: 'json' }

/**
 * How English uses its words: for 26,000 stems a place in 64 dimensions, such that stems used in like sentences lie in
 * like directions (GloVe word vectors, made small by `bench/make-usage.ts`). A table of words, nothing that writes.
 *
 * The bytes, in base64: the number of stems and of axes (two 32-bit numbers), the hashes of the stems, sorted (32 bits each),
 * how many words are commoner (16 bits each, capped), then for each stem its place (one signed byte an axis).
 */

/** FNV-1a of a stem: of 26,000 stems no two share one, and a word outside the table has one in 160,000 chances to. */
const hashOf = (stem: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The table as bytes. The places of all stems have the same number of axes; two stems of one hash are an error. */
export const encodeUsage = (
  stems: readonly { readonly stem: string; readonly rank: number; readonly place: readonly number[] }[],
): Uint8Array => {
  const axes = stems[0]?.place.length ?? 0
  const sorted = stems.map((one) => ({ ...one, hash: hashOf(one.stem) })).sort((a, b) => a.hash - b.hash)
  if (sorted.some(({ hash }, at) => sorted[at + 1]?.hash === hash))
    throw new RangeError('Two stems share a hash.')
  const bytes = new Uint8Array(8 + stems.length * (6 + axes))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, stems.length, true)
  view.setUint32(4, axes, true)
  sorted.forEach(({ hash, rank, place }, at) => {
    view.setUint32(8 + at * 4, hash, true)
    view.setUint16(8 + stems.length * 4 + at * 2, Math.min(rank, 0xffff), true)
    const most = place.reduce((max, x) => Math.max(max, Math.abs(x)), 1e-9)
    const base = 8 + stems.length * 6 + at * axes
    place.forEach((x, axis) => {
      view.setInt8(base + axis, Math.round((x * 127) / most))
    })
  })
  return bytes
}

type Table = {
  readonly axes: number
  readonly hashes: Uint32Array
  readonly ranks: Uint16Array
  readonly places: Int8Array
  readonly comparing: Products
  /** One over the length of each place. */
  readonly scales: Float32Array
}

const lengthOf = (place: Int8Array): number => {
  let sum = 0
  for (const x of place) sum += x * x
  return Math.sqrt(sum) || 1
}

const tableFrom = (bytes: Uint8Array<ArrayBufferLike>): Table => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [count, axes] = [view.getUint32(0, true), view.getUint32(4, true)]
  const at = 8 + count * 6
  const comparing = productsOf(count, axes)
  const { places } = comparing
  places.set(new Int8Array(bytes.buffer, bytes.byteOffset + at, count * axes))
  return {
    axes,
    hashes: Uint32Array.from({ length: count }, (_, row) => view.getUint32(8 + row * 4, true)),
    ranks: Uint16Array.from({ length: count }, (_, row) => view.getUint16(8 + count * 4 + row * 2, true)),
    places,
    comparing,
    scales: Float32Array.from(
      { length: count },
      (_, row) => 1 / lengthOf(places.subarray(row * axes, row * axes + axes)),
    ),
  }
}

const table = tableFrom(Buffer.from(data.usage, 'base64'))
// What is imported stays in memory for good: the letters are not needed beside the bytes (2.4 MB).
data.usage = ''

/** The row of a stem in the table; -1 for a word that is not among the commonest. */
export const usageOf = (stem: string): number => {
  const { hashes } = table
  const hash = hashOf(stem)
  let [low, high] = [0, hashes.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = hashes[middle] ?? 0
    if (there === hash) return middle
    if (there < hash) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** All rows of the table. */
export const everyRow = (): ArrayLike<number> => table.hashes.map((_, row) => row)

/** What a stem of no row weighs: as much as the rarest in the table. */
const rarest = 11

/** How rare a row is in English at large: the logarithm of how many words are commoner, 0.7 to 10.6; 11 for none. */
export const rarityOf = (row: number): number => (row < 0 ? rarest : Math.log((table.ranks[row] ?? 0) + 2))

/** A direction among words, to which rows are added. */
export type Direction = Float32Array

/** A direction of no words. */
export const nowhere = (): Direction => new Float32Array(table.axes)

/** Turns a direction towards a row, by so much. */
export const turn = (direction: Direction, row: number, weight: number): void => {
  if (row < 0) return
  const { axes, places, scales } = table
  const by = weight * (scales[row] ?? 0)
  for (let at = 0; at < axes; at++) direction[at] = (direction[at] ?? 0) + by * (places[row * axes + at] ?? 0)
}

/** Turns two directions towards a row at once, by so much. */
export const turnBoth = (one: Direction, other: Direction, row: number, weight: number): void => {
  if (row < 0) return
  const { axes, places, scales } = table
  const by = weight * (scales[row] ?? 0)
  for (let at = 0; at < axes; at++) {
    const more = by * (places[row * axes + at] ?? 0)
    one[at] = (one[at] ?? 0) + more
    other[at] = (other[at] ?? 0) + more
  }
}

const squareOf = (direction: Direction): number => {
  let sum = 0
  for (let at = 0; at < direction.length; at++) sum += (direction[at] ?? 0) ** 2
  return sum
}

/** Gives the cosine of any direction with this one; 0 where either is of no words. */
export const alignmentWith = (direction: Direction): ((other: Direction) => number) => {
  const own = squareOf(direction)
  return (other) => {
    let [sum, square] = [0, 0]
    for (let at = 0; at < other.length; at++) {
      const x = other[at] ?? 0
      sum += x * (direction[at] ?? 0)
      square += x * x
    }
    return square === 0 || own === 0 ? 0 : sum / Math.sqrt(square * own)
  }
}

const lengthOfDirection = (direction: Direction): number => Math.sqrt(squareOf(direction)) || 1

/** The direction of several rows together, of length 1 (0 where none is in the table). */
export const directionOf = (rows: Iterable<number>): Direction => {
  const direction = nowhere()
  for (const row of rows) turn(direction, row, 1)
  const length = lengthOfDirection(direction)
  for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) / length
  return direction
}

/** Directions of length 1 beside one another, for comparing a row with all of them at once. */
export type Directions = { readonly count: number; readonly axes: Float64Array }

/** Where the number of an axis stands of the directions beside one another: eight of them, axis after axis, then the next eight. */
const placeIn = (direction: number, axis: number): number =>
  ((direction >> 3) * table.axes + axis) * go.directions + (direction & 7)

/** Sets rows (-1 for a word outside the table) and directions of length 1 beside one another. */
export const beside = (rows: ArrayLike<number>, directions: readonly Direction[]): Directions => {
  const count = rows.length + directions.length
  // Numbers of the width in which they are multiplied: to widen them again and again takes as long.
  const axes = new Float64Array(Math.ceil(count / go.directions) * go.directions * table.axes)
  const direction = nowhere()
  for (let at = 0; at < rows.length; at++) {
    direction.fill(0)
    turn(direction, rows[at] ?? -1, 1)
    const length = lengthOfDirection(direction)
    for (let axis = 0; axis < table.axes; axis++)
      axes[placeIn(at, axis)] = Math.fround((direction[axis] ?? 0) / length)
  }
  directions.forEach((one, at) => {
    for (let axis = 0; axis < table.axes; axis++) axes[placeIn(rows.length + at, axis)] = one[axis] ?? 0
  })
  return { count, axes }
}

/**
 * The cosines of rows with each of the directions, row after row; 0 for a word outside the table and for a direction of no
 * words.
 */
export const leanings = (rows: ArrayLike<number>, { count, axes }: Directions): Float32Array => {
  const found = new Float32Array(rows.length * count)
  const { comparing, scales } = table
  for (let first = 0; first < count; first += go.directions) {
    comparing.directions.set(axes.subarray(first * table.axes, (first + go.directions) * table.axes))
    const last = Math.min(count - first, go.directions)
    for (let from = 0; from < rows.length; from += go.rows) {
      const many = Math.min(rows.length - from, go.rows)
      for (let at = 0; at < many; at++) comparing.rows[at] = Math.max(0, rows[from + at] ?? 0) * table.axes
      comparing.run(many)
      for (let at = 0; at < many; at++) {
        const row = rows[from + at] ?? -1
        if (row < 0) continue
        const scale = scales[row] ?? 0
        for (let one = 0; one < last; one++)
          found[(from + at) * count + first + one] =
            (comparing.products[at * go.directions + one] ?? 0) * scale
      }
    }
  }
  return found
}
