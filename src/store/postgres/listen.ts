import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connection } from './pool.ts'

/** Before a broken ear is opened again, in milliseconds. */
const pause = 1000

/** Hears notifications on a connection of its own, opened with the first who listens, and again when it breaks. */
export const listener = (url: string) => {
  const hearers: ((payload: string) => void)[] = []
  const over = new AbortController()
  let client: pg.Client | null = null

  const open = async (): Promise<void> => {
    const one = new pg.Client(connection(url))
    client = one
    one.on('error', () => undefined)
    one.on('notification', ({ payload }) => {
      for (const hear of hearers) hear(payload ?? '')
    })
    try {
      await one.connect()
      await one.query('LISTEN verbatim')
    } catch (error) {
      void one.end().catch(() => undefined)
      throw error
    }
    // Only now: one that could not be opened ends as well, and whoever tried to open it tries again already.
    one.on('end', () => void again())
  }

  const again = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        await sleep(pause, null, { signal: over.signal })
        return await open()
      } catch {
        // It is a hint only: revisions are polled meanwhile.
      }
    }
  }

  return {
    listen: async (hear: (payload: string) => void): Promise<void> => {
      hearers.push(hear)
      if (hearers.length > 1) return
      await open().catch((error: unknown) => {
        void again()
        throw error
      })
    },
    close: async (): Promise<void> => {
      over.abort()
      const ended = client?.end().catch(() => undefined)
      await Promise.race([ended, sleep(1000, null, { ref: false })])
    },
  }
}
