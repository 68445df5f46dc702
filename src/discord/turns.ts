/**
 * Gives each caller a turn of the event loop of its own, first come first served. Answers are computed in one go;
 * with a hundred at once, acknowledgements and heartbeats pass between them.
 */
export const turnTaking = (): (() => Promise<void>) => {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((go) => {
      waiting.push(go)
      if (waiting.length === 1) setImmediate(next)
    })
}
