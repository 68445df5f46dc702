import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Change, make, same, shelf, standingIn } from '../../bench/soak/change.ts'
import { canInjectFaults, type Fault, faultGround, tryFault } from '../../bench/soak/faults.ts'
import { killRounds } from '../../bench/soak/kill.ts'
import { saidFrom } from '../../bench/soak/said.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { stateFolder } from './contract.ts'

describe('SAFETY, kill -9 at any moment of an add, an edit, a removal', () => {
  test('nothing that was acknowledged is lost, nothing is torn (long form: npm run soak -- --only kill)', async () => {
    const killed = await killRounds(8, () => undefined)
    expect(killed.acknowledged).toBeGreaterThan(16)
    expect(killed).toMatchObject({ lost: 0, torn: 0 })
  })

  test('the check itself sees a change that is lost and a text that is torn', async () => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file)
    const change: Change = { deed: 'save', id: 'a', seed: 5 }
    await make(store, change)
    const lines = [{ say: 'will', change }, { say: 'did' }].map((line) => JSON.stringify(line)).join('\n')
    const said = saidFrom(lines, new Map())
    expect(same((await standingIn(store)) ?? new Map(), said.model)).toBe(true)
    await store.remove(shelf, 'a', { by: '1', at: '2031-05-05T10:00:00Z', note: null })
    expect(same((await standingIn(store)) ?? new Map(), said.model)).toBe(false)
    const flip = new DatabaseSync(file)
    flip.exec(`UPDATE version SET text = 'The river r0se.'`)
    flip.close()
    expect(await standingIn(store)).toBeNull()
    await store.close()
  })
})

describe('SAFETY, the n-th statement fails: the person is told, the old state stands', () => {
  const deeds: readonly Change[] = [
    { deed: 'save', id: 'a', seed: 1 },
    { deed: 'save', id: 'a', seed: 2 },
    { deed: 'remove', id: 'a', seed: 0 },
    { deed: 'restore', id: 'a', seed: 0 },
  ]
  const tables = ['version', 'standing', 'shelf', 'audit']
  const faults = tables.flatMap((table) =>
    ['INSERT', 'UPDATE'].flatMap((event) =>
      ['ABORT', 'FAIL', 'ROLLBACK'].map((kind) => ({ table, event, kind })),
    ),
  )

  const ways = [{}, { piece: 1 }]
  const all = ways.flatMap((way) => faults.map((fault) => ({ ...fault, way })))
  test.each(all)('$event on $table fails with $kind $way', async ({ table, event, kind, way }) => {
    const file = path.join(stateFolder(), 'verbatim.db')
    const store = openSqlite(file, way)
    const breaker = new DatabaseSync(file)
    for (const deed of deeds) {
      const before = await standingIn(store)
      breaker.exec(
        `CREATE TRIGGER broken BEFORE ${event} ON ${table} BEGIN SELECT RAISE(${kind}, 'disk on fire'); END`,
      )
      const told = await make(store, deed).then(() => null, String)
      const between = await standingIn(store)
      breaker.exec('DROP TRIGGER broken')
      if (told === null) expect(between).not.toEqual(before)
      else {
        expect(told).toMatch(/could not .*disk on fire.* Nothing was changed/)
        expect(between).toEqual(before)
        await make(store, deed)
      }
    }
    breaker.close()
    await store.close()
  })

  test('a file that another program holds is a refusal in words, and works again afterwards', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'verbatim-held-')), 'verbatim.db')
    const store = openSqlite(file, { patience: 50 })
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(make(store, { deed: 'save', id: 'a', seed: 1 })).rejects.toThrow('database is locked')
    other.exec('COMMIT')
    await make(store, { deed: 'save', id: 'a', seed: 1 })
    other.close()
    await store.close()
  })
})

const able = canInjectFaults()
if (!able) console.warn('strace is not here: faults of the system calls are not tried')

describe.skipIf(!able)('SAFETY, the n-th write or sync fails in the kernel (EIO, ENOSPC, EACCES)', () => {
  let ground: Awaited<ReturnType<typeof faultGround>>
  beforeAll(async () => {
    ground = await faultGround(4)
  })
  afterAll(() => ground.clear())

  const faults: readonly Fault[] = [
    { call: 'pwrite64', error: 'EIO', nth: 7, end: 'close', way: 'whole' },
    { call: 'pwrite64', error: 'ENOSPC', nth: 12, end: 'die', way: 'whole' },
    { call: 'pwrite64', error: 'EACCES', nth: 18, end: 'close', way: 'whole' },
    { call: 'fsync', error: 'EIO', nth: 2, end: 'close', way: 'whole' },
    // The commit's own sync fails and the process dies there: the refused change must not come back.
    { call: 'fsync', error: 'EIO', nth: 2, end: 'die', way: 'whole' },
    { call: 'pwrite64', error: 'ENOSPC', nth: 12, end: 'close', way: 'pieces' },
    { call: 'fsync', error: 'EIO', nth: 2, end: 'die', way: 'pieces' },
  ]
  test.each(faults)('$call number $nth fails with $error, then $end (stored $way)', async (fault) => {
    const outcome = await tryFault(ground, fault)
    expect(outcome).toMatchObject({ happened: true, wrong: null })
    expect(outcome.told).toBeGreaterThan(0)
  })
})
