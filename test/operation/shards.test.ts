import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { identifyTurns } from '../../src/operation/shards/identify.ts'
import { wordFrom } from '../../src/operation/shards/words.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { type Loopback, startLoopback } from '../loopback/loopback.ts'
import type { Message } from '../loopback/world.ts'

const token = 'canary.NTk3.Oakford-secret-token'
const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-shards-'))
mkdirSync(path.join(folder, 'corpus'))
writeFileSync(
  path.join(folder, 'corpus', 'flood.md'),
  [
    '---\ntitle: River takes homes in Oakford\nsource: Oakford Ledger\npublished: 2025-05-05\n---',
    'The flood destroyed at least 210 homes in Oakford, the county said.',
  ].join('\n\n'),
)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Program = { readonly child: ChildProcess; readonly written: () => string }

/** The program as it is started, with a state of its own. */
const program = (discord: Loopback, name: string, more: Readonly<Record<string, string>> = {}): Program => {
  const child = spawn(process.execPath, ['src/main.ts', '--corpus', path.join(folder, 'corpus')], {
    env: {
      ...process.env,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.url,
      STATE: path.join(folder, name, 'verbatim.db'),
      ...more,
    },
  })
  children.push(child)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => lines.push(String(data)))
  return { child, written: () => lines.join('') }
}

const times = (text: string, what: string): number => text.split(what).length - 1

const shardsOf = ({ child }: Program): ReadonlyMap<number, number> =>
  new Map(
    spawnSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' })
      .stdout.split('\n')
      .map(Number)
      .filter((pid) => pid > 0)
      .map((pid) => [Number(/\0SHARDS=(\d+)/.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))?.[1]), pid]),
  )

const repliesTo = (discord: Loopback, message: Message): number =>
  discord.said(message.channel).filter(({ reference }) => reference === message).length

const question = 'How many homes did the flood destroy?'

describe('turns to identify', () => {
  it('keep shards of the same remainder 5 seconds apart, whenever they ask', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.record({ shard: fc.nat(63), after: fc.nat(3000) }), { maxLength: 60 }),
        (concurrency, asked) => {
          const turns = identifyTurns(concurrency)
          let now = 0
          const given = asked.map(({ shard, after }) => {
            now += after
            return { bucket: shard % concurrency, at: now + turns(shard, now) }
          })
          for (const [i, one] of given.entries())
            for (const other of given.slice(0, i))
              if (other.bucket === one.bucket) expect(one.at - other.at).toBeGreaterThanOrEqual(5000)
        },
      ),
    )
  })

  it('are given at once where nobody asked of late', () => {
    const turns = identifyTurns(2)
    expect([turns(0, 0), turns(1, 0), turns(2, 0), turns(2, 60_000)]).toEqual([0, 0, 5500, 0])
  })
})

describe('words between the processes', () => {
  it('are told from what discord.js says by the same way', () => {
    expect(wordFrom({ verbatim: 'take over', taken: ['7'] })).toEqual({ verbatim: 'take over', taken: ['7'] })
    for (const other of [{ _ready: true }, { verbatim: 'take over' }, null, 'identify', 7])
      expect(wordFrom(other)).toBeNull()
  })
})

