import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { type Model, same, standingIn } from './change.ts'
import { randomFrom } from './random.ts'
import { saidFrom } from './said.ts'

const changer = fileURLToPath(new URL('./changer.ts', import.meta.url))

/** What came of killing: acknowledged changes that were lost, states that were torn, shelves that did not open. */
export type Killed = {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
}

/** Starts a changer, kills it with SIGKILL some milliseconds after its first word, and gives all it said. */
const killed = (file: string, seed: number, delay: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [changer, file, String(seed), '100000', 'close', seed % 2 === 0 ? 'pieces' : 'whole'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), delay)
      output += words
    })
    child.once('error', reject).once('close', () => resolve(output))
  })

/** One file through all rounds: each starts from what the last one left. */
export const killRounds = async (rounds: number, progress: (done: number) => void): Promise<Killed> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-kill-'))
  const file = path.join(folder, 'verbatim.db')
  const random = randomFrom(rounds)
  const result = { rounds, acknowledged: 0, lost: 0, torn: 0 }
  let model: Model = new Map()
  for (let round = 0; round < rounds; round++) {
    const said = saidFrom(await killed(file, round + 1, random() * 60), model)
    const store = openSqlite(file)
    const stands = await standingIn(store)
    await store.close()
    result.acknowledged += said.acknowledged
    if (stands === null) result.torn++
    else if (!same(stands, said.model) && !same(stands, said.maybe)) result.lost++
    model = stands ?? said.model
    progress(round + 1)
  }
  rmSync(folder, { recursive: true })
  return result
}
