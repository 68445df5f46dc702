import { because } from '../article/refusal.ts'
import type { Extracted } from './extracted.ts'
import { decodePage } from './html/decode.ts'
import { gate } from './html/gate.ts'
import { extractHtml } from './html/html.ts'
import { extractText } from './text/text.ts'

/** What is to be read: a page as bytes with its HTTP content type, or as characters; or a text. */
export type Job =
  | {
      readonly kind: 'page'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      readonly url: string | null
    }
  | { readonly kind: 'html'; readonly html: string; readonly url: string | null }
  | { readonly kind: 'text'; readonly text: string }

const page = (html: string, url: string | null, latest?: string): Extracted => {
  const why = gate(html)
  return why === null ? extractHtml(html, url, latest) : { kind: 'refused', reason: because(why) }
}

/** What a job's page or text holds; a day behind `latest` is not believed. Runs in a worker (worker.ts): a page may take long or break the parser. */
export const extracted = (job: Job, latest?: string): Extracted => {
  switch (job.kind) {
    case 'page':
      return page(decodePage(job.bytes, job.contentType), job.url, latest)
    case 'html':
      return page(job.html, job.url, latest)
    case 'text':
      return extractText(job.text)
  }
}
