import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse as dotenv } from 'dotenv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { metricsOf } from '../../src/operation/metrics.ts'
import { settingNames, settingsFrom } from '../../src/settings.ts'

const textOf = (file: string): string => readFileSync(`deploy/${file}`, 'utf8')

const measured = {
  sizes: async () => ({ open: 0, articles: 0, sentences: 0 }),
  parts: () => ({ gateway: true, store: true, index: true }),
}

const operating = readFileSync('docs/OPERATING.md', 'utf8')

/** The names in the first column of the document's tables that look like `pattern`. */
const tabled = (pattern: RegExp): readonly string[] =>
  Array.from(operating.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name)
    .filter((name) => pattern.test(name))
    .map((name) => name.replace(/\{.*/, ''))
    .sort()

/** Metrics of our own, without those that Prometheus's client adds for every Node process. */
const ownMetrics = async (): Promise<readonly string[]> => {
  const { text } = await metricsOf(measured, {}).text()
  return Array.from(
    text.matchAll(/^# TYPE (verbatim_(?!process_|nodejs_)\w+)/gm),
    ([, name = '']) => name,
  ).sort()
}

const has = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, [...args], { timeout: 10_000 }).status === 0

describe('docs/OPERATING.md', () => {
  test('lists every metric there is, and no other', async () => {
    expect(tabled(/^verbatim_/)).toEqual(await ownMetrics())
  })

  test('lists every setting there is, and no other', () => {
    expect(settingNames.length).toBeGreaterThan(7)
    expect(tabled(/^[A-Z_]+$/)).toEqual(settingNames.toSorted())
  })

  test('.env.example shows every setting, and sets none: an empty one would count more than those of the unit', () => {
    const example = readFileSync('.env.example', 'utf8')
    const shown = Array.from(example.matchAll(/^#?([A-Z_]+)=(.*)/gm), ([, name = '']) => name)
    expect(shown.toSorted()).toEqual(settingNames.toSorted())
    expect(example.split('\n').filter((line) => /^[^#]/.test(line))).toEqual(['DISCORD_TOKEN='])
    const uncommented = example.replaceAll(/^#(?=[A-Z])/gm, '')
    expect(() => settingsFrom(dotenv(uncommented))).not.toThrow()
  })
})

describe('what is in deploy/', () => {
  test('the dashboard asks only for metrics that the program has', async () => {
    const Dashboard = z.object({
      panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })),
    })
    const { panels } = Dashboard.parse(JSON.parse(textOf('grafana.json')))
    const { watch, text } = metricsOf(measured, {})
    watch({ kind: 'answered', answer: 'quoted', milliseconds: 1 })
    const known = (await text()).text
    const asked = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/verbatim_\w+/g) ?? []),
    )
    expect(asked.length).toBeGreaterThan(9)
    expect(asked.filter((name) => !known.includes(name))).toEqual([])
    const labels = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/\w+="[^"]*"(?=[,}])|(?<=by \()\w+/g) ?? []),
    )
    expect(labels.length).toBeGreaterThan(4)
    expect(labels.filter((label) => !known.includes(label))).toEqual([])
  })

  test('the image copies what there is, runs as nobody special, and asks whether it is ready', () => {
    const lines = textOf('Dockerfile').split('\n')
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1))
    expect(copied.filter((file) => !existsSync(file))).toEqual([])
    expect(lines).toContain('USER node')
    expect(textOf('Dockerfile')).toContain('/readyz')
  })

  test('the compose file starts one container without a profile, and its settings are settings', () => {
    const Compose = z.object({
      services: z.record(
        z.string(),
        z.object({ profiles: z.array(z.string()).optional(), environment: z.record(z.string(), z.string()) }),
      ),
    })
    const { services } = Compose.parse(parse(textOf('compose.yaml'), { merge: true }))
    const plain = Object.entries(services).filter(([, { profiles }]) => profiles === undefined)
    expect(plain.map(([name]) => name)).toEqual(['verbatim'])
    const environment = services['verbatim-postgres']?.environment ?? {}
    expect(settingsFrom({ ...environment, SHARDS: 'auto' }).storeUrl).toContain('postgres://')
    // Whatever .env says: on another port the image would ask in vain whether it is ready.
    const port = /HEALTH_PORT=(\d+)/.exec(textOf('Dockerfile'))?.[1]
    for (const name of ['verbatim', 'verbatim-postgres'])
      expect(services[name]?.environment['HEALTH_PORT']).toBe(port)
  })

  test('the unit starts the program that is there, and reloads shards by SIGHUP', () => {
    expect(textOf('verbatim.service')).toContain('src/start.js')
    expect(textOf('verbatim.service')).toContain('HUP')
  })

  test('the dashboard shows every metric of our own, each panel has a place of its own', async () => {
    const Dashboard = z.object({
      panels: z.array(z.object({ id: z.number(), gridPos: z.object({ x: z.number(), y: z.number() }) })),
    })
    const { panels } = Dashboard.parse(JSON.parse(textOf('grafana.json')))
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x} ${y}`)).size).toBe(panels.length)
    const shown = textOf('grafana.json')
    expect((await ownMetrics()).filter((name) => !shown.includes(name))).toEqual([])
  })

  test.skipIf(!has('systemd-analyze', '--version'))('systemd finds nothing wrong with the unit', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-unit-'))
    const file = path.join(folder, 'verbatim.service')
    // It is not installed here: the program and the folders it names are those of this machine.
    const unit = textOf('verbatim.service')
      .replace('/opt/verbatim/node_modules/.bin/node', process.execPath)
      .replaceAll('/opt/verbatim', folder)
    writeFileSync(file, unit)
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
    expect(stderr).not.toContain('verbatim.service')
    expect(status).toBe(0)
    rmSync(folder, { recursive: true })
  })
})
