import { setTimeout as sleep } from 'node:timers/promises'
import type { Deployment, Sizes } from './deployment.ts'

/** Something that went wrong on purpose: when (milliseconds since 1970), of which shard, and when all was ready again. */
export type Outage = {
  readonly what: 'shard killed' | 'database killed' | 'rolling restart'
  readonly shard: number | null
  readonly begun: number
  readonly ready: number
}

/** How long the machine of the database needs until it starts again (milliseconds). */
const databaseAway = 2000

const killShard = async ({ shards, lines, discord }: Deployment): Promise<Outage> => {
  const alive = [...shards()]
  const [shard, pid] = alive[Math.floor(Math.random() * alive.length)] ?? [0, 0]
  const begun = Date.now()
  process.kill(pid, 'SIGKILL')
  const back = () =>
    lines.find(
      (line) => line.at > begun && line.shard === String(shard) && line.message.startsWith('ready as'),
    )
  const { at } = await discord.waitFor(back, 'the killed shard to be back', 60_000)
  return { what: 'shard killed', shard, begun, ready: at }
}

const killDatabase = async ({ database, store }: Deployment): Promise<Outage> => {
  const begun = Date.now()
  database.kill()
  await sleep(databaseAway)
  await database.start()
  await store.revision('corpus')
  return { what: 'database killed', shard: null, begun, ready: Date.now() }
}

/** One host after the other, each one shard after the other. */
const roll = async ({ hosts, lines, discord }: Deployment, { shards }: Sizes): Promise<Outage> => {
  const begun = Date.now()
  const anew = () => lines.filter(({ at, message }) => at > begun && message.endsWith('runs anew')).length
  for (const [i, host] of hosts.entries()) {
    host.kill('SIGHUP')
    const expected = Math.floor(((i + 1) * shards) / hosts.length)
    await discord.waitFor(() => anew() >= expected, 'the shards of a host anew', 300_000)
  }
  return { what: 'rolling restart', shard: null, begun, ready: Date.now() }
}

/** Plays all outages, with a pause before each; gives them in order. */
export const outages = async (
  deployment: Deployment,
  sizes: Sizes,
  pause: number,
  say: (text: string) => void,
): Promise<readonly Outage[]> => {
  const played: Outage[] = []
  for (const play of [killShard, killDatabase, roll]) {
    await sleep(pause)
    const outage = await play(deployment, sizes)
    say(`${outage.what}: ready again after ${(outage.ready - outage.begun) / 1000} s`)
    played.push(outage)
  }
  return played
}
