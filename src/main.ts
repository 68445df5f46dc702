import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { answer } from './answer/answer.ts'
import type { Answer } from './answer/values.ts'
import type { Said, Services } from './command/command.ts'
import { Library } from './library/library.ts'
import { meterOf } from './lookup/meter.ts'
import { beginAnew } from './operation/anew.ts'
import { questionFrom } from './question/from.ts'
import type { Question } from './question/question.ts'
import { answerRecord, explainedRecord } from './render/record.ts'
import { explained, replyToAnswer } from './render/replies/answer.ts'
import type { Reply } from './render/reply.ts'
import { colour, plain, terminalFrom } from './render/terminal.ts'
import { type Settings, settingsFrom } from './settings.ts'
import type { ShelfView } from './shelf/view.ts'
import { readFolder } from './store/folder.ts'
import { openStore } from './store/open.ts'
import { openSqlite } from './store/sqlite/sqlite.ts'
import type { Store } from './store/store.ts'
import { terminalChannel } from './terminal/channel.ts'
import { asCommand } from './terminal/commands.ts'
import { followingOn, type Told } from './terminal/following.ts'
import { widthOf } from './terminal/width.ts'
import { terminalWords as words } from './terminal/words.ts'
import { version } from './version.ts'

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

/** A call that cannot be carried out; the message says what to mend. */
class UsageError extends Error {
  override name = 'UsageError'
}

const callFrom = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true })
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause} (--help lists what there is)`, {
      cause,
    })
  }
}

type Flags = ReturnType<typeof callFrom>['values']

/** Reads the corpus; each bad file is one line on standard error, the rest is served. */
const libraryFrom = async (corpus: string, store: Store, bytes?: number): Promise<Library> => {
  const { articles, problems } = await readFolder(corpus)
  for (const problem of problems) console.error(String(problem))
  return new Library(articles, store, bytes === undefined ? undefined : { bytes })
}

/** How a reply is drawn on this terminal. */
const drawnBy = (flags: Flags, interactive: boolean): ((reply: Reply) => string) => {
  const ink = flags.color && interactive && !process.env['NO_COLOR'] ? colour : plain
  const width = interactive ? widthOf(process.stdout.columns) : Number.POSITIVE_INFINITY
  return (reply) => terminalFrom(reply, ink, width)
}

/** How an answer is shown on this terminal, as the flags ask for it. */
const shownBy = (flags: Flags, interactive: boolean): ((found: Answer) => string) => {
  if (flags.json)
    return (found) => JSON.stringify(flags.explain ? explainedRecord(found) : answerRecord(found))
  const drawn = drawnBy(flags, interactive)
  return (found) => {
    const reply = replyToAnswer(found, words)
    return drawn(flags.explain ? explained(reply) : reply)
  }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** Answers as JSON are the same on any day, in any order of questions: neither today nor the question before counts. */
const answerTo = (text: string, view: ShelfView, flags: Flags, previous: Question | null = null): Answer => {
  const context = flags.json ? { today: null } : { today: today(), previous }
  return answer(questionFrom(text, { ...context, ...view.known() }), view)
}

const welcome = (view: ShelfView): string =>
  `Verbatim. ${words.searched(view.searched()).replace('Searched', 'On the shelf:')}\nAsk a question, such as: how many casualties?  (Ctrl+D leaves; /help lists more)\n\n`

/** A line that begins with "/" is a command as in Discord; all of them are loaded when the first is typed. */
const commandIn = async (line: string, services: Services, previous: Question | null): Promise<Said> => {
  const [{ commands }, { commandReply }] = await Promise.all([
    import('../commands/index.ts'),
    import('./terminal/run.ts'),
  ])
  return commandReply(line, { commands, services, words, previous })
}

const askInTerminal = async (library: Library, flags: Flags): Promise<void> => {
  const view = await library.view(null)
  const typed = process.stdin.isTTY && process.stdout.isTTY
  const shown = shownBy(flags, process.stdout.isTTY)
  const meter = meterOf()
  const services = { view: () => library.view(null), today, meter, version }
  const answered = (line: string, previous: Question | null): Told => {
    const begun = performance.now()
    const found = answerTo(line, view, flags, previous)
    meter.note(performance.now() - begun)
    return { text: shown(found), about: found.question }
  }
  const obeyed = async (line: string, previous: Question | null): Promise<Told> => {
    const said = await commandIn(line, services, previous)
    const text = drawnBy(flags, process.stdout.isTTY)(said)
    return { text: flags.json ? JSON.stringify({ command: line, text }) : text, about: said.about }
  }
  const respond = followingOn(async (line, previous) => {
    const command = asCommand(line)
    return command === null ? answered(line, previous) : obeyed(command, previous)
  })
  if (typed && !flags.json) process.stdout.write(welcome(view))
  const { stdin: input, stdout: output } = process
  const terminal = { input, output, prompt: typed ? '? ' : null, gap: flags.json ? '' : '\n' }
  await terminalChannel(terminal, respond)
}

const askOnce = async (library: Library, flags: Flags, question: string): Promise<void> => {
  if (question.trim() === '') throw new UsageError('no question: npm run ask -- "how many casualties?"')
  console.log(shownBy(flags, process.stdout.isTTY)(answerTo(question, await library.view(null), flags)))
}

/** The Discord edge and the state on disk are opened only when they are needed. */
const askInDiscord = async (settings: Settings, corpus: string, token: string): Promise<void> => {
  const bot = () => import('./bot.ts')
  if (settings.shards !== null && process.env['SHARDING_MANAGER'] !== 'true') {
    const { runShards } = await import('./operation/shards.ts')
    await beginAnew(process.env, bot)
    return runShards(settings, fileURLToPath(new URL('./start.js', import.meta.url)))
  }
  const { runBot } = await bot()
  await beginAnew(process.env, bot)
  const store = await openStore(settings.storeUrl)
  try {
    await runBot({ ...settings, corpus }, token, await libraryFrom(corpus, store, settings.shelfBytes), store)
  } finally {
    await store.close()
  }
}

const run = async (): Promise<void> => {
  const { values: flags, positionals } = callFrom(process.argv.slice(2))
  if (flags.help) return console.log(usage)
  const [command, ...rest] = positionals
  if (command !== undefined && command !== 'ask')
    throw new UsageError(`unknown command: ${command} (--help lists them)`)
  config({ quiet: true })
  const settings: Settings = settingsFrom(process.env)
  const corpus = flags.corpus ?? settings.corpus
  if (command !== 'ask' && settings.token !== null) return askInDiscord(settings, corpus, settings.token)
  const library = await libraryFrom(corpus, openSqlite(':memory:'))
  return command === 'ask' ? askOnce(library, flags, rest.join(' ')) : askInTerminal(library, flags)
}

/** Errors whose message tells a person what to mend. */
const mendableNames = new Set(['UsageError', 'SettingsError', 'StoreError', 'DiscordRefusal'])

/** The one place that catches: what a person can mend is one line, anything else keeps its trace. */
run().catch((error: unknown) => {
  const mendable = error instanceof Error && mendableNames.has(error.name)
  console.error(mendable ? error.message : error)
  process.exitCode = mendable ? 2 : 1
})
