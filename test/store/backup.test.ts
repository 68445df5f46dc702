import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { after, Change, type Model, same, standingIn } from '../../bench/soak/change.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'

const Line = z.object({ say: z.string(), change: Change.optional() })

/** A process that changes the shelf as fast as it can, and what it has said so far. */
const changing = (file: string) => {
  const child = spawn(process.execPath, ['bench/soak/changer.ts', file, '7', '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  const lines = () =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line)))
  return { child, lines, done: () => lines().filter(({ say }) => say === 'did').length }
}

const until = async (claim: () => boolean): Promise<void> => {
  while (!claim()) await new Promise((next) => setTimeout(next, 5))
}

/** What stands after each change, beginning with nothing. */
const states = (changes: readonly Change[]): readonly Model[] => {
  const all: Model[] = [new Map()]
  for (const change of changes) all.push(after(all.at(-1) ?? new Map(), change))
  return all
}

const run = promisify(execFile)

describe('a backup that is made while the shelf is written to', () => {
  test('restored as OPERATING.md says, is the shelf as it stood at one moment of the backup', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-backup-'))
    const [state, copy] = [path.join(folder, 'state', 'verbatim.db'), path.join(folder, 'copy.db')]
    const writer = changing(state)
    await until(() => writer.done() >= 20)
    const before = writer.done()
    const command = ['src/batch/shelf.ts', 'backup', copy, '--state', state]
    await run(process.execPath, command)
    const during = writer.done()
    // So that it was a backup under way, and more came after it.
    await until(() => writer.done() >= during + 20)
    const gone = once(writer.child, 'exit')
    writer.child.kill('SIGKILL')
    await gone
    const lines = writer.lines()

    // The bot is stopped; the backup is put where STATE points, and what belonged to the old file is removed.
    copyFileSync(copy, state)
    for (const rest of ['-wal', '-shm']) rmSync(`${state}${rest}`, { force: true })
    const store = openSqlite(state)
    const restored = await standingIn(store)
    const changes = lines.flatMap(({ change }) => (change === undefined ? [] : [change]))
    // One change may have been written and not yet been told of.
    const moments = states(changes).slice(before, during + 2)
    expect(during).toBeGreaterThan(before)
    expect(moments.some((moment) => restored !== null && same(restored, moment))).toBe(true)
    expect(same(restored ?? new Map(), states(changes).at(-1) ?? new Map())).toBe(false)

    // It goes on as any store does.
    await store.remove('oakford', 'a', { by: '42', at: '2031-05-06T10:00:00Z', note: null })
    expect((await store.holdings('oakford')).articles.map(({ id }) => id)).not.toContain('a')
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test('is not written over a file that is there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-backup-'))
    const [state, copy] = [path.join(folder, 'verbatim.db'), path.join(folder, 'copy.db')]
    await openSqlite(state).close()
    writeFileSync(copy, 'something else')
    const refused = run(process.execPath, ['src/batch/shelf.ts', 'backup', copy, '--state', state])
    await expect(refused).rejects.toMatchObject({ stderr: expect.stringContaining('copy.db') })
    rmSync(folder, { recursive: true })
  })
})
