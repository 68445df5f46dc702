import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { articleFrom } from '../../src/article/make.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { startLoopback } from '../../test/loopback/loopback.ts'
import { absent, startServer } from '../../test/store/server.ts'
import { type Asked, report } from './report.ts'

/**
 * A deployment on loopback: a Discord of our own, one process a shard, one PostgreSQL; people ask, moderators change
 * shelves, a shard is killed, the database is killed. Says what was lost and how long it took.
 */
const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '100' },
    shards: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '30' },
    rate: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})
const [servers, shards, seconds, rate] = [values.servers, values.shards, values.seconds, values.rate].map(
  Number,
)
if (!servers || !shards || !seconds || !rate) throw new Error('sizes are numbers above 0')

const who = { by: 'bench', at: new Date(0).toISOString(), note: null }
const homes = (shelf: string, i: number) =>
  articleFrom({
    id: `flood${i}`,
    shelf,
    title: 'River takes homes in Oakford',
    source: 'Oakford Ledger',
    published: { date: '2031-05-05', basis: 'stated' },
    text: `The flood destroyed at least ${200 + i} homes in Oakford, the county said.\n\nSchools stay closed until Thursday.`,
  })

const say = (text: string): void => {
  if (!values.json) console.error(text)
}

const childrenOf = (pid: number): readonly number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((child) => child > 0)

const server = await startServer()
if (server === null) {
  console.error(absent)
  process.exit(0)
}
const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-cluster-'))
cpSync('corpus', path.join(folder, 'corpus'), { recursive: true })
const discord = await startLoopback({ shards })
const places = Array.from({ length: servers }, (_, i) => {
  const guild = discord.guild(`Oakford ${i}`)
  return {
    guild,
    channel: discord.channel(guild, 'news'),
    shard: Number((BigInt(guild.id) >> 22n) % BigInt(shards)),
  }
})
const people = Array.from({ length: 50 }, (_, i) => discord.user(`ada${i}`))
const store: Store = await openStore(server.url)
for (const { guild } of places) await store.save([homes(guild.id, 0)], who)
say(`${servers} servers are on their shelves`)

const begun = Date.now()
const bot: ChildProcess = spawn(process.execPath, ['src/start.ts', '--corpus', path.join(folder, 'corpus')], {
  env: {
    ...process.env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    STORE_URL: server.url,
    STATE: path.join(folder, 'state', 'verbatim.db'),
    SHARDS: String(shards),
  },
  stdio: ['ignore', 'ignore', 'pipe'],
})
const lines: string[] = []
bot.stderr?.on('data', (data) => lines.push(...String(data).split('\n')))
const readyShards = (): number => lines.filter((line) => line.includes('ready as')).length
await discord.waitFor(() => readyShards() >= shards, 'every shard to be ready', 120_000)
const startSeconds = (Date.now() - begun) / 1000
say(`${shards} shards ready after ${startSeconds} s`)

const asked: Asked[] = []
const acknowledged: string[] = []
const refused: string[] = []
const end = Date.now() + seconds * 1000
const at = { shard: Date.now() + seconds * 250, database: Date.now() + seconds * 600 }

const asking = async (): Promise<void> => {
  for (let i = 0; Date.now() < end; i += 1) {
    const place = places[Math.floor(Math.random() * places.length)]
    const person = people[i % people.length]
    if (place === undefined || person === undefined) return
    const message = discord.say(place.channel, person, 'How many homes were destroyed in Oakford?', {
      mention: true,
    })
    asked.push({ id: message.id, at: Date.now(), shard: place.shard })
    await sleep(1000 / rate)
  }
}
const changing = async (): Promise<void> => {
  for (let i = 1; Date.now() < end; i += 1) {
    const shelf = places[i % places.length]?.guild.id ?? ''
    try {
      await store.save([homes(shelf, i)], who)
      acknowledged.push(`${shelf}/flood${i}`)
    } catch {
      refused.push(`${shelf}/flood${i}`)
    }
    await sleep(50)
  }
}
const outages = async () => {
  await sleep(at.shard - Date.now())
  const [victim] = childrenOf(bot.pid ?? 0)
  const before = readyShards()
  if (victim === undefined) throw new Error('no shard runs')
  const shard = Number(/\0SHARDS=(\d+)/.exec(readFileSync(`/proc/${victim}/environ`, 'utf8'))?.[1])
  process.kill(victim, 'SIGKILL')
  const killed = Date.now()
  await discord.waitFor(() => readyShards() > before, 'the killed shard to be back', 60_000)
  const shardAway = Date.now() - killed
  say(`shard ${shard} was away for ${shardAway} ms`)
  await sleep(at.database - Date.now())
  const down = Date.now()
  server.kill()
  await sleep(1000)
  await server.start()
  const databaseAway = Date.now() - down
  await store.revision('corpus')
  say(`the database was away for ${databaseAway} ms`)
  return { shard, killed, shardAway, down, databaseAway, backAt: Date.now() }
}
const [, , outage] = await Promise.all([asking(), changing(), outages()])
await sleep(6000)

const standing = new Set<string>()
for (const { guild } of places)
  for (const { id } of (await store.holdings(guild.id)).articles) standing.add(`${guild.id}/${id}`)
const result = report({
  sizes: { servers, shards, seconds, rate },
  startSeconds,
  asked,
  posts: discord.recorded.filter(
    ({ method, path: to, status }) => method === 'POST' && to.endsWith('/messages') && status === 200,
  ),
  outage,
  changes: {
    acknowledged: acknowledged.length,
    refused: refused.length,
    lost: acknowledged.filter((change) => !standing.has(change)).length,
    undead: refused.filter((change) => standing.has(change)).length,
  },
  violations: discord.violations().length,
})
console.log(values.json ? JSON.stringify(result) : result)

bot.kill('SIGTERM')
await once(bot, 'exit')
await store.close()
await discord.close()
server.end()
rmSync(folder, { recursive: true, force: true })
process.exitCode = result.changes.lost > 0 || result.changes.undead > 0 ? 1 : 0
