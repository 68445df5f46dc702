import { getHeapStatistics } from 'node:v8'

const megabyte = 1_048_576

/** How busy the process was since the last look (0 to 1), its heap now, and what was left by the last collection (bytes). */
export type Look = { readonly busy: number; readonly used: number; readonly kept: number }

/**
 * Is it worth while to collect now? Nobody waits, there is garbage enough, and the heap is small enough to be collected in
 * some 50 ms: a larger one is left to V8's own small steps.
 */
export const worthCollecting = ({ busy, used, kept }: Look): boolean =>
  busy < 0.05 && used - kept > 8 * megabyte && used < 100 * megabyte

const every = 4000

/**
 * Reading articles and loading modules leaves some 15 MB of garbage, and so do answers; V8 collects it when the heap grows
 * on, and that of an idle bot does not. So it is collected in quiet seconds. Needs `--expose-gc`; without it nothing is
 * done. Gives what ends it.
 */
export const collectWhenQuiet = (): (() => void) => {
  let before = performance.eventLoopUtilization()
  let kept = 0
  const timer = setInterval(() => {
    const busy = performance.eventLoopUtilization(before).utilization
    before = performance.eventLoopUtilization()
    if (!worthCollecting({ busy, used: getHeapStatistics().used_heap_size, kept })) return
    globalThis.gc?.({ type: 'major', flavor: 'last-resort' })
    kept = getHeapStatistics().used_heap_size
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
