import { Worker } from 'node:worker_threads'
import { because, type Refusal } from '../article/refusal.ts'
import type { Extracted } from './extracted.ts'
import type { FeedJob, FeedTold } from './feeds/told.ts'
import type { Job } from './page.ts'

/** How long one page may take, in milliseconds, and how much memory, in megabytes. */
export type WorkerLimits = { readonly deadline: number; readonly memory: number }

/** The slowest page of 339 measured took well under a second. */
export const workerLimits: WorkerLimits = { deadline: 3000, memory: 256 }

/** The first feed brings its reader with it, and nobody waits at a screen for the others. */
const feedLimits: WorkerLimits = { ...workerLimits, deadline: 6000 }

/** The worker that waits for the next job, and the jobs that wait for it. A worker that was stopped is not used again. */
type Warm = { worker: Worker | null; memory: number; last: Promise<unknown> }
const warm: Warm = { worker: null, memory: 0, last: Promise.resolve() }

const started = (memory: number): Worker => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  worker.unref()
  return worker
}

const warmWorker = (memory: number): Worker => {
  if (warm.worker === null || warm.memory !== memory) {
    void warm.worker?.terminate()
    warm.worker = started(memory)
    warm.memory = memory
  }
  return warm.worker
}

/** Why there is no result. */
type Refused = Extract<Extracted, { readonly kind: 'refused' }>
const refused = (reason: Refusal): Refused => ({ kind: 'refused', reason })

const run = <T>(job: Job | FeedJob, limits: WorkerLimits): Promise<T | Refused> =>
  new Promise((resolve) => {
    const worker = warmWorker(limits.memory)
    const heard = (result: T | Refused): void => settle(result, false)
    const failed = (): void => settle(refused(because('pageTooHeavy')), true)
    const late = (): void => settle(refused(because('pageTooSlow', limits.deadline / 1000)), true)
    const settle = (result: T | Refused, isBroken: boolean): void => {
      clearTimeout(timer)
      worker.off('message', heard).off('error', failed).off('exit', failed).unref()
      if (isBroken) discard(worker)
      resolve(result)
    }
    const timer = setTimeout(late, limits.deadline)
    worker.ref()
    worker.once('message', heard).once('error', failed).once('exit', failed)
    worker.postMessage(job)
  })

/** Ends a worker that is not to be trusted; the next one is started at once, so that nobody waits for it. */
const discard = (worker: Worker): void => {
  worker.on('error', () => undefined)
  void worker.terminate()
  if (warm.worker === worker) warm.worker = started(warm.memory)
}

const inTurn = <T>(job: Job | FeedJob, limits: WorkerLimits): Promise<T | Refused> => {
  const result = warm.last.then(() => run<T>(job, limits))
  warm.last = result
  return result
}

/**
 * What a job holds, read in a worker with a deadline and a memory limit, one job after the other. Never rejects: a job that
 * takes too long or breaks the worker is refused, with the reason.
 */
export const extractInWorker = (job: Job, limits: WorkerLimits = workerLimits): Promise<Extracted> =>
  inTurn<Extracted>(job, limits)

/** The same for what may be a feed. */
export const feedInWorker = (job: FeedJob, limits: WorkerLimits = feedLimits): Promise<FeedTold | Refused> =>
  inTurn<FeedTold>(job, limits)

/** Stops the waiting worker; the next job starts another. */
export const stopWorker = async (): Promise<void> => {
  const { worker } = warm
  warm.worker = null
  await worker?.terminate()
}
