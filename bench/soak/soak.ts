import { parseArgs } from 'node:util'
import { progressOn } from '../../src/batch/progress.ts'
import { addTiming } from './adding.ts'
import { tryAddresses } from './addresses.ts'
import { canaryRuns } from './canary.ts'
import { allFaults, canInjectFaults } from './faults.ts'
import { fuzz } from './fuzz.ts'
import { idleGoals, idleRuns } from './idle.ts'
import { killRounds } from './kill.ts'
import { loopHeld } from './loop.ts'

const usage = `Long checks of what must hold (docs/SAFETY.md); a short form of each is in the tests.

  npm run soak -- [--only kill,faults,fetch,fuzz,canary,add,loop,idle] [--rounds N]`

type Progress = (done: number) => void

/** A check: its usual number of rounds, what it gives, and whether that is right. */
type Check = {
  readonly name: string
  readonly rounds: number
  readonly run: (
    rounds: number,
    progress: Progress,
  ) => Promise<{ readonly result: object; readonly holds: boolean }>
}

const checks: readonly Check[] = [
  {
    name: 'kill',
    rounds: 500,
    run: async (rounds, progress) => {
      const result = await killRounds(rounds, progress)
      return { result, holds: result.lost === 0 && result.torn === 0 }
    },
  },
  {
    name: 'faults',
    rounds: 1000,
    run: async (rounds, progress) => {
      if (!canInjectFaults())
        return { result: { skipped: 'strace is not here, or may not trace' }, holds: true }
      const result = await allFaults(rounds, progress)
      return { result, holds: result.silent.length === 0 && result.faults > 0 }
    },
  },
  {
    name: 'fetch',
    rounds: 10_000,
    run: async (rounds, progress) => {
      const result = await tryAddresses(rounds, progress)
      return { result, holds: result.reached === 0 && result.broke.length === 0 }
    },
  },
  {
    name: 'fuzz',
    rounds: 10_000,
    run: async (rounds, progress) => {
      const result = await fuzz(rounds, progress)
      return { result, holds: result.crashes.length === 0 && result.slow.length === 0 }
    },
  },
  {
    name: 'canary',
    rounds: 1000,
    run: async (rounds, progress) => {
      const result = await canaryRuns(rounds, 50, progress)
      return { result, holds: result.leaks.length === 0 && result.differences.length === 0 }
    },
  },
  {
    name: 'add',
    rounds: 50,
    run: async (rounds, progress) => {
      const result = await addTiming(rounds, progress)
      return { result, holds: result.save.median < 50 }
    },
  },
  {
    name: 'loop',
    rounds: 3,
    run: async (rounds, progress) => {
      const result = await loopHeld(100_000, rounds, progress)
      return { result, holds: Object.values(result).every(({ work }) => work <= 50) }
    },
  },
  {
    name: 'idle',
    rounds: 4,
    run: async (rounds, progress) => {
      if (process.platform !== 'linux')
        return { result: { skipped: 'memory is read from /proc' }, holds: true }
      const result = await idleRuns(rounds, progress)
      const { first, later } = result
      const most = Math.max(first.idle.all, later.idle.all)
      const longest = Math.max(first.ready, later.ready)
      return { result, holds: most <= idleGoals.megabytes && longest <= idleGoals.ready }
    },
  },
]

const options = {
  only: { type: 'string' },
  rounds: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(usage)
  const only = values.only?.split(',') ?? checks.map(({ name }) => name)
  for (const { name, rounds: usual, run } of checks.filter((check) => only.includes(check.name))) {
    const rounds = values.rounds === undefined ? usual : Number(values.rounds)
    const draw = progressOn(process.stderr, name)
    const { result, holds } = await run(rounds, (done) => draw(done, rounds))
    console.log(JSON.stringify({ check: name, holds, ...result }))
    if (!holds) process.exitCode = 1
  }
  process.exit()
}

if (import.meta.main) await main()
