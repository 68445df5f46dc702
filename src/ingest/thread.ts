import { parentPort } from 'node:worker_threads'
import { because } from '../article/refusal.ts'
import { extracted, type Job } from './page.ts'

/** Somewhere it is tomorrow already. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

// The inside of the worker that worker.ts starts: one job in, one result out.
parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage(extracted(job, tomorrow()))
  } catch {
    parentPort?.postMessage({ kind: 'refused', reason: because('pageUnreadable') })
  }
})
