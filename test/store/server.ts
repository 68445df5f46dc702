import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A PostgreSQL of our own on loopback, that may be killed. */
export type Server = {
  readonly url: string
  /** `kill -9` of the server, in the middle of whatever it does. */
  readonly kill: () => void
  /** Stands still without a word, as a machine that has gone does; `false` lets it go on. */
  readonly freeze: (still: boolean) => void
  readonly start: () => Promise<void>
  readonly end: () => void
}

const installed = '/usr/lib/postgresql'

const binaries = (): string | null => {
  const versions = existsSync(installed) ? readdirSync(installed).sort() : []
  const bin = path.join(installed, versions.at(-1) ?? '', 'bin')
  return existsSync(path.join(bin, 'initdb')) ? bin : null
}

/** PostgreSQL does not run as root: Debian's package makes a user for it. */
const asPostgres = (command: string, args: readonly string[]): readonly [string, readonly string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]

const run = (
  command: string,
  ...args: readonly string[]
): { readonly ok: boolean; readonly said: string } => {
  const [first, rest] = asPostgres(command, args)
  const done = spawnSync(first, [...rest], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  return { ok: done.status === 0, said: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}` }
}

/** The same, while this process goes on with other things. */
const runBeside = async (
  command: string,
  ...args: readonly string[]
): Promise<{ readonly ok: boolean; readonly said: string }> => {
  const [first, rest] = asPostgres(command, args)
  const child = spawn(first, [...rest], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)))
  // 'exit', not 'close': the server that was started keeps the pipes.
  const [code] = await once(child, 'exit')
  return { ok: code === 0, said: said.join('') }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Starts a server of our own; null where PostgreSQL is not installed. */
export const startServer = async (): Promise<Server | null> => {
  const bin = binaries()
  if (bin === null) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-postgres-'))
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres', folder])
  const data = path.join(folder, 'data')
  const made = run(
    path.join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'verbatim',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  )
  if (!made.ok) throw new Error(made.said)
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c max_connections=60`
  const log = path.join(folder, 'log')
  const pgCtl = path.join(bin, 'pg_ctl')
  const postmaster = (): number =>
    Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  /** The server's processes: whoever was started by the postmaster, and itself. */
  const family = (): readonly number[] => {
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster())], { encoding: 'utf8' })
    return [postmaster(), ...children.stdout.split('\n').filter(Boolean).map(Number)]
  }
  const start = async (): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      const started = await runBeside(pgCtl, '-D', data, '-s', 'start', '-w', '-l', log, '-o', options)
      if (started.ok) return
      if (tries === 50) throw new Error(`${started.said}\n${readFileSync(log, 'utf8')}`)
      await sleep(100)
    }
  }
  await start()
  return {
    url: `postgres://verbatim@127.0.0.1:${port}/postgres`,
    kill: () => process.kill(postmaster(), 'SIGKILL'),
    freeze: (still) => {
      for (const pid of family()) process.kill(pid, still ? 'SIGSTOP' : 'SIGCONT')
    },
    start,
    end: () => {
      run(pgCtl, '-D', data, '-s', 'stop', '-m', 'immediate')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Why tests of PostgreSQL are skipped. */
export const absent = 'PostgreSQL is not installed here (Debian: postgresql): its tests are skipped'
