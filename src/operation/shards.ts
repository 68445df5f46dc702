import { setTimeout as sleep } from 'node:timers/promises'
import { type Shard, ShardingManager } from 'discord.js'
import { z } from 'zod'
import { DiscordRefusal, refusalFor } from '../discord/connecting/fatal.ts'
import { inLog } from '../discord/redact.ts'
import { type Settings, SettingsError } from '../settings.ts'
import { logFor } from './operation.ts'
import { identifyTurns } from './shards/identify.ts'
import { ended, keepAlive } from './shards/keep.ts'
import { rolled } from './shards/rolling.ts'
import { type Word, wordFrom } from './shards/words.ts'

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

type Advice = z.infer<typeof GatewayBot>

/** What Discord says of shards and of starts that are left today. Throws where it cannot be asked. */
const advice = async (apiUrl: string, token: string): Promise<Advice> => {
  const response = await fetch(`${apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(15_000),
  })
  const refusal = refusalFor(response.status)
  if (refusal !== null) throw refusal
  return GatewayBot.parse(await response.json())
}

/** Between two attempts to ask: doubles up to a minute. */
const pauses = { shortest: 1000, longest: 60_000 } as const

/** The same, outages waited out as one process does; `null` where all is over before. Throws a `DiscordRefusal`. */
const patientAdvice = async (
  ask: () => Promise<Advice>,
  over: AbortSignal,
  log: (line: string) => void,
): Promise<Advice | null> => {
  for (let pause: number = pauses.shortest; !over.aborted; pause = Math.min(pauses.longest, pause * 2)) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof DiscordRefusal) throw error
      log(`Discord cannot be reached, trying again in ${pause / 1000} s: ${inLog(error)}`)
    }
    await sleep(pause, null, { signal: over }).catch(() => null)
  }
  return null
}

/** Discord lets as many shards identify at once as `max_concurrency` says, every 5 seconds. */
const identifyEvery = 5500

/** Gives each shard of this host its turn to identify. */
const giveTurns = (shard: Shard, turns: ReturnType<typeof identifyTurns>): void => {
  shard.on('message', (message) => {
    if (wordFrom(message)?.verbatim !== 'may identify?') return
    const child = shard.process
    setTimeout(
      () => {
        const word: Word = { verbatim: 'identify' }
        if (child?.connected) child.send(word)
      },
      turns(shard.id, Date.now()),
    )
  })
}

/**
 * Runs each shard as a process of its own, until the process is asked to end; a shard that dies is started again, and
 * SIGHUP replaces all, one by one. Throws a `DiscordRefusal`.
 */
export const runShards = async (
  { apiUrl, token: given, shards, ...settings }: Settings,
  file: string,
): Promise<void> => {
  const token = given ?? ''
  const logger = logFor({ apiUrl, token: given, shards, ...settings }, { shard: 'all' })
  const log = (line: string): void => logger('info', line)
  const over = new AbortController()
  const { promise: asked, resolve: end } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      over.abort()
      end()
    })
  const told = await patientAdvice(() => advice(apiUrl, token), over.signal, log)
  if (told === null) return
  const { shards: advised, session_start_limit: limit } = told
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
    respawn: false,
    shardArgs: process.argv.slice(2),
    execArgv: process.execArgv,
  })
  const running = new Set<Shard>()
  const turns = identifyTurns(limit.max_concurrency)
  manager.on('shardCreate', (shard) => {
    running.add(shard)
    giveTurns(shard, turns)
    keepAlive(shard, log)
    shard.on('spawn', () => log(`shard ${shard.id} of ${total} starts`))
    shard.on('error', (error) => log(`shard ${shard.id}: ${error.message}`))
  })
  let rolling = Promise.resolve()
  process.on('SIGHUP', () => {
    rolling = rolling.then(() => rolled(manager, log))
  })
  await Promise.race([
    asked,
    manager.spawn({ amount: total, delay: Math.ceil(identifyEvery / limit.max_concurrency), timeout: -1 }),
  ])
  await asked
  await Promise.all([...running].map(ended))
}
