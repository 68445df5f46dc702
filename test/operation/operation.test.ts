import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/command/watch.ts'
import { type Parts, serveHealth, verdictOf } from '../../src/operation/health.ts'
import { countLine, discreetText, levelOf, loggerOf } from '../../src/operation/log.ts'
import { metricsOf } from '../../src/operation/metrics.ts'
import { shardPlan } from '../../src/operation/shards.ts'
import { pauseAfter, startNote } from '../../src/operation/starts.ts'
import { settingsFrom } from '../../src/settings.ts'

const canary = 'canary.NTk3.Oakford-secret-token'

const written = (level: 'debug' | 'info' | 'warn' | 'error') => {
  const lines: string[] = []
  const log = loggerOf({
    level,
    secrets: [canary],
    always: { shard: '3' },
    now: () => new Date('2031-05-05T10:00:00Z'),
    write: (line) => lines.push(line),
  })
  return { lines, log }
}

describe('the log', () => {
  test('is one JSON object a line, with time, level and shard, whatever the message holds', () => {
    const { lines, log } = written('info')
    log('warn', 'the store gave\nno "answer"')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2031-05-05T10:00:00.000Z',
      level: 'warn',
      shard: '3',
      message: 'the store gave\nno "answer"',
    })
  })

  test('holds no token, no password of an address, no interaction token', () => {
    const { lines, log } = written('debug')
    log('info', `login with ${canary}, Bot ${canary}`)
    log('error', 'could not open postgres://verbatim:hunter2@db.example:5432/verbatim')
    log('info', 'POST /interactions/123/aW50ZXJhY3Rpb24/callback')
    const all = lines.join('\n')
    for (const secret of [canary, 'hunter2', 'aW50ZXJhY3Rpb24']) expect(all).not.toContain(secret)
    expect(all).toContain('db.example')
  })

  test('leaves out what is below its level', () => {
    const { lines, log } = written('warn')
    log('info', 'ready')
    log('debug', 'details')
    log('error', 'the end')
    expect(lines).toHaveLength(1)
  })

  test('no text with a password in it gets past, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(discreetText(`${before}${canary}${after}`, [canary])).not.toContain(canary)
      }),
    )
  })

  test('a line of trouble is a warning and is counted; a plain one is neither', () => {
    const seen: Happening[] = []
    for (const line of [
      '2 quotes were withheld: they do not match their stored articles',
      'a message was not answered: HTTPError',
      'ready as Verbatim, in 2 servers',
    ])
      countLine(line, (happening) => seen.push(happening))
    expect(seen).toEqual([{ kind: 'withheld', quotes: 2 }, { kind: 'troubled' }])
    expect(levelOf('a message was not answered')).toBe('warn')
    expect(levelOf('ready as Verbatim, in 2 servers')).toBe('info')
  })
})

describe('starts that follow each other', () => {
  test('are borne three times, then wait twice as long each time, up to a quarter of an hour', () => {
    const at = (count: number) =>
      pauseAfter(
        Array.from({ length: count }, (_, i) => 1000 + i),
        5000,
      )
    expect([0, 1, 2, 3, 4, 5, 6, 30].map(at)).toEqual([0, 0, 0, 5000, 10_000, 20_000, 40_000, 900_000])
  })

  test('are forgotten after an hour; the future is not believed', () => {
    expect(pauseAfter([0, 1, 2, 3], 3_700_000)).toBe(0)
    expect(pauseAfter([9e9, 9e9, 9e9, 9e9], 5000)).toBe(0)
  })

  test('leave most of the 1000 identifies of a day, however fast the program dies', () => {
    const starts: number[] = []
    for (let now = 0; now < 86_400_000; ) {
      now += pauseAfter(starts, now)
      starts.push(now)
      now += 100
    }
    expect(starts.length).toBeLessThan(300)
  })

  test('are noted in a file, by where they go, until one ends well', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'verbatim-starts-')), 'state', 'starts.json')
    const pauses = [1, 2, 3, 4, 5].map((now) => startNote(file, 'here').begin(now * 100))
    expect(pauses.slice(0, 4)).toEqual([0, 0, 0, 5000])
    expect(startNote(file, 'elsewhere').begin(600)).toBe(0)
    startNote(file, 'here').endedWell()
    expect(startNote(file, 'here').begin(700)).toBe(0)
    expect(startNote('/dev/null/starts.json', 'here').begin(1)).toBe(0)
  })
})

