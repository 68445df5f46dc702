import fc from 'fast-check'
import { expect, it } from 'vitest'
import { go, productsOf } from '../../../src/shelf/lanes/products.ts'

const byte = fc.integer({ min: -128, max: 127 })
const value = fc.double({ min: -9, max: 9, noNaN: true })
const tables = fc
  .record({ count: fc.integer({ min: 1, max: 7 }), axes: fc.integer({ min: 1, max: 9 }) })
  .chain(({ count, axes }) =>
    fc.record({
      count: fc.constant(count),
      axes: fc.constant(axes),
      places: fc.array(byte, { minLength: count * axes, maxLength: count * axes }),
      directions: fc.array(value, { minLength: go.directions * axes, maxLength: go.directions * axes }),
      wanted: fc.array(fc.nat(count - 1), { maxLength: 9 }),
    }),
  )

it('Rows are multiplied with eight directions, axis after axis, the same with lanes and without', () => {
  fc.assert(
    fc.property(tables, ({ count, axes, places, directions, wanted }) => {
      const [first, second] = [true, false].map((lanes) => {
        const made = productsOf(count, axes, lanes)
        made.places.set(places)
        made.directions.set(directions)
        made.rows.set(wanted.map((row) => row * axes))
        made.run(wanted.length)
        return [...made.products.subarray(0, wanted.length * go.directions)]
      })
      const plain = wanted.flatMap((row) =>
        Array.from({ length: go.directions }, (_, direction) =>
          Array.from({ length: axes }, (_, axis) => axis).reduce(
            (sum, axis) =>
              sum + (places[row * axes + axis] ?? 0) * (directions[axis * go.directions + direction] ?? 0),
            0,
          ),
        ),
      )
      expect(first).toEqual(plain)
      expect(second).toEqual(plain)
    }),
  )
})
