import { z } from 'zod'
import { argumentsFrom, UsageError } from '../arguments.ts'
import { startPreview } from './preview.ts'

const usage = `Verbatim as it looks in Discord, on this machine alone.

  npm run preview                       of the folder corpus/, on port 8787
  npm run preview -- --corpus DIR       of another folder of articles
  npm run preview -- --port N           on another port (0: any that is free)`

const options = {
  corpus: { type: 'string', default: 'corpus' },
  port: { type: 'string', default: '8787' },
  help: { type: 'boolean', default: false },
} as const

const Port = z.coerce.number().int().min(0).max(65_535)

const run = async (): Promise<void> => {
  const { values } = argumentsFrom({ options })
  if (values.help) return console.log(usage)
  const port = Port.safeParse(values.port)
  if (!port.success) throw new UsageError(`--port takes a number from 0 to 65535 (got "${values.port}")`)
  const log = (line: string): void => console.error(line)
  const { url } = await startPreview({ corpus: values.corpus, port: port.data, log })
  console.log(`Verbatim, as it looks in Discord: ${url}  (Ctrl+C ends it)`)
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** The one place that catches: what a person can mend is one line, anything else keeps its trace. */
run().catch((error: unknown) => {
  if (isTaken(error)) console.error('That port is in use: choose another with --port N, or --port 0 for any.')
  else if (error instanceof UsageError) console.error(error.message)
  else console.error(error)
  process.exitCode = 2
})
