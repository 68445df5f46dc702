import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Shard, ShardingManager } from 'discord.js'
import { z } from 'zod'
import { DiscordRefusal, refusalFor } from '../discord/fatal.ts'
import { type Settings, SettingsError } from '../settings.ts'
import { logFor } from './operation.ts'

/** Which shards run on this host, of how many in all. */
export type ShardPlan = { readonly ids: readonly number[]; readonly total: number }

const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Reads `auto`, `4` or `0-3/8`; `advised` is what Discord recommends. Throws a `SettingsError`. */
export const shardPlan = (setting: string, advised: number): ShardPlan => {
  if (setting === 'auto') return { ids: upTo(0, advised - 1), total: advised }
  const [first = 0, last = 0, total = 0] = setting.split(/[-/]/).map(Number)
  if (!setting.includes('/')) {
    if (first < 1) throw new SettingsError('SHARDS', 'there must be at least 1')
    return { ids: upTo(0, first - 1), total: first }
  }
  if (last < first || last >= total)
    throw new SettingsError(
      'SHARDS',
      `${setting} is no range: shards of ${total} are numbered 0 to ${total - 1}`,
    )
  return { ids: upTo(first, last), total }
}

const GatewayBot = z.object({
  shards: z.number().int().min(1),
  session_start_limit: z.object({ remaining: z.number(), max_concurrency: z.number().int().min(1) }),
})

/** What Discord says of shards and of starts that are left today. Throws where it cannot be asked. */
const advice = async (apiUrl: string, token: string): Promise<z.infer<typeof GatewayBot>> => {
  const response = await fetch(`${apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(15_000),
  })
  const refusal = refusalFor(response.status)
  if (refusal !== null) throw refusal
  return GatewayBot.parse(await response.json())
}

/** Discord lets as many shards identify at once as `max_concurrency` says, every 5 seconds. */
const identifyEvery = 5500

/** Longer than a shard takes to say good-bye. */
const farewell = 15_000

const ended = async (shard: Shard): Promise<void> => {
  const child = shard.process
  if (child === null || child.exitCode !== null) return
  const gone = once(child, 'exit')
  shard.kill()
  await Promise.race([gone, sleep(farewell, null, { ref: false })])
  child.kill('SIGKILL')
}

/** One after the other: the old one says good-bye, then the new one begins; the rest answer meanwhile. */
const rolled = async (shards: Iterable<Shard>, log: (line: string) => void): Promise<void> => {
  for (const shard of shards) {
    await ended(shard)
    await shard.spawn(60_000).catch((error: unknown) => log(`shard ${shard.id}: ${error}`))
    log(`shard ${shard.id} runs anew`)
  }
}

/**
 * Runs each shard as a process of its own, until the process is asked to end; a shard that dies is started again, and
 * SIGHUP starts all anew, one by one. Throws a `DiscordRefusal`.
 */
export const runShards = async (
  { apiUrl, token: given, shards, ...settings }: Settings,
  file: string,
): Promise<void> => {
  const token = given ?? ''
  const logger = logFor({ apiUrl, token: given, shards, ...settings }, { shard: 'all' })
  const log = (line: string): void => logger('info', line)
  const { shards: advised, session_start_limit: limit } = await advice(apiUrl, token)
  const { ids, total } = shardPlan(shards ?? 'auto', advised)
  if (limit.remaining < ids.length)
    throw new DiscordRefusal(
      0,
      `Discord allows ${limit.remaining} more starts today and ${ids.length} are needed. Wait until tomorrow.`,
    )
  const manager = new ShardingManager(file, {
    token,
    totalShards: total,
    shardList: [...ids],
    shardArgs: process.argv.slice(2),
    execArgv: process.execArgv,
  })
  manager.on('shardCreate', (shard) => {
    shard.on('spawn', () => log(`shard ${shard.id} of ${total} starts`))
    shard.on('death', () => log(`shard ${shard.id} died`))
    shard.on('error', (error) => log(`shard ${shard.id}: ${error.message}`))
  })
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  process.on('SIGHUP', () => void rolled(manager.shards.values(), log))
  await Promise.race([
    asked,
    manager.spawn({ amount: total, delay: Math.ceil(identifyEvery / limit.max_concurrency), timeout: -1 }),
  ])
  await asked
  manager.respawn = false
  await Promise.all([...manager.shards.values()].map(ended))
}
