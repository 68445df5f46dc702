import type { Axis, Spot } from './axis.ts'

/** The margins of a panel around its chart, in pixels. */
export const margins = { left: 58, right: 12, top: 18, bottom: 34 } as const

/** Where things stand on a panel, in pixels of its chart from the left and from the top. */
export type Room = {
  readonly width: number
  readonly height: number
  readonly across: (x: Date) => number
  readonly down: (value: number) => number
  /** The day that a place across stands for. */
  readonly dayAt: (pixels: number) => Date
  /** The value at the top, and at the bottom: nought, or less where something is below it. */
  readonly top: number
  readonly bottom: number
}

/** Beyond the highest mark, and below one under nought, stands its label. */
const headroom = 1.15

/** The room of a panel `width` by `height` pixels for these marks. */
export const roomOf = (
  { domain, spots }: Axis,
  size: { readonly width: number; readonly height: number },
): Room => {
  const [from, to] = [domain[0].getTime(), domain[1].getTime()]
  const width = size.width - margins.left - margins.right
  const height = size.height - margins.top - margins.bottom
  const lowest = Math.min(...spots.map(({ point }) => point.low), 0)
  const highest = Math.max(...spots.map(({ point }) => point.high), 0)
  // Where all is nought a line is drawn at one.
  const [bottom, top] = [lowest * headroom, (highest === 0 && lowest === 0 ? 1 : highest) * headroom]
  return {
    width,
    height,
    top,
    bottom,
    across: (x) => ((x.getTime() - from) / (to - from)) * width,
    down: (value) => ((top - value) / (top - bottom)) * height,
    dayAt: (pixels) => new Date(from + (pixels / width) * (to - from)),
  }
}

/** Two marks nearer than this lie on each other. */
const tooNear = 9

/** Marks that would lie on each other stand side by side. */
export const apart = (spots: readonly Spot[], room: Room): readonly Spot[] => {
  const placed: Spot[] = []
  for (const spot of spots) {
    const lies = (at: number): boolean =>
      placed.some(
        ({ point, x }) =>
          Math.abs(room.across(x) - at) < tooNear &&
          Math.abs(room.down(point.high) - room.down(spot.point.high)) < tooNear,
      )
    const own = room.across(spot.x)
    const free = [0, 1, -1, 2, -2, 3].map((step) => own + step * tooNear).find((at) => !lies(at))
    placed.push(free === undefined || free === own ? spot : { ...spot, x: room.dayAt(free) })
  }
  return placed
}
