import { parentPort } from 'node:worker_threads'
import { because } from '../article/refusal.ts'
import type { FeedJob, FeedTold } from './feeds/told.ts'
import { extracted, type Job } from './page.ts'

/** Somewhere it is tomorrow already. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

/** The reader of feeds is loaded with the first one: most workers read pages alone. */
const toldOf = async (job: FeedJob): Promise<FeedTold> => (await import('./feeds/told.ts')).feedTold(job)

// The inside of the worker that worker.ts starts: one job in, one result out.
parentPort?.on('message', async (job: Job | FeedJob) => {
  try {
    parentPort?.postMessage(job.kind === 'feed' ? await toldOf(job) : extracted(job, tomorrow()))
  } catch {
    parentPort?.postMessage({ kind: 'refused', reason: because('pageUnreadable') })
  }
})
