import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { argumentsFrom, UsageError } from '../arguments.ts'
import { loadEnvFile } from '../env-file.ts'
import { publicFetcher } from '../ingest/fetch/fetch.ts'
import { stopWorker } from '../ingest/worker.ts'
import { Library } from '../library/library.ts'
import { importArchive } from '../moderation/archive/import.ts'
import { archiveOf } from '../moderation/archive/write.ts'
import { commandLine } from '../moderation/changes/told.ts'
import { type Desk, stampOf } from '../moderation/desk.ts'
import { statusLines, statusOf } from '../moderation/status.ts'
import { inUtc, withMoments } from '../render/moment.ts'
import { inEnglish } from '../render/words/english/refusals.ts'
import { english } from '../render/words/english.ts'
import { isPostgres, openStore } from '../store/open.ts'
import { progressOn } from './progress.ts'

const usage = `Whole shelves, from the command line.

  npm run shelf -- status                          what stands on each shelf
  npm run shelf -- export --server ID --out FILE   a server's shelf as one .zip of Markdown
  npm run shelf -- import --server ID FILE         every article of a .zip, all or none
  npm run shelf -- backup FILE                     a whole copy of the state, while the bot runs or not
  npm run shelf -- forget --server ID --yes        everything kept of a server goes, for good

  --state FILE   the state file (default: STORE_URL or STATE in .env, or state/verbatim.db)`

const options = {
  server: { type: 'string' },
  out: { type: 'string' },
  state: { type: 'string' },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const callFrom = (args: readonly string[]) =>
  argumentsFrom({ args: [...args], options, allowPositionals: true })

const needed = (value: string | undefined, name: string): string => {
  if (value === undefined || value === '') throw new UsageError(`${name} is missing (--help shows how)`)
  return value
}

/** A new file: what is there already is not written over. */
const newFile = (file: string): string => {
  if (existsSync(file)) throw new UsageError(`${file} is there already; please name a new file`)
  return file
}

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new UsageError(`${file} cannot be read`, { cause })
  }
}

/** These take from a state: a new, empty one in its place would be a backup of nothing. */
const takers = new Set(['export', 'backup', 'forget'])

const refuseNoState = (command: string | undefined, state: string): void => {
  if (command === undefined || !takers.has(command) || isPostgres(state)) return
  if (existsSync(state.replace(/^file:(\/\/)?/, ''))) return
  throw new UsageError(
    `${state} is not there: --state FILE names the state file of the bot (STATE of its unit or container)`,
  )
}

type Print = (line: string) => void

/** An operator reads English. */
const words = english('en-GB')

const status = async (desk: Desk, server: string | undefined, print: Print): Promise<void> => {
  const shelves = server === undefined ? await desk.store.shelves() : [server]
  if (shelves.length === 0) print('There is no shelf yet.')
  for (const shelf of shelves) {
    print(`server ${shelf}`)
    for (const line of statusLines(await statusOf(desk, shelf), words)) print(`  ${withMoments(line, inUtc)}`)
  }
}

const exported = async (desk: Desk, server: string, out: string, print: Print): Promise<void> => {
  const articles = await desk.library.articles(server)
  writeFileSync(newFile(out), await archiveOf(articles, stampOf(desk), words))
  print(`${articles.length} articles are in ${out}.`)
}

const imported = async (desk: Desk, server: string, file: string, print: Print): Promise<number> => {
  const result = await importArchive(
    desk,
    server,
    bytesOf(file),
    commandLine,
    progressOn(process.stderr, 'reading'),
  )
  if (result.kind === 'refused') {
    print('Nothing was imported:')
    for (const { file, reason } of result.problems)
      print(`  ${file === null ? '' : `${file}: `}${inEnglish(reason)}`)
    return 1
  }
  print(`Imported ${result.added} articles.`)
  for (const name of result.known) print(`  ${name}: its text stands on the shelf already.`)
  return 0
}

/** What a server is owed that asks to be forgotten; a bot that runs lets go of the shelf within seconds. */
const forgotten = async (desk: Desk, server: string, sure: boolean, print: Print): Promise<number> => {
  const { length } = await desk.library.articles(server)
  if (!sure) {
    print(
      `${length} articles of server ${server}, their versions, its settings and all else kept of it would go, for good.`,
    )
    print('Repeat the command with --yes.')
    return 1
  }
  await desk.library.forget(server)
  print(`Server ${server} is forgotten: ${length} articles, and all that was kept beside them.`)
  return 0
}

const carryOut = async (desk: Desk, args: ReturnType<typeof callFrom>, print: Print): Promise<number> => {
  const { values, positionals } = args
  const [command, file] = positionals
  switch (command) {
    case 'status':
      await status(desk, values.server, print)
      return 0
    case 'export':
      await exported(desk, needed(values.server, '--server'), needed(values.out, '--out'), print)
      return 0
    case 'import':
      return imported(desk, needed(values.server, '--server'), needed(file, 'the archive'), print)
    case 'backup':
      await desk.store.backup(newFile(needed(file, 'the new file')))
      print(`The whole state is copied to ${file}.`)
      return 0
    case 'forget':
      return forgotten(desk, needed(values.server, '--server'), values.yes, print)
    default:
      throw new UsageError(`there is no command "${command ?? ''}" (--help lists them)`)
  }
}

/** Runs one command over a state file; gives the exit code. */
export const shelfCommand = async (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: Print,
): Promise<number> => {
  const parsed = callFrom(args)
  if (parsed.values.help || parsed.positionals.length === 0) {
    print(usage)
    return 0
  }
  const state =
    parsed.values.state ?? (environment['STORE_URL'] || environment['STATE'] || 'state/verbatim.db')
  refuseNoState(parsed.positionals[0], state)
  const store = await openStore(state)
  const fetcher = publicFetcher('Verbatim/0.1')
  try {
    return await carryOut(
      { store, library: new Library([], store), fetcher, now: () => new Date() },
      parsed,
      print,
    )
  } finally {
    await store.close()
  }
}

const main = async (): Promise<void> => {
  loadEnvFile()
  process.exitCode = await shelfCommand(process.argv.slice(2), process.env, console.log)
  await stopWorker()
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  })
