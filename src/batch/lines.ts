import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { z } from 'zod'
import { UsageError } from '../arguments.ts'
import type { Article } from '../article/article.ts'
import { sha256 } from '../article/verbatim.ts'

/** Input that a batch command cannot use; the message is one line that says where and what to mend. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

const optional = z.string().nullish()

/** An article as the batch commands take it: stored text, to which all offsets refer. */
export const articleRow = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: optional,
  source: optional,
  date: optional,
  url: optional,
  text: z.string(),
})
export type ArticleRow = z.infer<typeof articleRow>

/** The article of a row: stored text, taken as it is. */
export const articleOf = (row: ArticleRow): Article => ({
  id: row.id,
  shelf: 'corpus',
  title: row.title ?? null,
  source: row.source ?? null,
  agency: null,
  url: row.url ?? null,
  published: row.date == null ? null : { date: row.date, basis: 'stated' },
  retrieved: null,
  text: row.text,
  sha256: sha256(row.text),
  version: 1,
  kind: 'article',
})

/** The objects of a JSONL file, one at a time; blank lines are passed over. Throws `InputError`. */
export async function* rowsOf<T>(file: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0
  for await (const line of linesOf(file)) {
    number += 1
    if (line.trim() !== '') yield rowOf(line, schema, `${file}:${number}`)
  }
}

// Not node:readline: it also splits at U+2028, which JSON allows inside a string.
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of chunksOf(file)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file)
  } catch (cause) {
    throw new InputError(`cannot read ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

const rowOf = <T>(line: string, schema: z.ZodType<T>, where: string): T => {
  const row = schema.safeParse(parsed(line, where))
  if (row.success) return row.data
  const [issue] = row.error.issues
  throw new InputError(`${where}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
}

const parsed = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new InputError(`${where}: not JSON`, { cause })
  }
}

/** Writes one object as a line and waits while the reader is slower. */
export const writeRow = async (out: Writable, row: object): Promise<void> => {
  if (!out.write(`${JSON.stringify(row)}\n`)) await new Promise((done) => out.once('drain', done))
}

/** Runs a batch command; a bad call or bad input ends it with one line on standard error and exit code 2. */
export const runBatch = async (name: string, run: () => Promise<void>): Promise<void> => {
  process.stdout.on('error', endQuietly)
  try {
    await run()
  } catch (error) {
    if (!(error instanceof InputError || error instanceof UsageError)) throw error
    console.error(`${name}: ${error.message}`)
    process.exitCode = 2
  }
}

/** A reader that has seen enough ("| head") is no fault. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
