import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

/** Discord did not want the token: nothing will work until it is changed. */
export const tokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401 && error.url !== ''

/** Could the same request succeed later? Refusals stay; failures, time-outs and limits pass. */
const passing = (error: unknown): boolean => {
  if (error instanceof DiscordAPIError) return error.status >= 500
  return error instanceof HTTPError ? error.status >= 500 : true
}

const longestWait = 10_000

const pause = (error: unknown, attempt: number): number => {
  if (error instanceof RateLimitError) return error.retryAfter
  return Math.min(longestWait, 100 * 2 ** attempt) * (0.75 + Math.random() / 2)
}

/**
 * Tries until it works, is refused, or `within` milliseconds are over; then the last error is thrown. Waits double
 * from 0.1 s to 10 s; where Discord names a wait, that one. (discord.js itself tries four times in 56 ms.)
 */
export const patiently = async <T>(
  attempt: (left: AbortSignal) => Promise<T>,
  within: number,
): Promise<T> => {
  const end = performance.now() + within
  for (let i = 0; ; i += 1) {
    try {
      return await attempt(
        AbortSignal.timeout(Math.max(1, Math.min(15_000, Math.ceil(end - performance.now())))),
      )
    } catch (error) {
      const wait = pause(error, i)
      if (!passing(error) || performance.now() + wait >= end) throw error
      await sleep(wait)
    }
  }
}
