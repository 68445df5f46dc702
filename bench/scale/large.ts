import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Library } from '../../src/library/library.ts'
import { readFolder } from '../../src/store/folder.ts'
import { openStore } from '../../src/store/open.ts'
import { ask, type Spread, spreadOf } from './ask.ts'
import { serverAt } from './fill.ts'
import { longArticle } from './texts.ts'

/** One process over a store that holds one large shelf: what is measured is printed as one line of JSON. */
const { values } = parseArgs({
  options: { store: { type: 'string', default: '' }, questions: { type: 'string', default: '' } },
})

/** What was measured: times in milliseconds, sizes in megabytes. */
export type Large = {
  readonly sentences: number
  readonly articles: number
  readonly idle: number
  readonly opened: Spread
  readonly afterOpening: number
  readonly peakOpening: number
  readonly first: Spread
  readonly asked: Spread
  readonly questions: number
  readonly add: Spread
  readonly afterAdding: Spread
  readonly remove: Spread
  readonly resident: number
  readonly peak: number
}

const who = { by: 'bench', at: '2031-10-01T00:00:00Z', note: null }
const server = serverAt(0)
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
const resident = (): number => megabytes(process.memoryUsage().rss)
const peak = (): number => megabytes(process.resourceUsage().maxRSS * 1024)

const measured = async (): Promise<Large> => {
  // The whole bot is loaded, as it is where questions come from Discord.
  await import('../../src/bot.ts')
  const questions = z.array(z.string()).parse(JSON.parse(readFileSync(values.questions, 'utf8')))
  const store = await openStore(values.store)
  const library = new Library((await readFolder('corpus')).articles, store, { bytes: 256_000_000 })
  for (const question of questions.slice(0, 200)) ask(await library.view(null), question)
  const idle = resident()
  const opened = await spreadOf([0], () => library.view(server))
  const [afterOpening, peakOpening] = [resident(), peak()]
  const asking = async (question: string): Promise<unknown> => ask(await library.view(server), question)
  const first = await spreadOf(questions.slice(0, 1), asking)
  const asked = await spreadOf(questions, asking)
  const news = Array.from({ length: 20 }, (_, at) => longArticle(`new${at}`, server, 50, at))
  const add = await spreadOf(news, (article) => library.save(server, [article], who))
  const afterAdding = await spreadOf(questions.slice(0, 20), async (question) => {
    await library.save(server, [longArticle('newest', server, 50, question.length)], who)
    await asking(question)
  })
  const remove = await spreadOf(news, ({ id }) => library.remove(server, id, who))
  const { articles, sentences } = await library.sizes()
  const result: Large = {
    sentences,
    articles,
    idle,
    opened,
    afterOpening,
    peakOpening,
    first,
    asked,
    questions: questions.length,
    add,
    afterAdding,
    remove,
    resident: resident(),
    peak: peak(),
  }
  await store.close()
  return result
}

if (import.meta.main) {
  console.log(JSON.stringify(await measured()))
  process.exit()
}
