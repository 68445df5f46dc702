/**
 * Many servers in one process, and one large shelf: memory, and how long questions take.
 *   node bench/scale.ts [--servers 1000] [--sentences 500] [--store sqlite|postgres] [--large 10] [--large-sentences 20000]
 *     [--megabytes 256] [--questions 4000] [--json]
 *   node bench/scale.ts --shelf 1000000 [--json]   one server with that many sentences
 *   node bench/scale.ts --write docs/scale.md      all of it, at the sizes of the page
 * The texts of many servers are invented. PostgreSQL is started on loopback where it is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { getPriority, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { progressOn } from '../src/batch/progress.ts'
import { openStore } from '../src/store/open.ts'
import { absent, startServer } from '../test/store/server.ts'
import { fill, fillShelf, type Plan, totalOf } from './scale/fill.ts'
import type { Large } from './scale/large.ts'
import { type OneShelf, pageOf, type Scaled } from './scale/page.ts'
import type { Measured } from './scale/run.ts'

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000' },
    sentences: { type: 'string', default: '500' },
    store: { type: 'string', default: 'sqlite' },
    large: { type: 'string', default: '0' },
    'large-sentences': { type: 'string', default: '20000' },
    megabytes: { type: 'string', default: '256' },
    questions: { type: 'string', default: '4000' },
    shelf: { type: 'string' },
    write: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

/** Somewhere to put shelves, what it takes on the disk, and how to do away with it. */
type Place = { readonly url: string; readonly disk: () => number; readonly end: () => void }

const placeFor = async (store: string): Promise<Place | null> => {
  if (store === 'postgres') {
    const server = await startServer()
    return server === null ? null : { url: server.url, disk: () => 0, end: server.end }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-scale-'))
  const url = path.join(folder, 'verbatim.db')
  return {
    url,
    disk: () => statSync(url).size,
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As `npm start` runs the bot (package.json, src/start.js). */
const flags = ['--max-semi-space-size=2', '--heap-growing-percent=25']
const memory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

/** What a script of this bench prints, run in a process of its own. */
const printedBy = (name: string, ...given: readonly string[]): string => {
  const script = path.join(import.meta.dirname, 'scale', name)
  const { stdout, status } = spawnSync(process.execPath, [...flags, script, ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...memory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${name} ${given.join(' ')} failed`)
  return stdout
}

const loadNow = () => ({ average: loadavg()[0] ?? 0, priority: getPriority() })

/** Does something; gives how many seconds it took. */
const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Fills a store and measures one process over it; null where that store is not here. */
const scaled = async (store: string, plan: Plan): Promise<Scaled | null> => {
  const place = await placeFor(store)
  if (place === null) {
    console.error(absent)
    return null
  }
  try {
    const draw = progressOn(process.stderr, `filling ${store}`)
    const filled = await secondsOf(async () => {
      const filling = await openStore(place.url)
      await fill(filling, plan, (done) => draw(done, plan.servers))
      await filling.close()
    })
    const given = ['--store', place.url, '--plan', JSON.stringify(plan)]
    const sizes = ['--megabytes', values.megabytes, '--questions', values.questions]
    const measured: Measured = JSON.parse(printedBy('run.ts', ...given, ...sizes))
    const budget = Number(values.megabytes)
    return {
      store,
      plan,
      total: totalOf(plan),
      filled,
      disk: place.disk(),
      load: loadNow(),
      budget,
      measured,
    }
  } finally {
    place.end()
  }
}

/** Fills a SQLite file with one shelf, and measures one process over it. */
const oneShelf = async (sentences: number): Promise<OneShelf> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-scale-'))
  const [file, asked] = [path.join(folder, 'verbatim.db'), path.join(folder, 'questions.json')]
  try {
    console.error(`filling one shelf with ${sentences} sentences`)
    const filled = await secondsOf(async () => {
      const filling = await openStore(file)
      writeFileSync(asked, JSON.stringify(await fillShelf(filling, sentences)))
      await filling.close()
    })
    const measured: Large = JSON.parse(printedBy('large.ts', '--store', file, '--questions', asked))
    return { filled, disk: statSync(file).size, load: loadNow(), measured }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const plan: Plan = {
  servers: Number(values.servers),
  sentences: Number(values.sentences),
  large: Number(values.large),
  largeSentences: Number(values['large-sentences']),
}

const runs: Scaled[] = []
const run = async (store: string, plan: Plan): Promise<void> => {
  const done = await scaled(store, plan)
  if (done !== null) runs.push(done)
}
let shelf: OneShelf | null = null
if (values.shelf !== undefined) shelf = await oneShelf(Number(values.shelf))
else if (values.write === undefined) await run(values.store, plan)
else {
  shelf = await oneShelf(1_000_000)
  await run('sqlite', { servers: 1000, sentences: 500, large: 0, largeSentences: 0 })
  await run('postgres', { servers: 1000, sentences: 800, large: 10, largeSentences: 20_800 })
}
console.log(values.json ? JSON.stringify({ runs, shelf }) : pageOf(runs, shelf))
if (values.write !== undefined) writeFileSync(values.write, pageOf(runs, shelf))
