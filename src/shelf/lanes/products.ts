import {
  bits,
  byteTwiceAt,
  type Code,
  given,
  isLess,
  kernelOf,
  number,
  pair,
  pairAt,
  plus,
  product,
  put,
  repeat,
  sum,
  whole,
  wholeAt,
} from './kernel.ts'

/** What is multiplied in one go: so many rows with so many directions. */
export const go = { rows: 256, directions: 8 } as const

/**
 * Rows of signed bytes, and their products with directions. Whoever has one sets `places` once (so many bytes a row); then
 * `directions` (eight numbers an axis, one of each direction) and `rows` (the rows wanted); `run(count)` sets `products`, eight
 * numbers a row. Axes are added up in their order, so that the sums are those of doing it plainly to the last bit.
 */
export type Products = {
  readonly places: Int8Array
  readonly directions: Float64Array
  readonly rows: Int32Array
  readonly products: Float64Array
  readonly run: (count: number) => void
}

/** Bytes of a number, and of one of each direction. */
const wide = 8
const beside = go.directions * wide

/** Where in a memory each part begins, in bytes. */
const placesOf = (rows: number, axes: number) => {
  const directions = Math.ceil((rows * axes) / wide) * wide
  const products = directions + axes * beside
  const wanted = products + go.rows * beside
  return { directions, products, wanted, end: wanted + go.rows * 4 }
}

/** Given is where the rows wanted end. */
const stepsOf = (
  { directions, products, wanted }: ReturnType<typeof placesOf>,
  axes: number,
): readonly Code[] => {
  const [row, place, last, direction, to] = [whole(0), whole(1), whole(2), whole(3), whole(4)]
  const value = pair(0)
  const sums = Array.from({ length: go.directions / 2 }, (_, at) => ({ of: pair(1 + at), on: 2 * at * wide }))
  // As many axes at a time as go: a loop costs as much as half of one.
  const atOnce = axes % 4 === 0 ? 4 : 1
  const nextAxes = [
    ...Array.from({ length: atOnce }, (_, axis) => [
      value.set(byteTwiceAt(place.get, axis)),
      ...sums.map(({ of, on }) =>
        of.set(sum(of.get, product(value.get, pairAt(direction.get, axis * beside + on)))),
      ),
    ]).flat(),
    place.set(plus(place.get, number(atOnce))),
    direction.set(plus(direction.get, number(atOnce * beside))),
  ]
  const nextRow = [
    place.set(wholeAt(row.get)),
    last.set(plus(place.get, number(axes))),
    direction.set(number(directions)),
    ...sums.map(({ of }) => of.set(bits(false))),
    repeat(nextAxes, isLess(place.get, last.get)),
    ...sums.map(({ of, on }) => put(to.get, of.get, on)),
    to.set(plus(to.get, number(beside))),
    row.set(plus(row.get, number(4))),
  ]
  return [row.set(number(wanted)), to.set(number(products)), repeat(nextRow, isLess(row.get, given(0).get))]
}

type Numbers = Omit<Products, 'run'> & { readonly axes: number }

/** The same without lanes. */
const plainly = ({ axes, places, directions, rows, products }: Numbers, count: number): void => {
  for (let at = 0; at < count; at++)
    for (let one = 0; one < go.directions; one++) {
      let sum = 0
      for (let axis = 0; axis < axes; axis++)
        sum += (places[(rows[at] ?? 0) + axis] ?? 0) * (directions[axis * go.directions + one] ?? 0)
      products[at * go.directions + one] = sum
    }
}

/** Room for so many rows of so many bytes; `rows` takes where each begins in `places`. `lanes`: with a kernel, where there is one. */
export const productsOf = (count: number, axes: number, lanes = true): Products => {
  const places = placesOf(count, axes)
  const kernel = lanes ? kernelOf(stepsOf(places, axes), places.end) : null
  const memory = kernel?.memory ?? new ArrayBuffer(places.end)
  const numbers: Numbers = {
    axes,
    places: new Int8Array(memory, 0, count * axes),
    directions: new Float64Array(memory, places.directions, axes * go.directions),
    rows: new Int32Array(memory, places.wanted, go.rows),
    products: new Float64Array(memory, places.products, go.rows * go.directions),
  }
  const run = (rows: number): void =>
    kernel === null || rows * axes === 0 ? plainly(numbers, rows) : kernel.run(places.wanted + 4 * rows)
  return { ...numbers, run }
}
