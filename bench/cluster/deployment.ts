import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { articleFrom } from '../../src/article/make.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Loopback, startLoopback } from '../../test/loopback/loopback.ts'
import type { Channel, Guild } from '../../test/loopback/world.ts'
import { absent, type Server, startServer } from '../../test/store/server.ts'

/** How large a deployment is. */
export type Sizes = {
  readonly servers: number
  readonly shards: number
  readonly hosts: number
  readonly concurrency: number
  /** Shows what the bot logs. */
  readonly verbose: boolean
}

/** A server with a channel, and the shard that hears of it. */
export type Place = { readonly guild: Guild; readonly channel: Channel; readonly shard: number }

/** A process of the deployment, and what it takes (MB): now, and at most. */
export type Footprint = { readonly process: string; readonly resident: number; readonly peak: number }

/** A line that a host or a shard of it logged. */
type Line = { readonly at: number; readonly shard: string; readonly message: string }

/** A Discord, a PostgreSQL and a bot in several processes, all on this machine. */
export type Deployment = {
  readonly discord: Loopback
  readonly database: Server
  readonly store: Store
  readonly places: readonly Place[]
  readonly lines: readonly Line[]
  readonly waitForLine: (what: (line: Line) => boolean, count: number, within: number) => Promise<void>
  /** The processes that run shards, one a host. */
  readonly hosts: readonly ChildProcess[]
  /** Processes of shards now, by their number. */
  readonly shards: () => ReadonlyMap<number, number>
  readonly footprints: () => readonly Footprint[]
  readonly startSeconds: number
  readonly end: () => Promise<void>
}

const betweenHosts = 5500

const who = { by: 'bench', at: new Date(0).toISOString(), note: null }

const flood = (shelf: string, homes: number) =>
  articleFrom({
    id: 'flood',
    shelf,
    title: 'River takes homes in Oakford',
    source: 'Oakford Ledger',
    published: { date: '2031-05-05', basis: 'stated' },
    text: `The flood destroyed at least ${homes} homes in Oakford, the county said.\n\nSchools stay closed until Thursday, the mayor said.\n\nA shelter opened in the town hall on Monday.`,
  })

const placesOf = (discord: Loopback, { servers, shards }: Sizes): readonly Place[] =>
  Array.from({ length: servers }, (_, i) => {
    const guild = discord.guild(`Oakford ${i}`)
    const shard = Number((BigInt(guild.id) >> 22n) % BigInt(shards))
    return { guild, channel: discord.channel(guild, 'news'), shard }
  })

const childrenOf = (pid: number): readonly number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((child) => child > 0)

/** A process that has just ended has nothing to read. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const shardOf = (pid: number): number => Number(/\0SHARDS=(\d+)\0/.exec(read(`/proc/${pid}/environ`))?.[1])

const footprintOf = (process: string, pid: number): Footprint => {
  const status = read(`/proc/${pid}/status`)
  const megabytes = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { process, resident: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

/** "0-3/8": the shards of one host. */
const rangeOf = ({ shards, hosts }: Sizes, host: number): string => {
  const first = Math.floor((host * shards) / hosts)
  const next = Math.floor(((host + 1) * shards) / hosts)
  return `${first}-${next - 1}/${shards}`
}

const Logged = z.object({ shard: z.string(), message: z.string() })

const lineFrom = (text: string): readonly Line[] => {
  try {
    return [{ at: Date.now(), ...Logged.parse(JSON.parse(text)) }]
  } catch {
    return []
  }
}

/** Starts everything; `null` where there is no PostgreSQL. The hosts start one after the other, as is advised. */
export const deploy = async (sizes: Sizes, say: (text: string) => void): Promise<Deployment | null> => {
  const database = await startServer()
  if (database === null) {
    say(absent)
    return null
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-cluster-'))
  const corpus = path.join(folder, 'corpus')
  cpSync('corpus', corpus, { recursive: true })
  const discord = await startLoopback({ shards: sizes.shards, concurrency: sizes.concurrency })
  const places = placesOf(discord, sizes)
  const store = await openStore(database.url)
  for (const [i, { guild }] of places.entries()) await store.save([flood(guild.id, 200 + i)], who)
  say(`${sizes.servers} servers are on their shelves`)

  const lines: Line[] = []
  const hosts: ChildProcess[] = []
  const waitForLine: Deployment['waitForLine'] = async (what, count, within) => {
    await discord.waitFor(() => lines.filter(what).length >= count, `line ${count} of ${what}`, within)
  }
  const host = (number: number): void => {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--max-semi-space-size=2', 'src/start.js', '--corpus', corpus],
      {
        env: {
          ...process.env,
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.url,
          STORE_URL: database.url,
          STATE: path.join(folder, `state${number}`, 'verbatim.db'),
          SHARDS: rangeOf(sizes, number),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let rest = ''
    child.stderr?.on('data', (data) => {
      const whole = `${rest}${data}`.split('\n')
      rest = whole.pop() ?? ''
      lines.push(...whole.flatMap(lineFrom))
      if (sizes.verbose) for (const line of whole) say(line)
    })
    hosts.push(child)
  }
  // Whatever goes wrong here, no process stays behind.
  const clear = (): void => {
    for (const child of hosts) child.kill('SIGTERM')
    database.end()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clear)
  const begun = Date.now()
  let started = 0
  for (let number = 0; number < sizes.hosts; number += 1) {
    // Another host's shards may have their turn to identify at the same time: 5 seconds keep them apart.
    if (number > 0) await sleep(betweenHosts)
    host(number)
    started = Math.floor(((number + 1) * sizes.shards) / sizes.hosts)
    await waitForLine(({ message }) => message.startsWith('ready as'), started, 300_000)
  }
  const startSeconds = (Date.now() - begun) / 1000
  say(`${sizes.shards} shards on ${sizes.hosts} hosts ready after ${startSeconds} s`)

  const shards = () =>
    new Map(hosts.flatMap(({ pid }) => childrenOf(pid ?? 0)).map((pid) => [shardOf(pid), pid]))
  return {
    discord,
    database,
    store,
    places,
    lines,
    waitForLine,
    hosts,
    shards,
    footprints: () => [
      ...hosts.map(({ pid }, i) => footprintOf(`host ${i}`, pid ?? 0)),
      ...[...shards()].map(([shard, pid]) => footprintOf(`shard ${shard}`, pid)),
    ],
    startSeconds,
    end: async () => {
      const gone = hosts.map((child) => once(child, 'exit'))
      for (const child of hosts) child.kill('SIGTERM')
      await Promise.race([Promise.all(gone), sleep(40_000, null, { ref: false })])
      await store.close()
      await discord.close()
      process.off('exit', clear)
      clear()
    },
  }
}
