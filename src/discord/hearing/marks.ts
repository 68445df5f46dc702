import { z } from 'zod'
import type { Store } from '../../store/store.ts'

/** How far a shard has heard. Times are Discord's: milliseconds since 1970, as ids tell them. */
export type Mark = {
  /** What was said before was heard, and where it was asked of the bot, it was answered. */
  readonly until: number
  /** Direct channels that were spoken in of late, and when: Discord gives no list of them. */
  readonly direct: ReadonlyMap<string, number>
}

const epoch = 1_420_070_400_000

/** When the message (or anything else with an id) was made. */
export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + epoch

/** An id that stands before all that was made from that time on. */
export const idAt = (time: number): string => String(BigInt(Math.max(0, Math.floor(time) - epoch)) << 22n)

/** Direct channels that are remembered; those that were quiet for longest are forgotten first. */
const mostDirect = 50

/** A mark that does not move on until it is let go. */
export type Hold = { readonly mark: Mark; readonly release: () => void }

/** Moves on with what is heard and answered. */
export type Marks = {
  readonly hear: (message: {
    readonly id: string
    readonly channel: string
    readonly direct: boolean
  }) => void
  /** Until that work is done, the mark stays before the message. */
  readonly during: (id: string, work: Promise<void>) => Promise<void>
  readonly now: () => Mark
  /** Something may be missed from now on; or, from that mark on. */
  readonly hold: (from?: Mark) => Hold
}

/** Marks of a process that has heard nothing yet. */
export const newMarks = (): Marks => {
  const direct = new Map<string, number>()
  const open = new Set<{ readonly at: number }>()
  const held = new Set<Mark>()
  let newest = 0
  const reached = (): Mark => ({
    until: [...open].reduce((oldest, { at }) => Math.min(oldest, at), newest),
    direct: new Map(direct),
  })
  const now = (): Mark =>
    [...held].reduce((oldest, one) => (one.until < oldest.until ? one : oldest), reached())
  return {
    hear: ({ id, channel, direct: isDirect }) => {
      const at = timeOf(id)
      newest = Math.max(newest, at)
      if (!isDirect) return
      direct.delete(channel)
      direct.set(channel, at)
      const [quietest] = direct.keys()
      if (direct.size > mostDirect && quietest !== undefined) direct.delete(quietest)
    },
    during: async (id, work) => {
      const one = { at: timeOf(id) }
      open.add(one)
      await work.finally(() => open.delete(one))
    },
    now,
    hold: (from = now()) => {
      const mark = { ...from }
      held.add(mark)
      newest = Math.max(newest, mark.until)
      for (const [channel, at] of mark.direct) if (!direct.has(channel)) direct.set(channel, at)
      return { mark, release: () => void held.delete(mark) }
    },
  }
}

const kind = 'heard'
const shelf = 'gateway'
const never = new Date(0).toISOString()

const Kept = z.object({ until: z.number(), direct: z.array(z.tuple([z.string(), z.number()])) })

const markFrom = (body: unknown): readonly Mark[] => {
  const kept = Kept.safeParse(body).data
  return kept === undefined ? [] : [{ until: kept.until, direct: new Map(kept.direct) }]
}

/**
 * The mark that a shard ("2/8") left in the store; `null` where no process ever left one. Where shards were counted
 * anew, the oldest of all: more is looked through, nothing is missed.
 */
export const markIn = async (store: Store, shard: string): Promise<Mark | null> => {
  const notes = await store.notes(kind, null, never)
  const own = notes.filter(({ id }) => id === shard)
  const marks = (own.length > 0 ? own : notes).flatMap(({ body }) => markFrom(body))
  if (marks.length === 0) return null
  return {
    until: Math.min(...marks.map(({ until }) => until)),
    direct: new Map(marks.flatMap(({ direct }) => [...direct])),
  }
}

/** Leaves the mark of a shard in the store: one small row. */
export const keepMark = (store: Store, shard: string, { until, direct }: Mark): Promise<void> =>
  store.keep({ kind, shelf, id: shard, body: { until, direct: [...direct] }, expires: null })
