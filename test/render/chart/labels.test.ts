import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf } from '../../../src/render/chart/axis.ts'
import { placed } from '../../../src/render/chart/labels.ts'
import type { Point } from '../../../src/render/chart/points.ts'
import { apart, roomOf } from '../../../src/render/chart/room.ts'
import { ticksOf } from '../../../src/render/chart/ticks.ts'

const size = { width: 360, height: 190 }

const pointOf = (day: string | null, value: number, label = String(value)): Point => ({
  day: day === null ? null : new Date(`${day}T00:00:00Z`),
  when: day ?? 'date unknown',
  low: value,
  high: value,
  who: 'the county',
  label,
})

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2031-05-${String(day).padStart(2, '0')}`)
const points = fc.array(
  fc.tuple(fc.option(days), fc.nat(5000)).map(([day, value]) => pointOf(day, value)),
  { minLength: 1, maxLength: 9 },
)

const laid = (all: readonly Point[]) => {
  const axis = axisOf(all)
  const room = roomOf(axis, size)
  const spots = apart(axis.spots, room)
  return { axis, room, spots }
}

describe('the marks of a panel', () => {
  it('are all there, inside the chart', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { room, spots } = laid(all)
        expect(new Set(spots.map(({ point }) => point))).toEqual(new Set(all))
        for (const { x } of spots) expect(room.across(x)).toBeGreaterThanOrEqual(0)
        for (const { x } of spots) expect(room.across(x)).toBeLessThanOrEqual(room.width)
      }),
    )
  })

  it('stand side by side where they would lie on each other', () => {
    const { room, spots } = laid([
      pointOf('2031-05-04', 210),
      pointOf('2031-05-04', 211),
      pointOf('2031-05-20', 90),
    ])
    const [a, b] = spots.map(({ x }) => room.across(x))
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThanOrEqual(8.9)
  })

  it('have the undated in a column of their own, right of all days', () => {
    const { axis, room, spots } = laid([pointOf(null, 40), pointOf('2031-05-04', 210), pointOf(null, 40)])
    const border = axis.border === null ? 0 : room.across(axis.border)
    for (const { point, x } of spots) expect(room.across(x) > border).toBe(point.day === null)
  })
})

describe('the labels of a panel', () => {
  it('are left out rather than laid on each other: each mark has one at most', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { room, spots } = laid(all)
        const labelled = [...placed(spots, room).values()].flat()
        expect(new Set(labelled).size).toBe(labelled.length)
      }),
    )
  })

  it('stand beside a mark near nought, on the axis, where another is above it', () => {
    const { room, spots } = laid([
      pointOf('2031-05-04', 100, 'at least 100'),
      pointOf('2031-05-04', 8, 'eight'),
      pointOf('2031-05-20', 4000),
    ])
    const labelled = [...placed(spots, room).values()].flat().map(({ point }) => point.label)
    expect(labelled.toSorted()).toEqual(['4000', 'at least 100', 'eight'])
  })

  it('find room also at the left edge and at the floor', () => {
    const { room, spots } = laid([
      pointOf('2031-05-04', 3, 'at least three homes'),
      pointOf('2031-05-28', 5000, 'more than 5,000'),
    ])
    expect([...placed(spots, room).values()].flat()).toHaveLength(2)
  })
})

describe('the names under the axis', () => {
  it('never touch, and the last day is one of them', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { axis, room } = laid(all)
        const places = ticksOf(axis, room, 'date unknown')
          .map(({ at }) => room.across(at))
          .sort((a, b) => a - b)
        places.forEach((place, i) => {
          if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(76)
        })
        expect(places.length).toBeGreaterThan(0)
      }),
    )
  })

  it('say that days are unknown once', () => {
    const { axis, room } = laid([pointOf(null, 1), pointOf(null, 2), pointOf('2031-05-04', 3)])
    const names = ticksOf(axis, room, 'date unknown').map(({ name }) => name)
    expect(names.filter((name) => name.includes('unknown'))).toEqual(['date\nunknown'])
  })
})
