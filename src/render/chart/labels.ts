import type { Axis } from './axis.ts'
import type { Point } from './points.ts'

/** A label's room as shares of the panel: about 7 pixels a sign at 11 pixels, on 350 by 140 pixels of chart. */
const signShare = 7 / 350
const heightShare = 14 / 140
const offsetShare = 13 / 140

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Which labels stand above their marks and which below, so that no two lie on each other; the rest are left out. */
export const placed = (
  points: readonly Point[],
  axis: Axis,
): { readonly above: readonly Point[]; readonly below: readonly Point[] } => {
  const [from, to] = axis.domain.map((date) => date.getTime())
  const most = Math.max(...points.map(({ high }) => high), 1) * 1.15
  const boxOf = ({ day, high, label }: Point, offset: number): Box => {
    const x = ((day ?? axis.undatedAt).getTime() - (from ?? 0)) / Math.max(1, (to ?? 1) - (from ?? 0))
    const [half, y] = [(label.length * signShare) / 2, 1 - high / most + offset]
    return { left: x - half, right: x + half, top: y - heightShare / 2, bottom: y + heightShare / 2 }
  }
  const taken: Box[] = points.map((point) => ({ ...boxOf({ ...point, label: 'oo' }, 0) }))
  const take = (point: Point, offset: number): boolean => {
    const box = boxOf(point, offset)
    const own = points.indexOf(point)
    if (box.bottom > 1 || taken.some((other, at) => at !== own && overlap(box, other))) return false
    taken.push(box)
    return true
  }
  const above = points.filter((point) => take(point, -offsetShare))
  const below = points.filter((point) => !above.includes(point) && take(point, offsetShare))
  return { above, below }
}
