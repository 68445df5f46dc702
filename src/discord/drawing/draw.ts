import { getCompileCacheDir } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Drawing } from './drawing.ts'

/**
 * How long a picture may take (the slowest seen: 0.6 s, the first after a rest); how long a thread that drew waits for the
 * next one: at rest, the bot holds no memory for drawing. Milliseconds; the thread's heap in megabytes.
 */
const limits = { deadline: 10_000, rest: 60_000, heap: 128 } as const

/** Pictures that were just drawn: what many ask for at once is drawn once. */
const mostKept = 8

type Studio = {
  worker: Worker | null
  last: Promise<unknown>
  rest: NodeJS.Timeout | undefined
  readonly kept: Map<string, Promise<Uint8Array | null>>
}
const studio: Studio = { worker: null, last: Promise.resolve(), rest: undefined, kept: new Map() }

const started = (): Worker => {
  const cache = getCompileCacheDir()
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: cache === undefined ? null : path.dirname(cache),
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 8 },
  })
  worker.unref()
  return worker
}

/** Ends the thread that draws, and forgets what it drew; the next picture starts another. */
export const endDrawing = async (): Promise<void> => {
  clearTimeout(studio.rest)
  const { worker } = studio
  studio.worker = null
  studio.kept.clear()
  await worker?.terminate()
}

const run = (drawing: Drawing, deadline: number): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    clearTimeout(studio.rest)
    studio.worker ??= started()
    const { worker } = studio
    const settle = (png: Uint8Array | null): void => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', broken).off('exit', broken).unref()
      if (png === null) worker.on('error', () => undefined)
      if (png === null) void endDrawing()
      else studio.rest = setTimeout(() => void endDrawing(), limits.rest).unref()
      resolve(png)
    }
    const broken = (): void => settle(null)
    const timer = setTimeout(broken, deadline)
    worker.ref()
    worker.once('message', settle).once('error', broken).once('exit', broken)
    worker.postMessage(drawing)
  })

/**
 * A picture as PNG, drawn in a thread of its own, one after the other: answers, acknowledgements and heartbeats go on
 * meanwhile. Null where it takes too long or the thread breaks; the words beside it say the same.
 */
export const draw = (drawing: Drawing, deadline: number = limits.deadline): Promise<Uint8Array | null> => {
  const key = JSON.stringify(drawing)
  const known = studio.kept.get(key)
  if (known !== undefined) return known
  const drawn = studio.last.then(() => run(drawing, deadline))
  studio.last = drawn
  studio.kept.set(key, drawn)
  const [oldest] = studio.kept.keys()
  if (studio.kept.size > mostKept && oldest !== undefined) studio.kept.delete(oldest)
  return drawn
}
