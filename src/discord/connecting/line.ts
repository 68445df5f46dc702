import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, Events } from 'discord.js'
import type { Listening } from '../hearing/listen.ts'
import { inLog, type Log } from '../redact.ts'
import { type Connection, connect, connected, forsake, isContentRefused, type Wires } from './connection.ts'
import { DiscordRefusal, refusalFor } from './fatal.ts'

/** What hears on a connection. */
export type Ears = { readonly listening: Listening; readonly stop: () => void }

/** The connection that counts now. It is changed for one that reads more or less without a moment of deafness. */
export type Line = {
  readonly client: () => Client<true>
  /** Is the content of messages granted that do not mention the bot? */
  readonly reads: () => boolean
  /** Asks for that content, on a second connection beside the one that stands; says whether it is granted. */
  readonly read: () => Promise<boolean>
  readonly yields: () => readonly string[]
  readonly stop: () => Promise<void>
}

type Ends = {
  readonly wires: Wires
  readonly log: Log
  /** Puts ears on a connection; ids of what was taken before are left alone. */
  readonly attach: (connection: Connection, taken: readonly string[]) => Ears
  /** The content of messages is refused: who moderates can be told. */
  readonly refused: () => void
  /** Nothing can work until a person changes something. */
  readonly failed: (refusal: DiscordRefusal) => void
}

/** After a refusal, so long nothing is asked again (milliseconds): doubles, for each time costs one of 1000 identifies a day. */
const pauses = { shortest: 30_000, longest: 3_600_000 } as const

/** Whoever asks whether it is granted waits so long (milliseconds); the asking goes on. */
const patience = 5000

/** Keeps a connection, and changes it for another one. */
export const keepLine = (
  first: Connection,
  taken: readonly string[],
  { wires, log, attach, refused, failed }: Ends,
): Line => {
  const { rest } = first.client
  let now = first
  let ears: Ears
  let changing: Promise<boolean> | null = null
  let over = false
  let [again, pause]: [number, number] = [0, pauses.shortest]

  const watched = (connection: Connection, before: readonly string[]): Ears => {
    connection.client.on(Events.ShardDisconnect, ({ code }) => {
      const refusal = refusalFor(code)
      if (refusal === null || connection !== now || over) return
      if (connection.reads && isContentRefused(refusal)) changing ??= lower().finally(settled)
      else failed(refusal)
    })
    return attach(connection, before)
  }
  /** The new one hears before the old one goes; what the old one took is left to it. */
  const change = async (next: Connection): Promise<void> => {
    if (over) return forsake(next.client)
    const [old, oldEars] = [now, ears]
    const before = oldEars.listening.yields()
    now = next
    ears = watched(next, before)
    oldEars.stop()
    await oldEars.listening.stop()
    await forsake(old.client)
  }
  const settled = (): void => {
    changing = null
  }
  const raise = async (): Promise<boolean> => {
    try {
      await change(await connect(wires, true, log, rest))
      pause = pauses.shortest
      log('messages that do not mention the bot are read from now on: a server has chosen ask channels')
      return true
    } catch (error) {
      again = Date.now() + pause
      pause = Math.min(pauses.longest, pause * 2)
      log(`ask channels and threads need a mention until this is mended, all else works: ${inLog(error)}`)
      if (isContentRefused(error)) refused()
      return now.reads
    }
  }
  const lower = async (): Promise<boolean> => {
    log('Discord no longer grants the content of messages: going on without it')
    try {
      await change(await connected(wires, false, log, rest))
      refused()
    } catch (error) {
      if (error instanceof DiscordRefusal) failed(error)
      else log(`the connection could not be changed: ${inLog(error)}`)
    }
    return false
  }
  ears = watched(first, taken)
  return {
    client: () => now.client,
    reads: () => now.reads,
    read: async () => {
      if (now.reads || over) return now.reads
      if (changing === null && Date.now() < again) return false
      changing ??= raise().finally(settled)
      return Promise.race([changing, sleep(patience, false, { ref: false }).then(() => now.reads)])
    },
    yields: () => ears.listening.yields(),
    stop: async () => {
      over = true
      ears.stop()
      await now.client.destroy()
      await ears.listening.stop()
    },
  }
}
