import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { argumentsFrom, UsageError } from '../arguments.ts'
import type { Extracted } from '../ingest/extracted.ts'
import type { Job } from '../ingest/page.ts'
import { extractInWorker, stopWorker, type WorkerLimits } from '../ingest/worker.ts'
import { inEnglish } from '../render/words/english/refusals.ts'
import { InputError, runBatch, writeRow } from './lines.ts'

/** A gzipped page may not unpack to more than this. */
const MOST_BYTES = 5_000_000

/** Nobody waits for a batch: a slow machine may take its time. */
const limits: WorkerLimits = { deadline: 20_000, memory: 512 }

const isPage = (name: string): boolean => /\.(?:html?|html?\.gz|txt)$/i.test(name)

const jobOf = (path: string): Job => {
  const bytes = readFileSync(path)
  if (/\.txt$/i.test(path)) return { kind: 'text', text: new TextDecoder().decode(bytes) }
  const page = /\.gz$/i.test(path) ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
  return { kind: 'page', bytes: page, contentType: null, url: null }
}

const nothing = (page: string, reason: string): object => ({
  page,
  kind: 'refused',
  title: null,
  source: null,
  published: null,
  url: null,
  text: '',
  reason,
})

/** One line of the output: the page's file name, and what was found or why nothing was. */
const pageRow = (page: string, found: Extracted): object =>
  found.kind === 'refused'
    ? nothing(page, inEnglish(found.reason))
    : {
        page,
        kind: found.kind,
        title: found.title,
        source: found.source,
        published: found.published?.date ?? null,
        url: found.url,
        text: found.text,
      }

const extractFile = async (page: string, path: string): Promise<object> => {
  try {
    return pageRow(page, await extractInWorker(jobOf(path), limits))
  } catch (error) {
    return nothing(page, `The file cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

const pagesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter(isPage).toSorted()
  } catch (cause) {
    throw new InputError(`${folder} is no folder that can be read`, { cause })
  }
}

/** The rows of all pages of a folder, by file name. Throws an `InputError` where it is none. */
export async function* extractFolder(folder: string): AsyncGenerator<object> {
  for (const name of pagesIn(folder)) yield await extractFile(basename(name), join(folder, name))
}

const usage = 'npm run --silent extract -- --pages DIR > pages.jsonl'

const options = { pages: { type: 'string' }, help: { type: 'boolean', default: false } } as const

const extract = async (): Promise<void> => {
  const { pages, help } = argumentsFrom({ options }).values
  if (help) return console.log(usage)
  if (pages === undefined) throw new UsageError(`which pages? ${usage}`)
  for await (const row of extractFolder(pages)) await writeRow(process.stdout, row)
  await stopWorker()
}

if (import.meta.main) await runBatch('extract', extract)
