import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Shard } from 'discord.js'

/** Longer than a shard takes to say good-bye (milliseconds). */
const farewell = 15_000
/** A process that dies younger than that could not start: the next one waits. Its own note of starts waits longer. */
const young = 5000
const pause = 5000

/** Shards that are not started again. */
const retired = new WeakSet<Shard>()

/** Starts a shard's process again whenever it dies. */
export const keepAlive = (shard: Shard, log: (line: string) => void): void => {
  let began = 0
  const again = (): void => {
    if (retired.has(shard) || shard.process !== null) return
    shard.spawn(-1).catch((error: unknown) => log(`shard ${shard.id}: ${error}`))
  }
  shard.on('spawn', () => {
    began = Date.now()
  })
  shard.on('death', () => {
    if (retired.has(shard)) return
    log(`shard ${shard.id} died`)
    setTimeout(again, Date.now() - began < young ? pause : 0)
  })
}

/** Asks a shard's process to end; one that does not is ended. It is not started again. */
export const ended = async (shard: Shard): Promise<void> => {
  retired.add(shard)
  const child = shard.process
  if (child === null || child.exitCode !== null) return
  const gone = once(child, 'exit')
  shard.kill()
  await Promise.race([gone, sleep(farewell, null, { ref: false })])
  child.kill('SIGKILL')
}
