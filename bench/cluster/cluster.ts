import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { deploy } from './deployment.ts'
import { load } from './load.ts'
import { outages } from './outages.ts'
import { page } from './page.ts'
import { holds, type Report, report } from './report.ts'

/**
 * A deployment on loopback: a Discord of our own, several hosts with one process a shard, one PostgreSQL; people ask,
 * moderators save articles; a shard is killed, the database is killed, all shards are replaced. Says what was lost and how
 * long it took; ends with 1 where a question met silence or two answers, or an acknowledged change is gone.
 */
const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000' },
    shards: { type: 'string', default: '4' },
    hosts: { type: 'string', default: '2' },
    rate: { type: 'string', default: '10' },
    pause: { type: 'string', default: '10' },
    concurrency: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const count = (name: 'servers' | 'shards' | 'hosts' | 'rate' | 'pause' | 'concurrency'): number => {
  const number = Number(values[name])
  if (!(number > 0)) throw new Error(`--${name} is a number above 0`)
  return number
}
const sizes = {
  servers: count('servers'),
  shards: count('shards'),
  hosts: count('hosts'),
  concurrency: count('concurrency'),
  verbose: values.verbose,
}
const [rate, pause] = [count('rate'), count('pause') * 1000]

const say = (text: string): void => console.error(text)

/** Between the start and the first question (milliseconds): people do not come all at once. */
const quiet = 4000
/** So long is waited for what is still to be said (milliseconds). */
const settling = 20_000

const print = (result: Report): void => {
  if (values.json) {
    console.log(JSON.stringify(result))
    return
  }
  const { questions, outages: played, memory, ...rest } = result
  console.table(questions)
  console.table(played)
  console.table(memory)
  console.log(rest)
}

const deployment = await deploy(sizes, say)
if (deployment === null) process.exit(0)
const { discord, places } = deployment
const people = Array.from({ length: 200 }, (_, i) => discord.user(`ada${i}`))
await sleep(quiet)
const running = { over: false }
const [done, played] = await Promise.all([
  load({ discord, places, people }, rate, () => running.over),
  outages(deployment, sizes, pause, say).then(async (all) => {
    await sleep(pause)
    running.over = true
    return all
  }),
])
await sleep(settling)
const result = await report(deployment, done, played, deployment.footprints())
print(result)
if (values.write !== undefined) {
  const other = ['--write', values.write, '--verbose']
  const given = process.argv.slice(2).filter((arg) => !other.includes(arg))
  writeFileSync(values.write, page(`npm run soak:cluster -- ${given.join(' ')}`, result))
}
await deployment.end()
process.exitCode = holds(result) ? 0 : 1
