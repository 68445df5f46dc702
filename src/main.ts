import { fileURLToPath } from 'node:url'
import { argumentsFrom, UsageError } from './arguments.ts'
import { loadEnvFile } from './env-file.ts'
import { Library } from './library/library.ts'
import { type Settings, settingsFrom } from './settings.ts'
import { readFolder } from './store/folder.ts'
import { openStore } from './store/open.ts'
import { openSqlite } from './store/sqlite/sqlite.ts'
import type { Store } from './store/store.ts'

const usage = `Verbatim answers questions with exact sentences of your articles.

  npm start                     ask in the terminal; with DISCORD_TOKEN in .env, run the Discord bot
  npm run ask -- "question"     one answer

  --corpus DIR    another folder of articles      --json       answers as JSON, one a line
  --no-color      no colours                      --explain    why each quote was chosen
  --help          this text`

const options = {
  corpus: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  color: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
} as const

/** Reads the corpus; each bad file is one line on standard error, the rest is served. */
const libraryFrom = async (corpus: string, store: Store, bytes?: number): Promise<Library> => {
  const { articles, problems } = await readFolder(corpus)
  for (const problem of problems) console.error(String(problem))
  return new Library(articles, store, bytes === undefined ? undefined : { bytes })
}

/** All is done and closed: a request that hangs (Discord is tried for 15 s) must not hold an ending process. */
const leaveSoon = (): void => {
  setTimeout(() => process.exit(), 2000).unref()
}

/** The Discord edge and the state on disk are opened only when they are needed. */
const askInDiscord = async (settings: Settings, corpus: string, token: string): Promise<void> => {
  if (settings.shards !== null && process.env['SHARDING_MANAGER'] !== 'true') {
    const { runShards } = await import('./operation/shards.ts')
    return runShards(settings, fileURLToPath(new URL('./start.js', import.meta.url)))
  }
  const { runBot } = await import('./bot.ts')
  const store = await openStore(settings.storeUrl)
  try {
    await runBot({ ...settings, corpus }, token, await libraryFrom(corpus, store, settings.shelfBytes), store)
  } finally {
    await store.close()
    leaveSoon()
  }
}

const run = async (): Promise<void> => {
  const { values: flags, positionals } = argumentsFrom({
    options,
    allowPositionals: true,
    allowNegative: true,
  })
  if (flags.help) return console.log(usage)
  const [command, ...rest] = positionals
  if (command !== undefined && command !== 'ask')
    throw new UsageError(
      `there is no command "${command}": npm run ask -- "…" asks one question (--help lists more)`,
    )
  loadEnvFile()
  const settings: Settings = settingsFrom(process.env)
  const corpus = flags.corpus ?? settings.corpus
  if (command !== 'ask' && settings.token !== null) return askInDiscord(settings, corpus, settings.token)
  const library = await libraryFrom(corpus, openSqlite(':memory:'))
  const { answerOnce, askInTerminal } = await import('./terminal/session.ts')
  if (command !== 'ask') return askInTerminal(library, flags, corpus)
  const answer = await answerOnce(library, flags, rest.join(' '))
  if (answer === null) throw new UsageError('no question: npm run ask -- "how many casualties?"')
  console.log(answer)
}

/** Errors whose message tells a person what to mend. */
const mendableNames = new Set(['UsageError', 'SettingsError', 'StoreError', 'DiscordRefusal'])

/** The one place that catches: what a person can mend is one line, anything else keeps its trace. */
run().catch((error: unknown) => {
  const mendable = error instanceof Error && mendableNames.has(error.name)
  console.error(mendable ? error.message : error)
  process.exitCode = mendable ? 2 : 1
})
