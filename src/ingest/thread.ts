import { parentPort } from 'node:worker_threads'
import { extracted, type Job } from './page.ts'

// The inside of the worker that worker.ts starts: one job in, one result out.
parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage(extracted(job))
  } catch {
    parentPort?.postMessage({ kind: 'refused', reason: 'the page could not be read' })
  }
})
