/**
 * Many servers in one process: memory, and how long questions take.
 *   node bench/scale.ts [--servers 1000] [--sentences 500] [--store sqlite|postgres] [--large 10] [--large-sentences 20000]
 *     [--megabytes 256] [--questions 4000] [--json]
 *   node bench/scale.ts --write docs/scale.md      both stores, at the sizes of the page
 * The texts are invented. PostgreSQL is started on loopback where it is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { getPriority, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { progressOn } from '../src/batch/progress.ts'
import { openStore } from '../src/store/open.ts'
import { absent, startServer } from '../test/store/server.ts'
import { fill, type Plan, totalOf } from './scale/fill.ts'
import { pageOf, type Scaled } from './scale/page.ts'

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000' },
    sentences: { type: 'string', default: '500' },
    store: { type: 'string', default: 'sqlite' },
    large: { type: 'string', default: '0' },
    'large-sentences': { type: 'string', default: '20000' },
    megabytes: { type: 'string', default: '256' },
    questions: { type: 'string', default: '4000' },
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

/** As `npm start` runs the bot. */
const flags = ['--max-semi-space-size=2', '--heap-growing-percent=25']
const script = path.join(import.meta.dirname, 'scale', 'run.ts')

/** Fills a store and measures one process over it; null where that store is not here. */
const scaled = async (store: string, plan: Plan): Promise<Scaled | null> => {
  const place = await placeFor(store)
  if (place === null) {
    console.error(absent)
    return null
  }
  try {
    const draw = progressOn(process.stderr, `filling ${store}`)
    const begun = performance.now()
    const filling = await openStore(place.url)
    await fill(filling, plan, (done) => draw(done, plan.servers))
    await filling.close()
    const filled = (performance.now() - begun) / 1000
    const given = ['--store', place.url, '--plan', JSON.stringify(plan)]
    const sizes = ['--megabytes', values.megabytes, '--questions', values.questions]
    const { stdout, status } = spawnSync(process.execPath, [...flags, script, ...given, ...sizes], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (status !== 0) throw new Error(`the run over ${store} failed`)
    const load = { average: loadavg()[0] ?? 0, priority: getPriority() }
    const measured = JSON.parse(stdout)
    return {
      store,
      plan,
      total: totalOf(plan),
      filled,
      disk: place.disk(),
      load,
      budget: Number(values.megabytes),
      measured,
    }
  } finally {
    place.end()
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
if (values.write === undefined) await run(values.store, plan)
else {
  await run('sqlite', { servers: 1000, sentences: 500, large: 0, largeSentences: 0 })
  await run('postgres', { servers: 1000, sentences: 800, large: 10, largeSentences: 20_800 })
}
console.log(values.json ? JSON.stringify(runs) : pageOf(runs))
if (values.write !== undefined) writeFileSync(values.write, pageOf(runs))
