import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { because, type Refusal } from '../../article/refusal.ts'

/** A PDF's text, or why it has none. */
export type PdfText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/**
 * Long reports take a second or two; a PDF made to be slow takes no longer than this (milliseconds). What is unpacked lies
 * outside the engine's heap (both in megabytes), where a worker's own limit does not count it: 3 MB that pack 3 GB of blanks took 2.5 GB.
 */
const limits = { deadline: 10_000, memory: 512, outside: 256, look: 50 }

/** Bytes that the worker takes outside its heap; none while it is not yet there, or no longer. */
const outside = (worker: Worker): Promise<number> =>
  worker.getHeapStatistics().then(
    ({ external_memory: bytes }) => bytes,
    () => 0,
  )

/** Resolves once the worker takes too much; rejects with the signal. */
const outgrown = async (worker: Worker, signal: AbortSignal): Promise<void> => {
  while ((await outside(worker)) <= limits.outside * 1e6) await sleep(limits.look, null, { signal })
}

/** One after another: what one may take is not to be multiplied by how many are given at once. */
let last: Promise<unknown> = Promise.resolve()

/**
 * The text of a PDF as paragraphs, read by PDF.js in a worker of its own with a deadline and a memory limit, one PDF after the
 * other. Never rejects: one without text (a scan), a broken or a locked one is refused.
 */
export const pdfText = (bytes: Uint8Array, deadline = limits.deadline): Promise<PdfText> => {
  const read = last.then(() => readPdf(bytes, deadline))
  last = read
  return read
}

const readPdf = (bytes: Uint8Array, deadline: number): Promise<PdfText> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
      workerData: bytes,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 4 },
    })
    const over = new AbortController()
    const settle = (result: PdfText): void => {
      clearTimeout(timer)
      over.abort()
      resolve(result)
      worker.terminate().catch(() => undefined)
    }
    const broken = (): void => settle({ kind: 'refused', reason: because('pdfBroken') })
    const timer = setTimeout(
      () => settle({ kind: 'refused', reason: because('pdfTooSlow', deadline / 1000) }),
      deadline,
    )
    outgrown(worker, over.signal).then(broken, () => undefined)
    worker
      .once('message', (text: string) =>
        settle(
          text.trim() === '' ? { kind: 'refused', reason: because('pdfOfPictures') } : { kind: 'text', text },
        ),
      )
      .once('error', broken)
      .once('exit', broken)
  })
