import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  given,
  isLess,
  type Kernel,
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
} from '../../../src/shelf/lanes/kernel.ts'

const bytes = 1 << 17
const address = fc.integer({ min: 0, max: bytes / 8 - 2 }).map((at) => at * 8)
const two = fc.tuple(fc.double(), fc.double())

const made = (...args: Parameters<typeof kernelOf>): Kernel => {
  const kernel = kernelOf(...args)
  if (kernel === null) throw new Error('this machine has no lanes')
  return kernel
}

describe('A kernel', () => {
  it('reads and writes pairs at any address, written into it or given', () => {
    fc.assert(
      fc.property(address, address, two, (from, to, numbers) => {
        const written = made([put(number(to), pairAt(number(from)))], bytes)
        const handed = made([put(given(1).get, pairAt(number(0), from))], bytes)
        for (const { run, memory } of [written, handed]) {
          new Float64Array(memory, from, 2).set(numbers)
          run(from, to)
          expect([...new Float64Array(memory, to, 2)]).toEqual(numbers)
        }
      }),
    )
  })

  it('adds and multiplies both lanes as numbers are added and multiplied', () => {
    const [a, b] = [pairAt(number(0)), pairAt(number(16))]
    const { run, memory } = made(
      [put(number(32), sum(a, b)), put(number(48), product(a, b)), put(number(64), twiceAt(number(8)))],
      80,
    )
    const numbers = new Float64Array(memory, 0, 10)
    fc.assert(
      fc.property(two, two, (own, others) => {
        numbers.set([...own, ...others])
        run()
        const [a, b] = own
        const [c, d] = others
        expect([...numbers.subarray(4)]).toEqual([a + c, b + d, a * c, b * d, b, b])
      }),
    )
  })

  it('repeats its steps as long as it is told to, once at least', () => {
    const [at, all] = [whole(0), pair(0)]
    const steps = [
      repeat(
        [all.set(sum(all.get, pairAt(at.get))), at.set(plus(at.get, number(16)))],
        isLess(at.get, given(0).get),
      ),
      put(number(1000), all.get),
    ]
    const { run, memory } = made(steps, 1016)
    const numbers = new Float64Array(memory)
    numbers.set([1, 2, 3, 4, 5, 6])
    for (const [end, sums] of [
      [-16, [1, 2]],
      [16, [1, 2]],
      [17, [4, 6]],
      [48, [9, 12]],
    ] as const) {
      run(end)
      expect([...numbers.subarray(125, 127)]).toEqual(sums)
    }
  })

  it('is none where the code is no code', () => {
    expect(kernelOf([[0xff]], 8)).toBeNull()
    expect(kernelOf([sum(number(1), number(2))], 8)).toBeNull()
  })
})