describe.concurrent('shards', () => {
  it('identify within the limits of Discord, are replaced one by one and started again when killed; every question is answered once', async () => {
    const discord = await startLoopback({ token, shards: 2, concurrency: 2 })
    const channels = [0, 1].map((shard) => {
      for (;;) {
        const guild = discord.guild('Oakford')
        if (Number((BigInt(guild.id) >> 22n) % 2n) === shard) return discord.channel(guild, 'news')
      }
    })
    const people = Array.from({ length: 30 }, (_, i) => discord.user(`ada${i}`))
    const bot = program(discord, 'rolling', { SHARDS: '2' })
    await discord.waitFor(() => times(bot.written(), 'ready as') === 2, 'both shards', 30_000)

    const said: Message[] = []
    const asked: Exchange[] = []
    let over = false
    const asking = async (): Promise<void> => {
      for (let i = 0; !over; i += 1) {
        const [channel, person] = [channels[i % 2], people[i % 30]]
        if (channel === undefined || person === undefined) return
        said.push(discord.say(channel, person, question, { mention: true }))
        asked.push(discord.slash(person, channel, 'ask', { question }))
        await sleep(150)
      }
    }
    const load = asking()
    bot.child.kill('SIGHUP')
    await discord.waitFor(() => times(bot.written(), 'runs anew') === 2, 'both shards anew', 40_000)
    over = true
    await load
    await discord.waitFor(() => said.every((message) => repliesTo(discord, message) > 0), 'all answers', 9000)
    await discord.waitFor(() => asked.every(({ reply }) => reply !== null), 'all answers to /ask', 9000)
    expect(said.filter((message) => repliesTo(discord, message) > 1)).toEqual([])

    const before = times(bot.written(), 'ready as')
    const victim = shardsOf(bot).get(1)
    if (victim === undefined) throw new Error('no shard 1')
    process.kill(victim, 'SIGKILL')
    const [, channel] = channels
    const [person] = people
    if (channel === undefined || person === undefined) throw new Error('nobody')
    const missed = discord.say(channel, person, question, { mention: true })
    await discord.waitFor(() => times(bot.written(), 'ready as') > before, 'the killed shard', 15_000)
    await discord.waitFor(() => repliesTo(discord, missed) > 0, 'the missed answer', 9000)

    expect(discord.gateway.identifies.filter(({ early }) => early)).toEqual([])
    expect(discord.violations()).toEqual([])
    bot.child.kill('SIGTERM')
    expect((await once(bot.child, 'exit'))[0]).toBe(0)
    expect(bot.written()).not.toContain(token)
    await discord.close()
  }, 90_000)

  it('end when the process that runs them is gone, so that no shard is there twice', async () => {
    const discord = await startLoopback({ token })
    const bot = program(discord, 'orphan', { SHARDS: '1' })
    await discord.waitFor(() => times(bot.written(), 'ready as') === 1, 'the shard', 30_000)
    expect(discord.gateway.connected()).toBe(1)
    bot.child.kill('SIGKILL')
    await discord.waitFor(() => discord.gateway.connected() === 0, 'the end of the shard', 20_000)
    await discord.close()
  }, 60_000)

  it('wait for a Discord that cannot be reached when they start, and end at once when they are asked to', async () => {
    const discord = await startLoopback({ token, shards: 2, concurrency: 2 })
    discord.faults.add({ path: /gateway\/bot$/, status: 503, times: 1 })
    const bot = program(discord, 'outage', { SHARDS: '2' })
    await discord.waitFor(() => times(bot.written(), 'ready as') === 2, 'both shards', 30_000)
    expect(bot.written()).toContain('Discord cannot be reached, trying again in 1 s')
    const ended = once(bot.child, 'exit')
    bot.child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    discord.faults.add({ path: /gateway\/bot$/, status: 503, times: 99 })
    const other = program(discord, 'longer', { SHARDS: '2' })
    await discord.waitFor(
      () => times(other.written(), 'cannot be reached') === 1,
      'the first attempt',
      30_000,
    )
    const over = once(other.child, 'exit')
    other.child.kill('SIGTERM')
    expect(await over).toEqual([0, null])
    await discord.close()
  }, 60_000)

  it('that died often of late wait before they identify again', async () => {
    const discord = await startLoopback({ token })
    mkdirSync(path.join(folder, 'crashing'), { recursive: true })
    const now = Date.now()
    writeFileSync(
      path.join(folder, 'crashing', 'starts.json'),
      JSON.stringify({ [discord.url]: [now - 3000, now - 2000, now - 1000] }),
    )
    const bot = program(discord, 'crashing')
    await discord.waitFor(() => bot.written().includes('waiting 5 s'), 'the pause', 20_000)
    expect(discord.gateway.identified()).toBe(0)
    bot.child.kill('SIGTERM')
    expect((await once(bot.child, 'exit'))[0]).toBe(0)
    expect(discord.gateway.identified()).toBe(0)
    await discord.close()
  }, 40_000)
})
