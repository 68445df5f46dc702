/** Discord: of the shards with the same number modulo `max_concurrency`, one may identify in 5 seconds. Some more, to be safe. */
const between = 5500

/** Gives out turns to identify: how long (milliseconds) a shard has to wait for its own. */
export const identifyTurns = (concurrency: number): ((shard: number, now: number) => number) => {
  const free = new Map<number, number>()
  return (shard, now) => {
    const bucket = shard % concurrency
    const turn = Math.max(now, free.get(bucket) ?? now)
    free.set(bucket, turn + between)
    return turn - now
  }
}
