/** A heap up to this size (bytes) is collected in some 50 ms; a larger one is left to V8's own small steps. */
const most = 100_000_000
/** So long after the start its last work is done (milliseconds). */
const after = 5000

/**
 * Reading articles and loading modules leaves some 15 MB of garbage, and V8 collects it when the heap grows on: that of an
 * idle bot does not. So it is collected once, when the start is over. Needs `--expose-gc`; without it nothing is done.
 */
export const collectAfterStart = (): void => {
  const timer = setTimeout(() => {
    if (process.memoryUsage().heapUsed < most) globalThis.gc?.({ type: 'major', flavor: 'last-resort' })
  }, after)
  timer.unref()
}
