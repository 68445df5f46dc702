import { Worker } from 'node:worker_threads'
import { because, type Refusal } from '../../article/refusal.ts'

/** A PDF's text, or why it has none. */
export type PdfText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** Long reports take a second or two; a PDF made to be slow takes no longer than this. */
const limits = { deadline: 10_000, memory: 512 }

/**
 * The text of a PDF as paragraphs, read by PDF.js in a worker of its own with a deadline and a memory limit. Never rejects: one
 * without text (a scan), a broken or a locked one is refused.
 */
export const pdfText = (bytes: Uint8Array, deadline = limits.deadline): Promise<PdfText> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
      workerData: bytes,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 4 },
    })
    const settle = (result: PdfText): void => {
      clearTimeout(timer)
      resolve(result)
      worker.terminate().catch(() => undefined)
    }
    const broken = (): void => settle({ kind: 'refused', reason: because('pdfBroken') })
    const timer = setTimeout(
      () => settle({ kind: 'refused', reason: because('pdfTooSlow', deadline / 1000) }),
      deadline,
    )
    worker
      .once('message', (text: string) =>
        settle(
          text.trim() === '' ? { kind: 'refused', reason: because('pdfOfPictures') } : { kind: 'text', text },
        ),
      )
      .once('error', broken)
      .once('exit', broken)
  })
