import type { Spot } from './axis.ts'
import type { Room } from './room.ts'

/** Where a label may stand beside its mark, in pixels from it: the first that is free. */
export const places = [
  { dx: 0, dy: -13, textAnchor: 'middle' },
  { dx: 9, dy: 0, textAnchor: 'start' },
  { dx: -9, dy: 0, textAnchor: 'end' },
  { dx: -6, dy: -13, textAnchor: 'start' },
  { dx: 6, dy: -13, textAnchor: 'end' },
  { dx: 9, dy: -7, textAnchor: 'start' },
  { dx: -9, dy: -7, textAnchor: 'end' },
  { dx: 0, dy: 14, textAnchor: 'middle' },
] as const

type Place = (typeof places)[number]

/** Pixels of a sign at 11 pixels, and half of a line and of a mark. */
const sign = 6.4
const halfLine = 7
const halfMark = 6
/** What a label may reach beyond the chart on the right, where the margin is empty. */
const beyond = 10

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const around = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
})

const boxOf = ({ point, x }: Spot, { dx, dy, textAnchor }: Place, room: Room): Box => {
  const length = point.label.length * sign
  const [at, y] = [room.across(x) + dx, room.down(point.high) + dy]
  const left = textAnchor === 'start' ? at : textAnchor === 'end' ? at - length : at - length / 2
  return { left, right: left + length, top: y - halfLine, bottom: y + halfLine }
}

/** A range's bar takes room too. */
const barOf = ({ point, x }: Spot, room: Room): Box => ({
  ...around(room.across(x), room.down(point.high), halfMark),
  bottom: room.down(point.low) + halfMark,
})

/** The labels of each place, so that none lies on another, on a mark or on the scale; those without room are left out. */
export const placed = (spots: readonly Spot[], room: Room): ReadonlyMap<Place, readonly Spot[]> => {
  const marks = spots.map((spot) => barOf(spot, room))
  const taken: Box[] = []
  const chosen = new Map<Place, readonly Spot[]>()
  const isFree = (box: Box, lowest: number): boolean =>
    box.left >= 0 &&
    box.right <= room.width + beyond &&
    box.bottom <= lowest &&
    ![...marks, ...taken].some((other) => overlap(box, other))
  for (const spot of spots) {
    // Right beside a mark at nought it lies on the axis, above the names of the days.
    const place = places.find((one) =>
      isFree(boxOf(spot, one, room), room.height + (one.dy === 0 ? halfLine : 0)),
    )
    if (place === undefined) continue
    taken.push(boxOf(spot, place, room))
    chosen.set(place, [...(chosen.get(place) ?? []), spot])
  }
  return chosen
}
