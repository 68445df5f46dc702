import type { Point } from './points.ts'

const dayLength = 86_400_000

/** Time across: the days that are dated, and where the undated stand. */
export type Axis = {
  readonly from: Date
  readonly to: Date
  readonly undatedAt: Date
  readonly domain: [Date, Date]
}

/** Time across: the days that are dated, and right of them a column for the undated. */
export const axisOf = (points: readonly Point[]): Axis => {
  const days = points.flatMap(({ day }) => (day === null ? [] : [day.getTime()]))
  const from = Math.min(...(days.length ? days : [0]))
  const to = Math.max(...(days.length ? days : [0]))
  const length = Math.max(to - from, 6 * dayLength)
  const margin = length * 0.08
  const undated = points.some(({ day }) => day === null)
  const undatedAt = days.length ? to + length * 0.34 : from
  return {
    from: new Date(from),
    to: new Date(to),
    undatedAt: new Date(undatedAt),
    domain: [new Date(from - margin), new Date((undated ? undatedAt : to) + length * 0.14)],
  }
}
