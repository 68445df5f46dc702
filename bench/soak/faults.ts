import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { anyChange, type Model, make, same, standingIn } from './change.ts'
import { randomFrom } from './random.ts'
import { saidFrom } from './said.ts'

const changer = fileURLToPath(new URL('./changer.ts', import.meta.url))

/** What the system is made to answer: a broken disk, a full disk, a file that may not be written. */
export const errors = ['EIO', 'ENOSPC', 'EACCES'] as const

/** The calls by which a store's changes reach the disk. */
export const calls = ['pwrite64', 'fsync', 'ftruncate', 'openat'] as const

/** The ways in which articles are stored. */
export const ways = ['whole', 'pieces'] as const

/** One fault: the `nth` such call on the store's files fails. */
export type Fault = {
  readonly call: (typeof calls)[number]
  readonly error: (typeof errors)[number]
  readonly nth: number
  /** After a refusal the process ends by itself, or is killed there and then. */
  readonly end: 'close' | 'die'
  /** Articles are stored at once, or in pieces, as many are (src/store/sqlite/pieces.ts). */
  readonly way: (typeof ways)[number]
}

/** `silent` are faults after which the shelf is not what the person was told. */
export type Faulted = {
  readonly faults: number
  readonly told: number
  readonly acknowledged: number
  readonly silent: readonly string[]
}

/**
 * The kernel's own system calls are made to fail by strace, the n-th of them, so that what is tested is the real engine on a
 * real file. Without strace (other systems, closed sandboxes) this cannot be done.
 */
export const canInjectFaults = (): boolean =>
  spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=9', 'true']).status === 0

/** A shelf to begin with, and what stands on it. */
const prepared = async (file: string): Promise<Model> => {
  const store = openSqlite(file)
  const random = randomFrom(7)
  for (let at = 0; at < 12; at++) await make(store, anyChange(random))
  const model = await standingIn(store)
  await store.close()
  if (model === null) throw new Error('the shelf to begin with is torn')
  return model
}

type Ground = {
  readonly folder: string
  readonly base: string
  readonly before: Model
  readonly changes: number
}

/** A ground on which faults are tried; each makes `changes` changes to a copy of the same shelf. */
export const faultGround = async (changes: number): Promise<Ground & { readonly clear: () => void }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-faults-'))
  const base = path.join(folder, 'base.db')
  const before = await prepared(base)
  return { folder, base, before, changes, clear: () => rmSync(folder, { recursive: true }) }
}

const files = (file: string): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].flatMap((end) => ['-P', `${file}${end}`])

/** What a fault did: whether it came to pass, and how what stands differs from what was said (`null`: not at all). */
export type Outcome = {
  readonly happened: boolean
  readonly told: number
  readonly acknowledged: number
  readonly wrong: string | null
}

/** Lets one fault happen and looks what became of the shelf. */
export const tryFault = async (ground: Ground, { call, error, nth, end, way }: Fault): Promise<Outcome> => {
  const file = path.join(ground.folder, 'verbatim.db')
  const trace = path.join(ground.folder, 'trace.txt')
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
  copyFileSync(ground.base, file)
  const inject = ['-f', '-o', trace, '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${nth}`]
  const run = spawnSync(
    'strace',
    [...inject, ...files(file), process.execPath, changer, file, '5', String(ground.changes), end, way],
    { encoding: 'utf8' },
  )
  const happened = existsSync(trace) && readFileSync(trace, 'utf8').includes('(INJECTED)')
  const said = saidFrom(run.stdout, ground.before)
  const store = openSqlite(file)
  const stands = await standingIn(store)
  await store.close()
  const wrong =
    (run.status !== 0 && end === 'close') || said.broke.length > 0
      ? `broke: ${said.broke.join('; ') || run.stderr.slice(-300)}`
      : stands === null
        ? 'torn'
        : same(stands, said.model)
          ? null
          : 'what stands is not what was said'
  return { happened, told: said.refused.length, acknowledged: said.acknowledged, wrong }
}

/** Every call, every error, every n until the fault comes too late to happen; `most` bounds n. */
export const allFaults = async (most: number, progress: (done: number) => void): Promise<Faulted> => {
  const ground = await faultGround(6)
  const silent: string[] = []
  const sum = { faults: 0, told: 0, acknowledged: 0 }
  for (const way of ways)
    for (const call of calls)
      for (const error of errors)
        for (let at = 2; at <= 2 * most + 1; at++) {
          const end = at % 2 === 0 ? 'close' : 'die'
          const fault: Fault = { call, error, nth: Math.floor(at / 2), end, way }
          const outcome = await tryFault(ground, fault)
          if (!outcome.happened) break
          sum.faults++
          sum.told += outcome.told
          sum.acknowledged += outcome.acknowledged
          if (outcome.wrong !== null)
            silent.push(`${way} ${call} ${fault.nth} ${error} ${end}: ${outcome.wrong}`)
          progress(sum.faults)
        }
  ground.clear()
  return { ...sum, silent }
}
