import type { Point } from './points.ts'

const dayLength = 86_400_000

/** A mark and where it stands across: its day, or its place in the column of the undated. */
export type Spot = { readonly point: Point; readonly x: Date }

/** Time across: the marks at their days, and right of them a column for the undated. */
export type Axis = {
  readonly domain: readonly [Date, Date]
  readonly spots: readonly Spot[]
  /** The middle of the column of the undated, and the line left of it; null where none is undated, or none is dated. */
  readonly undatedAt: Date | null
  readonly border: Date | null
}

/** Shares of the dated length: before the first day, up to the border, up to the first undated, between two, after all. */
const share = { before: 0.09, border: 0.17, undated: 0.27, step: 0.1, column: 0.5, after: 0.13 } as const

const hasDay = (point: Point): point is Point & { readonly day: Date } => point.day !== null

/** The undated side by side, so that none lies on another. */
const inColumn = (points: readonly Point[], from: number, step: number): readonly Spot[] =>
  points.map((point, at) => ({ point, x: new Date(from + at * step) }))

const undatedOnly = (points: readonly Point[]): Axis => ({
  domain: [new Date(0), new Date((points.length + 1) * dayLength)],
  spots: inColumn(points, dayLength, dayLength),
  undatedAt: new Date(((points.length + 1) * dayLength) / 2),
  border: null,
})

/** The axis of a panel's marks, which stay in their order. */
export const axisOf = (points: readonly Point[]): Axis => {
  const dated = points.filter(hasDay)
  if (dated.length === 0) return undatedOnly(points)
  const undated = points.filter(({ day }) => day === null)
  const days = dated.map(({ day }) => day.getTime())
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const length = Math.max(to - from, 6 * dayLength)
  const step = Math.min(share.step, share.column / Math.max(1, undated.length)) * length
  const first = to + length * share.undated
  const last = undated.length === 0 ? to : first + step * (undated.length - 1)
  return {
    domain: [new Date(from - length * share.before), new Date(last + length * share.after)],
    spots: [...dated.map((point) => ({ point, x: point.day })), ...inColumn(undated, first, step)],
    undatedAt: undated.length === 0 ? null : new Date((first + last) / 2),
    border: undated.length === 0 ? null : new Date(to + length * share.border),
  }
}
