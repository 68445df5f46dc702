import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Library } from '../../src/library/library.ts'
import { readFolder } from '../../src/store/folder.ts'
import { openStore } from '../../src/store/open.ts'
import { randomFrom } from '../speed/random.ts'
import { ask, type Spread, spreadOf } from './ask.ts'
import { type Plan, serverAt } from './fill.ts'
import { inventedQuestions, longArticle } from './texts.ts'

/** One process over a filled store: what is measured is printed as one line of JSON. */
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: '' },
    plan: { type: 'string', default: '{}' },
    megabytes: { type: 'string', default: '256' },
    questions: { type: 'string', default: '4000' },
  },
})

/** What one run measured: times in milliseconds, sizes in megabytes. */
export type Measured = {
  readonly idle: number
  readonly opened: Spread | null
  readonly openedLarge: Spread | null
  readonly afterAll: number
  readonly open: number
  readonly shelvesMegabytes: number
  readonly active: Spread
  readonly tenAtOnce: Spread
  readonly large: Spread | null
  readonly anyServer: Spread
  readonly add: Spread
  readonly refresh: Spread
  readonly resident: number
  readonly peak: number
  readonly kinds: Readonly<Record<string, number>>
}

const who = { by: 'bench', at: '2031-10-01T00:00:00Z', note: null }
setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
const resident = (): number => {
  if (typeof collect === 'function') collect()
  return megabytes(process.memoryUsage().rss)
}
const measured = async (plan: Plan): Promise<Measured> => {
  // The whole bot is loaded, as it is where questions come from Discord.
  await import('../../src/bot.ts')
  const store = await openStore(values.store)
  const library = new Library((await readFolder('corpus')).articles, store, {
    bytes: Number(values.megabytes) * 1_000_000,
  })
  const count = Number(values.questions)
  const questions = inventedQuestions(count, 5)
  const random = randomFrom(11)
  const kinds: Record<string, number> = {}
  const asked = async (at: number, question: string): Promise<void> => {
    const kind = ask(await library.view(serverAt(at)), question)
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  for (const question of questions.slice(0, 200)) ask(await library.view(null), question)
  const idle = resident()
  const all = Array.from({ length: plan.servers }, (_, at) => at)
  const small = all.slice(plan.large)
  const large = all.slice(0, plan.large)
  const opening = async (list: readonly number[]): Promise<Spread | null> =>
    list.length === 0 ? null : spreadOf(list, (at) => library.view(serverAt(at)))
  const openedLarge = await opening(large)
  const opened = await opening(small)
  const afterAll = resident()
  const { open, bytes } = await library.sizes()
  // A tenth is active: every tenth of the small ones, each opened before.
  const tenth = small.filter((_, at) => at % 10 === 0)
  const someOf = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise
  const askSome = (): Promise<void> => asked(someOf(tenth, 0), someOf(questions, ''))
  await opening(tenth)
  const active = await spreadOf(questions, (question) => asked(someOf(tenth, 0), question))
  const tenAtOnce = await spreadOf(all.slice(0, 50), () => Promise.all(all.slice(0, 10).map(askSome)))
  const asking = large.slice(0, 3)
  await opening(asking)
  const onLarge =
    asking.length === 0
      ? null
      : await spreadOf(questions.slice(0, 1500), (question) => asked(someOf(asking, 0), question))
  // One of all servers by Zipf's law, the large ones last: some are closed, and are opened for the question.
  const zipf = (): number => plan.servers - Math.floor(Math.exp(random() * Math.log(plan.servers)))
  const anyServer = await spreadOf(questions.slice(0, 2000), (question) => asked(zipf(), question))
  const add = await spreadOf(all.slice(0, 50), (at) =>
    library.save(serverAt(someOf(tenth, 0)), [longArticle(`new${at}`, '', 50, at)], who),
  )
  const refresh = await spreadOf(all.slice(0, 10), () => library.refresh())
  const result: Measured = {
    idle,
    opened,
    openedLarge,
    afterAll,
    open,
    shelvesMegabytes: megabytes(bytes),
    active,
    tenAtOnce,
    large: onLarge,
    anyServer,
    add,
    refresh,
    resident: resident(),
    peak: megabytes(process.resourceUsage().maxRSS * 1024),
    kinds,
  }
  await store.close()
  return result
}

if (import.meta.main) {
  console.log(JSON.stringify(await measured(JSON.parse(values.plan))))
  process.exit()
}
