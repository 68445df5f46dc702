import { afterAll, describe, expect, test } from 'vitest'
import { addTiming } from '../../bench/soak/adding.ts'
import { tryAddresses } from '../../bench/soak/addresses.ts'
import { canaryRuns } from '../../bench/soak/canary.ts'
import { deskInMemory } from '../../bench/soak/desk.ts'
import { fuzz } from '../../bench/soak/fuzz.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { Library } from '../../src/library/library.ts'
import type { Desk } from '../../src/moderation/desk.ts'

afterAll(stopWorker)
const quietly = (): void => undefined

/** A library that shows the shelf of the first server to everybody. */
class Leaking extends Library {
  override view(): ReturnType<Library['view']> {
    return super.view('1001')
  }
}

const leaking = (): Desk => {
  const desk = deskInMemory()
  return { ...desk, library: new Leaking([], desk.store) }
}

describe('short forms of npm run soak', () => {
  test('SAFETY, servers: random commands in three servers leak nothing and leave what a plain model says', async () => {
    const { leaks, differences } = await canaryRuns(6, 50, quietly)
    expect(leaks).toEqual([])
    expect(differences).toEqual([])
  })

  test('a shelf that is shown to another server is noticed', async () => {
    const { leaks } = await canaryRuns(2, 50, quietly, leaking)
    expect(leaks.join()).toMatch(/shows zanterfold/)
  })

  test('SAFETY, 10,000 fuzzed inputs at each door: none breaks it, none takes over five seconds', async () => {
    expect(await fuzz(150, quietly)).toEqual({ inputs: 150, crashes: [], slow: [] })
  })

  test('private addresses, written in random ways, reach nothing', async () => {
    expect(await tryAddresses(200, quietly)).toEqual({ tried: 200, reached: 0, broke: [] })
  })

  test('an article added to a shelf of 20,000 sentences stands there', async () => {
    expect((await addTiming(1, quietly)).sentences).toBeGreaterThan(20_000)
  })
})
