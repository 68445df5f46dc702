/** `burst` at once, then one more every `refill` milliseconds. */
export type Rate = { readonly burst: number; readonly refill: number }

/** Says whether one more may pass now. */
export type Gate = { readonly passes: (key: string) => boolean }

/** What one person and one server may ask; a server's burst lets a hundred people ask at once. */
export const rates = {
  person: { burst: 8, refill: 2000 },
  server: { burst: 240, refill: 50 },
  /** How often one person is told so by direct message. */
  whisper: { burst: 1, refill: 60_000 },
} as const satisfies Record<string, Rate>

/** Above this many keys, those that are full again are forgotten. */
const most = 20_000

/** A token bucket for each key. `now` gives milliseconds. */
export const gateOf = ({ burst, refill }: Rate, now: () => number): Gate => {
  const spent = new Map<string, { readonly tokens: number; readonly at: number }>()
  const left = (key: string, at: number): number => {
    const bucket = spent.get(key)
    if (bucket === undefined) return burst
    // A clock that was set back: what was noted in the future is of now, or nobody would pass until then.
    if (bucket.at > at) spent.set(key, { ...bucket, at })
    return Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) / refill)
  }
  const forget = (at: number): void => {
    for (const key of spent.keys()) if (left(key, at) >= burst) spent.delete(key)
  }
  return {
    passes: (key) => {
      const at = now()
      const tokens = left(key, at)
      if (spent.size > most) forget(at)
      if (tokens < 1) return false
      spent.set(key, { tokens: tokens - 1, at })
      return true
    },
  }
}
