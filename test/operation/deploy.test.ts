import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { metricsOf } from '../../src/operation/metrics.ts'
import { settingsFrom } from '../../src/settings.ts'

const textOf = (file: string): string => readFileSync(`deploy/${file}`, 'utf8')

const measured = {
  sizes: async () => ({ open: 0, articles: 0, sentences: 0 }),
  parts: () => ({ gateway: true, store: true, index: true }),
}

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
  })

  test('the unit starts the program that is there, and reloads shards by SIGHUP', () => {
    expect(textOf('verbatim.service')).toContain('src/start.js')
    expect(textOf('verbatim.service')).toContain('HUP')
  })
})
