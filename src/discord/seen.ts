/** Was this id not seen before? Discord delivers some events twice. The last `most` ids are remembered. */
export const firstTime = (most = 10_000): ((id: string) => boolean) => {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > most && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
