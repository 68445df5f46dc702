import {
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
  twiceAt,
  whole,
  wholeAt,
} from '../shelf/lanes/kernel.ts'

/** Candidates are reckoned four at a time: the same weights serve all four. So are units. */
export const abreast = 4

/**
 * The hidden layer of a net as it reckons four candidates at once. Whoever has one sets `weights` (`units` numbers for each input);
 * then for each four `start` (what the sum of a unit begins with), `rows` (where the weights of the inputs heard stand: see
 * `rowOf`) and `heard` (four numbers an input); `run(count)` sets `sums`, `units` numbers a candidate, from so many inputs.
 */
export type Layer = {
  readonly units: number
  readonly weights: Float64Array
  readonly start: Float64Array
  readonly rows: Int32Array
  readonly heard: Float64Array
  readonly sums: Float64Array
  readonly run: (count: number) => void
}

/** Bytes of a number. */
const wide = 8

/** What `rows` says of an input: how many bytes into the weights its own begin. */
export const rowOf = ({ units }: Pick<Layer, 'units'>, input: number): number => input * units * wide

/** Where in a memory each part of a layer begins, in bytes. */
const placesOf = (inputs: number, units: number) => {
  const start = inputs * units * wide
  const heard = start + units * wide
  const sums = heard + inputs * abreast * wide
  const rows = sums + abreast * units * wide
  return { start, heard, sums, rows, end: rows + inputs * 4 }
}

/** Four units at a time, one input heard after another; given is where in `rows` the last one ends. */
const stepsOf = (places: ReturnType<typeof placesOf>, units: number): readonly Code[] => {
  const end = given(0)
  const [unit, row, heard, weights] = [whole(0), whole(1), whole(2), whole(3)]
  const [first, second, value] = [pair(0), pair(1), pair(2)]
  const sums = Array.from({ length: abreast }, (_, candidate) => ({
    first: pair(3 + 2 * candidate),
    second: pair(4 + 2 * candidate),
    at: places.sums + candidate * units * wide,
  }))
  const nextInput = [
    weights.set(plus(wholeAt(row.get), unit.get)),
    first.set(pairAt(weights.get)),
    second.set(pairAt(weights.get, 2 * wide)),
    ...sums.flatMap((own, candidate) => [
      value.set(twiceAt(heard.get, candidate * wide)),
      own.first.set(sum(own.first.get, product(first.get, value.get))),
      own.second.set(sum(own.second.get, product(second.get, value.get))),
    ]),
    heard.set(plus(heard.get, number(abreast * wide))),
    row.set(plus(row.get, number(4))),
  ]
  const nextUnits = [
    row.set(number(places.rows)),
    heard.set(number(places.heard)),
    ...sums.flatMap((own) => [
      own.first.set(pairAt(unit.get, places.start)),
      own.second.set(pairAt(unit.get, places.start + 2 * wide)),
    ]),
    repeat(nextInput, isLess(row.get, end.get)),
    ...sums.flatMap((own) => [
      put(unit.get, own.first.get, own.at),
      put(unit.get, own.second.get, own.at + 2 * wide),
    ]),
    unit.set(plus(unit.get, number(4 * wide))),
  ]
  return [repeat(nextUnits, isLess(unit.get, number(units * wide)))]
}

type Numbers = Omit<Layer, 'run'>

/** The same without lanes. */
const plainly = ({ units, weights, start, rows, heard, sums }: Numbers, count: number): void => {
  for (let candidate = 0; candidate < abreast; candidate++) sums.set(start, candidate * units)
  for (let input = 0; input < count; input++) {
    const row = (rows[input] ?? 0) / wide
    for (let candidate = 0; candidate < abreast; candidate++) {
      const value = heard[input * abreast + candidate] ?? 0
      const own = candidate * units
      for (let unit = 0; unit < units; unit++)
        sums[own + unit] = (sums[own + unit] ?? 0) + value * (weights[row + unit] ?? 0)
    }
  }
}

/** A layer of so many inputs and units (a multiple of four); `lanes`: with a kernel, where the machine has one. */
export const layerOf = (inputs: number, units: number, lanes = true): Layer => {
  const places = placesOf(inputs, units)
  const kernel = lanes ? kernelOf(stepsOf(places, units), places.end) : null
  const memory = kernel?.memory ?? new ArrayBuffer(places.end)
  const numbers: Numbers = {
    units,
    weights: new Float64Array(memory, 0, inputs * units),
    start: new Float64Array(memory, places.start, units),
    rows: new Int32Array(memory, places.rows, inputs),
    heard: new Float64Array(memory, places.heard, inputs * abreast),
    sums: new Float64Array(memory, places.sums, abreast * units),
  }
  const run = (count: number): void =>
    kernel === null || count * units === 0 ? plainly(numbers, count) : kernel.run(places.rows + 4 * count)
  return { ...numbers, run }
}
