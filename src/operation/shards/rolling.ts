import { setTimeout as sleep } from 'node:timers/promises'
import type { Shard, ShardingManager } from 'discord.js'
import { ended } from './keep.ts'
import { successor, type Word, wordFrom } from './words.ts'

/** How long a new process may take until it is ready; a shard with many servers takes its time. */
const patience = 120_000
/** An old process that lives says at once what it took. */
const courtesy = 5000

const say = async (shard: Shard, word: Word): Promise<void> => {
  // A process that died in between hears nothing.
  if (shard.process?.connected) await shard.send(word).catch(() => undefined)
}

/** The old process hears no more; gives what it took. */
const yielded = async (old: Shard): Promise<readonly string[]> => {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>()
  const hear = (message: unknown): void => {
    const word = wordFrom(message)
    if (word?.verbatim === 'handed over') resolve(word.taken)
  }
  old.on('message', hear)
  await say(old, { verbatim: 'hand over' })
  const taken = await Promise.race([promise, sleep(courtesy, [], { ref: false })])
  old.off('message', hear)
  return taken
}

const set = (shard: Shard, more: Readonly<Record<string, string | undefined>>): void => {
  if (typeof shard.env === 'object' && shard.env !== null) Object.assign(shard.env, more)
}

/**
 * Replaces a shard's process: the new one logs in beside the old one, and when it is ready, the old one hands over and
 * ends. Where the new one does not come up, the old one stays; `false` then.
 */
const replaced = async (manager: ShardingManager, old: Shard): Promise<boolean> => {
  const next = manager.createShard(old.id)
  set(next, { [successor]: 'true' })
  try {
    await next.spawn(patience)
  } catch {
    manager.shards.set(old.id, old)
    await ended(next)
    return false
  }
  await say(next, { verbatim: 'take over', taken: [...(await yielded(old))] })
  // Should it die later, the next one has nobody to take over from.
  set(next, { [successor]: undefined })
  await ended(old)
  return true
}

/** One shard after the other, each when the one before is ready; where one does not come up, the rest stay as they are. */
export const rolled = async (manager: ShardingManager, log: (line: string) => void): Promise<void> => {
  for (const old of [...manager.shards.values()]) {
    const done = await replaced(manager, old)
    log(done ? `shard ${old.id} runs anew` : `shard ${old.id} did not come up anew: the old one stays`)
    if (!done) return
  }
}
