import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Engine } from './engine.ts'
import { goldFor, materialFor } from './material.ts'
import { flexEngine, fts5, lunrEngine, miniPlain, miniTuned, oramaEngine, postgres } from './peers.ts'

/** Runs one engine in this process and prints what was measured as one line of JSON. */
const engines: Readonly<Record<string, () => Engine | Promise<Engine>>> = {
  verbatim: async () => (await import('./verbatim.ts')).verbatim(),
  finding: async () => (await import('./verbatim.ts')).finding(),
  mini: miniPlain,
  tuned: miniTuned,
  orama: oramaEngine,
  flexsearch: flexEngine,
  lunr: lunrEngine,
  fts5,
  postgres,
}

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
const heap = (): number => {
  if (typeof collect === 'function') for (let i = 0; i < 3; i++) collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const share = (times: readonly number[], of: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * of))] ?? 0

/** How often the first sentence is right, and the mean of one over the place of the first right one (of ten). */
const qualityOf = async (
  engine: Engine,
): Promise<{ name: string; hit1: number; mrr: number; asked: number }> => {
  const { articles, questions, gold } = goldFor(values.shared)
  await engine.build(articles)
  const texts = articles.flatMap(({ sentences }) => sentences)
  let [hit1, mrr] = [0, 0]
  for (const [at, question] of questions.entries()) {
    const found = engine.quoted?.(question) ?? (await engine.search(question)).map((id) => texts[id] ?? '')
    const right = (text: string): boolean =>
      gold[at]?.some((sentence) => text !== '' && (text.includes(sentence) || sentence.includes(text))) ??
      false
    const place = found.slice(0, 10).findIndex(right)
    if (place === 0) hit1++
    if (place >= 0) mrr += 1 / (place + 1)
  }
  const asked = Math.max(1, questions.length)
  return { name: engine.name, hit1: hit1 / asked, mrr: mrr / asked, asked: questions.length }
}

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'verbatim' },
    sentences: { type: 'string', default: '10000' },
    shared: { type: 'string', default: '../shared' },
    quality: { type: 'boolean', default: false },
  },
})
const made = engines[values.engine]
if (made === undefined) throw new Error(`no engine "${values.engine}": ${Object.keys(engines).join(', ')}`)
if (values.quality) {
  console.log(JSON.stringify(await qualityOf(await made())))
  process.exit(0)
}
const { articles, questions, warming } = materialFor(values.shared, Number(values.sentences))
const engine = await made()
const before = heap()
const build = await timed(() => engine.build(articles))
const used = heap() - before
// What warms an engine up is not measured: a server answers for weeks. Other questions, for so many milliseconds at most.
const begun = performance.now() + 20_000
for (const question of warming) if (performance.now() < begun) await engine.search(question)
const times: number[] = []
for (const question of questions) times.push(await timed(() => engine.search(question)))
times.sort((a, b) => a - b)
const long = questions.join(' ').split(' ')
const longest = await timed(() => engine.search(long.slice(0, 500).join(' ')))
const [extra] = materialFor(values.shared, 60).articles
const change = async (work: () => unknown): Promise<number | null> => {
  try {
    return await timed(work)
  } catch {
    return null
  }
}
const fifty = await timed(() => engine.search(long.slice(0, 110).join(' ')))
const add = await change(() => extra && engine.add(extra))
const remove = await change(() => engine.removeFirst())
console.log(
  JSON.stringify({
    engine: values.engine,
    name: engine.name,
    sentences: Number(values.sentences),
    build,
    heap: used,
    disk: engine.disk?.() ?? 0,
    median: share(times, 0.5),
    p99: share(times, 0.99),
    longest,
    fifty,
    add,
    remove,
    rss: process.memoryUsage().rss,
  }),
)
// An engine may hold a connection open, which would keep the process alive.
process.exit()
