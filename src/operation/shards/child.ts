import type { BotOptions } from '../../discord/bot.ts'
import { successor, type Word, wordFrom } from './words.ts'

/** How long a new process waits for the word that the old one hears no more (milliseconds). */
const patience = 20_000

type Process = Pick<NodeJS.Process, 'on' | 'off' | 'env' | 'send' | 'connected' | 'disconnect'>

/** What a shard's process has of the one that runs all shards. */
export type Parent = Pick<BotOptions, 'identify' | 'takesOver'> & {
  /** When this process is to hear no more, it says which ids it took. */
  readonly onHandOver: (yields: () => readonly string[]) => void
  /** Says no more and hears no more: a process that listens to another one does not end. */
  readonly leave: () => void
}

/** Waits for a word that gives something; `null` where it does not come in time. */
const heard = async <T>(
  process: Process,
  given: (word: Word) => T | null,
  over: AbortSignal,
): Promise<T | null> => {
  const { promise, resolve } = Promise.withResolvers<T | null>()
  const hear = (message: unknown): void => {
    const word = wordFrom(message)
    const found = word === null ? null : given(word)
    if (found !== null) resolve(found)
  }
  const end = (): void => resolve(null)
  process.on('message', hear)
  over.addEventListener('abort', end)
  const found = await promise
  process.off('message', hear)
  over.removeEventListener('abort', end)
  return found
}

/** The way of this process to the one that runs all shards; where there is none, nothing is asked of it. */
export const parentOf = (process: Process): Parent => {
  if (process.send === undefined || process.env['SHARDING_MANAGER'] !== 'true')
    return { onHandOver: () => undefined, leave: () => undefined }
  const say = (word: Word): void => {
    if (process.connected) process.send?.(word)
  }
  const takesOver = async (): Promise<readonly string[]> => {
    const taken = (word: Word) => (word.verbatim === 'take over' ? word.taken : null)
    return (await heard(process, taken, AbortSignal.timeout(patience))) ?? []
  }
  return {
    identify: async (_shard, over) => {
      if (!process.connected) return
      const turn = heard(process, ({ verbatim }) => verbatim === 'identify' || null, over)
      say({ verbatim: 'may identify?' })
      await turn
      over.throwIfAborted()
    },
    ...(process.env[successor] === 'true' ? { takesOver } : {}),
    onHandOver: (yields) => {
      process.on('message', (message: unknown) => {
        if (wordFrom(message)?.verbatim === 'hand over')
          say({ verbatim: 'handed over', taken: [...yields()] })
      })
    },
    leave: () => {
      if (process.connected) process.disconnect()
    },
  }
}
