import type { Axis } from './axis.ts'
import type { Room } from './room.ts'

/** Two names under the axis stand at least so far apart, in pixels: "24 Jan 2025" at 11 pixels. */
const apart = 76

/** A name under the axis. */
export type Tick = { readonly at: Date; readonly name: string }

/** The first and the last day, then those between that have room, and the name of the undated column. */
export const ticksOf = ({ spots, undatedAt }: Axis, room: Room, undated: string): readonly Tick[] => {
  const days = spots.flatMap(({ point }) => (point.day === null ? [] : [{ at: point.day, name: point.when }]))
  const ordered = [...days].sort((a, b) => a.at.getTime() - b.at.getTime())
  const last = ordered.at(-1)
  const column = undatedAt === null ? [] : [{ at: undatedAt, name: undated.replace(' ', '\n') }]
  const chosen: Tick[] = [...column]
  const wanted = last === undefined ? [] : [last, ...ordered]
  for (const tick of wanted)
    if (chosen.every(({ at }) => Math.abs(room.across(at) - room.across(tick.at)) >= apart)) chosen.push(tick)
  return chosen
}
