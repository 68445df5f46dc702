/**
 * The innermost loops of an answer in WebAssembly, which reckons with two numbers at once ("a pair": two lanes of 64 bits). What
 * is here writes such code: each function gives the bytes of one instruction behind those of what it takes.
 */

/** Bytes of WebAssembly. */
export type Code = readonly number[]

/** A variable of a kernel: what reads it and what sets it. */
export type Variable = { readonly get: Code; readonly set: (to: Code) => Code }

/** So many variables every kernel has of each kind; those that it does not name cost nothing. */
const most = { given: 4, whole: 12, pair: 24 } as const

const variable = (at: number): Variable => ({ get: [0x20, at], set: (to) => [...to, 0x21, at] })

/** The n-th number that `run` is given, a whole number. */
export const given = (n: number): Variable => variable(n)
/** The n-th whole number that a kernel keeps. */
export const whole = (n: number): Variable => variable(most.given + n)
/** The n-th pair that a kernel keeps. */
export const pair = (n: number): Variable => variable(most.given + most.whole + n)

/** A number of no sign in groups of seven bits (LEB128). */
const unsigned = (number: number): Code =>
  number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)]

const signed = (number: number): Code =>
  number >= -0x40 && number < 0x40 ? [number & 0x7f] : [(number & 0x7f) | 0x80, ...signed(number >> 7)]

/** A whole number as it stands. */
export const number = (value: number): Code => [0x41, ...signed(value)]
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a]
export const isLess = (a: Code, b: Code): Code => [...a, ...b, 0x48]
/** A whole number times 2, so many times over. */
export const doubled = (value: Code, times: number): Code => [...value, ...number(times), 0x74]
/** How many bits stand below the lowest that is set. */
export const lowestBit = (value: Code): Code => [...value, 0x68]

const lanes = (operation: number): Code => [0xfd, ...unsigned(operation)]

/** The whole number that stands at an address, so many bytes further on. */
export const wholeAt = (address: Code, on = 0): Code => [...address, 0x28, 2, ...unsigned(on)]
/** The two numbers that stand at an address. */
export const pairAt = (address: Code, on = 0): Code => [...address, ...lanes(0), 3, ...unsigned(on)]
/** The number that stands at an address, twice. */
export const twiceAt = (address: Code, on = 0): Code => [...address, ...lanes(10), 3, ...unsigned(on)]
/** The signed byte that stands at an address, twice, as a number. */
export const byteTwiceAt = (address: Code, on = 0): Code => [
  ...address,
  ...[0x2c, 0, ...unsigned(on)],
  ...lanes(0x11),
  ...lanes(0xfe),
]
/** Puts two numbers at an address. */
export const put = (address: Code, value: Code, on = 0): Code => [
  ...address,
  ...value,
  ...lanes(11),
  3,
  ...unsigned(on),
]
/** The 32 bits that stand at an address, in both halves of both lanes. */
export const bitsAt = (address: Code, on = 0): Code => [...address, ...lanes(9), 2, ...unsigned(on)]
/** A pair with the number that stands at an address in one of its lanes. */
export const withAt = (lane: 0 | 1, address: Code, value: Code): Code => [
  ...address,
  ...value,
  ...lanes(0x57),
  3,
  0,
  lane,
]
/** The lower 32 bits of a lane. */
export const bitsOf = (lane: 0 | 1, value: Code): Code => [...value, ...lanes(0x1b), 2 * lane]
/** All bits of both lanes, set or not. */
export const bits = (set: boolean): Code => [
  ...lanes(0x0c),
  ...Array.from({ length: 16 }, () => (set ? 0xff : 0)),
]
/** All bits of a lane where its number is not above the other, else none. */
export const isAtMost = (a: Code, b: Code): Code => [...a, ...b, ...lanes(0x4b)]
export const both = (a: Code, b: Code): Code => [...a, ...b, ...lanes(0x4e)]
export const either = (a: Code, b: Code): Code => [...a, ...b, ...lanes(0x50)]
export const sum = (a: Code, b: Code): Code => [...a, ...b, ...lanes(0xf0)]
export const product = (a: Code, b: Code): Code => [...a, ...b, ...lanes(0xf2)]

/** Takes these steps once, and again as long as it holds. */
export const repeat = (steps: readonly Code[], asLongAs: Code): Code => [
  0x03,
  0x40,
  ...steps.flat(),
  ...asLongAs,
  0x0d,
  0,
  0x0b,
]

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const name = (text: string): Code => list(Array.from(text, (letter) => [letter.charCodeAt(0)]))
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]

const [ofWhole, ofPair, ofFunction] = [0x7f, 0x7b, 0x60]

/** A module of one function, `run`, over a memory that it is handed. */
const moduleOf = (steps: readonly Code[], pages: number): Uint8Array<ArrayBuffer> => {
  const parameters = Array.from({ length: most.given }, () => [ofWhole])
  const variables = [
    [most.whole, ofWhole],
    [most.pair, ofPair],
  ]
  const body = [...list(variables), ...steps.flat(), 0x0b]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[ofFunction, ...list(parameters), 0]])),
    ...section(2, list([[...name('own'), ...name('memory'), 2, 0, ...unsigned(pages)]])),
    ...section(3, list([[0]])),
    ...section(7, list([[...name('run'), 0, 0]])),
    ...section(10, list([[...unsigned(body.length), ...body]])),
  ])
}

const page = 1 << 16

/** Code that runs over a memory of its own. */
export type Kernel = { readonly run: (...given: readonly number[]) => void; readonly memory: ArrayBuffer }

/** Makes these steps run over so many bytes; null on a machine whose processor or settings have no such lanes. */
export const kernelOf = (steps: readonly Code[], bytes: number): Kernel | null => {
  const pages = Math.ceil(bytes / page)
  try {
    const memory = new WebAssembly.Memory({ initial: pages })
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(steps, pages)), {
      own: { memory },
    })
    return { run: exports.run, memory: memory.buffer }
  } catch {
    return null
  }
}
