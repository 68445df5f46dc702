/**
 * Was this id not seen before? Discord delivers some events twice. The last `most` ids are remembered; `seen` begins with
 * those that somebody else has dealt with, oldest first.
 */
export const firstTime =
  (most = 10_000, seen: Set<string> = new Set()): ((id: string) => boolean) =>
  (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > most && oldest !== undefined) seen.delete(oldest)
    return true
  }
