import { type Client, Events, type Message } from 'discord.js'
import type { Store } from '../../store/store.ts'
import { patiently } from '../backoff.ts'
import { inLog, type Log } from '../redact.ts'
import { catchUp } from './catchup.ts'
import { type Hold, keepMark, type Mark, type Marks, markIn, newMarks } from './marks.ts'

/** Between two marks that are left in the store (milliseconds); where nothing was heard, none is. */
const every = 10_000
const patience = 60_000

/** Keeps how far this process heard, and catches up where it was away. */
export type Hearing = {
  readonly marks: Marks
  /** Leaves the last mark: who comes next begins there. */
  readonly stop: () => Promise<void>
}

type Ear = {
  readonly client: Client<true>
  /** Without one, only what was missed between two sessions of this process is caught up. */
  readonly store: Store | undefined
  /** Told of what nobody has seen to: questions, and promises of a process that is gone. */
  readonly missed: (message: Message) => void
  readonly begin: (work: Promise<void>) => void
  readonly log: Log
  readonly closing: () => boolean
}

const shardOf = ({ ws, options }: Client<true>): string =>
  `${ws.shards.firstKey() ?? 0}/${options.shardCount ?? 1}`

const nothing = (): Mark => ({ until: Date.now(), direct: new Map() })

/** The mark of whoever ran before; `null` where nobody did, or the store does not say. */
const before = async ({ client, store, log }: Ear): Promise<Mark | null> => {
  if (store === undefined) return null
  try {
    return await patiently(() => markIn(store, shardOf(client)), patience)
  } catch (error) {
    log(`how far was heard before is not known: ${inLog(error)}`)
    return null
  }
}

const round = async ({ client, missed, log, closing }: Ear, mark: Mark): Promise<void> => {
  const { channels, messages, left } = await catchUp(client, mark, missed, { log, isOver: closing })
  if (channels > 0) log(`caught up: ${messages} messages looked at in ${channels} channels`)
  if (left > 0) log(`${left} more channels were spoken in meanwhile: what was asked there is not answered`)
}

/** Leaves the mark in the store where it has moved. */
const keeping = ({ client, store, log }: Ear, marks: Marks): (() => Promise<void>) => {
  let kept = ''
  return async () => {
    const mark = marks.now()
    const text = JSON.stringify([mark.until, [...mark.direct]])
    if (store === undefined || text === kept) return
    try {
      await keepMark(store, shardOf(client), mark)
      kept = text
    } catch (error) {
      log(`how far was heard could not be kept: ${inLog(error)}`)
    }
  }
}

/**
 * Catches up at the start, from the mark that was left, and whenever the gateway began a session anew in place of
 * resuming the old one (a resumed one is told everything by Discord).
 */
export const keepHearing = (ear: Ear): Hearing => {
  const { client, begin, closing } = ear
  const marks = newMarks()
  const keep = keeping(ear, marks)
  let known = false
  let gap: Hold | null = null
  const fill = async ({ mark, release }: Hold): Promise<void> => {
    await round(ear, mark)
    // A round that was cut short leaves the mark where it is.
    if (!closing()) release()
  }
  const start = async (): Promise<void> => {
    const left = await before(ear)
    const hold = marks.hold(left ?? nothing())
    known = true
    if (left === null) hold.release()
    await keep()
    if (left !== null) await fill(hold)
  }
  client.on(Events.ShardReconnecting, () => {
    gap ??= marks.hold()
  })
  client.on(Events.ShardResume, () => {
    gap?.release()
    gap = null
  })
  client.on(Events.ShardReady, () => {
    if (gap !== null) begin(fill(gap))
    gap = null
  })
  begin(start())
  const timer = setInterval(() => known && begin(keep()), every).unref()
  return {
    marks,
    stop: async () => {
      clearInterval(timer)
      if (known) await keep()
    },
  }
}
