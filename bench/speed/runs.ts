import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'

const run = z.object({
  engine: z.string(),
  name: z.string(),
  sentences: z.number(),
  build: z.number(),
  heap: z.number(),
  disk: z.number(),
  median: z.number(),
  p99: z.number(),
  longest: z.number(),
  fifty: z.number(),
  add: z.number().nullable(),
  remove: z.number().nullable(),
  rss: z.number(),
})
const quality = z.object({ name: z.string(), hit1: z.number(), mrr: z.number(), asked: z.number() })

/** What one engine measured over so many sentences; times in milliseconds, sizes in bytes. */
export type Run = z.infer<typeof run>
/** How often the first sentence an engine finds is right. */
export type Quality = z.infer<typeof quality>

const script = path.join(import.meta.dirname, 'run.ts')

const said = (...args: readonly string[]): unknown => {
  const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=8192', script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 5 * 60_000,
  })
  return status === 0 ? JSON.parse(stdout) : null
}

/** Runs one engine in a process of its own; null where it failed or took five minutes. */
export const runOf = (engine: string, sentences: number, shared: string): Run | null =>
  run.nullable().parse(said('--engine', engine, '--sentences', String(sentences), '--shared', shared))

export const qualityOf = (engine: string, shared: string): Quality | null =>
  quality.nullable().parse(said('--engine', engine, '--quality', '--shared', shared))