const good: Parts = { gateway: true, store: true, index: true, closing: false }

describe('health', () => {
  test('is ready when gateway, store and index are, and not while it closes', () => {
    expect(verdictOf(good)).toEqual({ ready: true, missing: [] })
    expect(verdictOf({ ...good, gateway: null })).toEqual({ ready: false, missing: ['gateway'] })
    expect(verdictOf({ ...good, store: false }).missing).toEqual(['store'])
    expect(verdictOf({ ...good, closing: true }).ready).toBe(false)
  })

  test('is asked over HTTP, on this machine only, and changes with the parts', async () => {
    let parts: Parts = { ...good, gateway: null }
    const metrics = async () => ({ type: 'text/plain', text: 'verbatim_up 1\n' })
    const server = await serveHealth(0, { parts: () => parts, metrics })
    const ask = (at: string) => fetch(`http://127.0.0.1:${server.port}${at}`)
    expect((await ask('/readyz')).status).toBe(503)
    expect((await ask('/healthz')).status).toBe(200)
    parts = good
    const ready = await ask('/readyz?now')
    expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true, missing: [] }])
    expect(await (await ask('/metrics')).text()).toBe('verbatim_up 1\n')
    expect((await ask('/')).status).toBe(404)
    await server.close()
  })
})

describe('metrics', () => {
  const measured = {
    sizes: async () => ({ open: 2, articles: 16, sentences: 210 }),
    parts: () => good,
  }

  test('count answers by kind, limits, withheld quotes, and say what stands in memory', async () => {
    const { watch, text } = metricsOf(measured, { shard: '3' })
    watch({ kind: 'answered', answer: 'quoted', milliseconds: 3 })
    watch({ kind: 'answered', answer: 'silent', milliseconds: 30 })
    watch({ kind: 'limited', whom: 'person' })
    watch({ kind: 'withheld', quotes: 2 })
    const lines = (await text()).text.split('\n')
    for (const line of [
      'verbatim_answers_total{kind="quoted",shard="3"} 1',
      'verbatim_answers_total{kind="unsure",shard="3"} 0',
      'verbatim_limited_total{whom="person",shard="3"} 1',
      'verbatim_withheld_quotes_total{shard="3"} 2',
      'verbatim_answer_seconds_bucket{le="0.005",shard="3"} 1',
      'verbatim_answer_seconds_count{shard="3"} 2',
      'verbatim_shelf_size{of="sentences",shard="3"} 210',
      'verbatim_up{part="gateway",shard="3"} 1',
    ])
      expect(lines).toContain(line)
  })
})

describe('shards', () => {
  test('are all that Discord advises, so many, or a range of them', () => {
    expect(shardPlan('auto', 2)).toEqual({ ids: [0, 1], total: 2 })
    expect(shardPlan('3', 1)).toEqual({ ids: [0, 1, 2], total: 3 })
    expect(shardPlan('4-7/8', 1)).toEqual({ ids: [4, 5, 6, 7], total: 8 })
  })

  test('of a wrong range are refused with what to mend', () => {
    for (const wrong of ['0', '0-8/8', '3-1/8']) expect(() => shardPlan(wrong, 1)).toThrow('SHARDS')
    for (const SHARDS of ['all', '1-2', '-1', '0-3/'])
      expect(() => settingsFrom({ SHARDS })).toThrow('SHARDS')
    expect(settingsFrom({ SHARDS: '0-3/8' }).shards).toBe('0-3/8')
  })
})
