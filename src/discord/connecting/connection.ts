import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, REST } from 'discord.js'
import { keepEarly } from '../hearing/listen.ts'
import { inLog, type Log } from '../redact.ts'
import { clientFor, type Identify, logIn } from './client.ts'
import { DiscordRefusal } from './fatal.ts'

/** What a connection to the gateway is made with. */
export type Wires = {
  readonly token: string
  /** Such as `https://discord.com/api`. */
  readonly apiUrl: string
  /** Waits until this shard may identify, where another process counts; else the client counts for itself. */
  readonly identify?: Identify
  /** Ends the attempts to connect: the process was asked to end before Discord could be reached. */
  readonly over?: AbortSignal
}

/** A client that is ready, whether it reads messages that do not mention it, and what was said to it meanwhile. */
export type Connection = {
  readonly client: Client<true>
  readonly reads: boolean
  readonly early: ReturnType<typeof keepEarly>
}

/** Discord does not grant an intent: here, the content of messages. */
const contentRefused = 4014

/** Is it that the content of messages is not granted? All else works without. */
export const isContentRefused = (error: unknown): error is DiscordRefusal =>
  error instanceof DiscordRefusal && error.code === contentRefused

/** Ends a connection, and leaves its requests to Discord to the one that follows. */
export const forsake = async (client: Client): Promise<void> => {
  client.rest = new REST()
  await client.destroy()
}

/** One attempt to connect; it leaves nothing behind where it fails. With `rest`, requests go the way that stands already. */
export const connect = async (
  { apiUrl, token, identify, over }: Wires,
  reads: boolean,
  log: Log,
  rest?: REST,
): Promise<Connection> => {
  const client = clientFor(apiUrl, reads, identify)
  if (rest !== undefined) client.rest = rest
  const early = keepEarly(client)
  try {
    await logIn(client, token, log, over)
    if (client.isReady()) return { client, reads, early }
    throw new Error('the client is not ready after it logged in')
  } catch (error) {
    await forsake(client)
    throw error
  }
}

/** Between attempts to log in: doubles up to a minute, for 1000 identifies a day are all there are. */
const pauses = { shortest: 1000, longest: 60_000 } as const

/**
 * A connection that is ready. Outages are waited out; where the content of messages is refused, it goes without; what else a
 * person must change is thrown; so is the end of all attempts.
 */
export const connected = async (
  wires: Wires,
  wanted: boolean,
  log: Log,
  rest?: REST,
): Promise<Connection> => {
  let reads = wanted
  for (let pause: number = pauses.shortest; ; pause = Math.min(pauses.longest, pause * 2)) {
    try {
      return await connect(wires, reads, log, rest)
    } catch (error) {
      if (reads && isContentRefused(error)) {
        reads = false
        log(`ask channels and threads need a mention until this is mended, all else works: ${error.message}`)
        continue
      }
      if (error instanceof DiscordRefusal || wires.over?.aborted) throw error
      log(`Discord cannot be reached, trying again in ${pause / 1000} s: ${inLog(error)}`)
    }
    await sleep(pause, null, wires.over ? { signal: wires.over } : {})
  }
}
