import type { Watch } from '../command/watch.ts'
import { inLog } from '../discord/redact.ts'
import { keepFresh } from '../library/fresh.ts'
import type { Library } from '../library/library.ts'
import { type Settings, SettingsError } from '../settings.ts'
import type { Store } from '../store/store.ts'
import type { Parts } from './health.ts'
import { countLine, type Logger, levelOf, loggerOf } from './log.ts'
import { successor } from './shards/words.ts'

/** Between two looks at what other processes changed, in milliseconds. */
const polling = 2000
/** A store that did not answer for so long is not ready. */
const patience = 10_000

/** What runs beside the bot: its log, what is counted, health for whoever asks, and shelves that stay fresh. */
export type Operation = {
  readonly log: (line: string) => void
  readonly watch: Watch
  /** Tells how to look at the gateway, once there is one. */
  readonly gatewayIs: (connected: () => boolean) => void
  readonly closing: () => void
  readonly end: () => Promise<void>
}

/** The shard's number where there are several processes. */
export const shardLabel = (
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  environment['SHARDING_MANAGER'] === 'true' ? { shard: environment['SHARDS'] ?? '' } : {}

/** The log as the settings want it. */
export const logFor = ({ token, logLevel }: Settings, labels: Readonly<Record<string, string>>): Logger =>
  loggerOf({
    level: logLevel,
    secrets: token === null ? [] : [token],
    always: labels,
    now: () => new Date(),
    write: (line) => process.stderr.write(`${line}\n`),
  })

/** Several processes on one host each have a port of their own: HEALTH_PORT, and one more a shard. */
const portOf = (port: number, { shard }: Readonly<Record<string, string>>): number =>
  port + Number(shard ?? 0)

const portTaken =
  (port: number) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsError('HEALTH_PORT', `port ${port} cannot be had (${reason}); choose another`)
  }

/** Starts what runs beside the bot. Metrics and the health server are loaded only where a port is set. */
export const startOperation = async (
  settings: Settings,
  library: Library,
  store: Store,
  labels: Readonly<Record<string, string>> = shardLabel(process.env),
  takesOver = process.env[successor] === 'true',
): Promise<Operation> => {
  const log = logFor(settings, labels)
  const over = new AbortController()
  let connected: (() => boolean) | null = null
  let answeredAt = Date.now()
  let closing = false
  const parts = (): Parts => ({
    gateway: connected === null ? null : connected(),
    store: Date.now() - answeredAt < patience,
    index: true,
    closing,
  })
  let watch: Watch = () => undefined
  let close = async (): Promise<void> => undefined
  if (settings.healthPort !== null) {
    const [{ metricsOf }, { serveHealth, serveHealthWhenFree }] = await Promise.all([
      import('./metrics.ts'),
      import('./health.ts'),
    ])
    const metrics = metricsOf({ sizes: () => library.sizes(), parts }, labels)
    const port = portOf(settings.healthPort, labels)
    const sources = { parts, metrics: metrics.text }
    // Who takes over a shard is ready before the old process leaves the port; anybody else says at once that it is taken.
    const serving = takesOver
      ? serveHealthWhenFree(port, sources, over.signal)
      : Promise.resolve(await serveHealth(port, sources).catch(portTaken(port)))
    watch = metrics.watch
    close = async () => (await serving)?.close()
    log('info', `health and metrics on http://127.0.0.1:${port}`)
  }
  const fresh = keepFresh(store, {
    every: polling,
    signal: over.signal,
    // The corpus shelf is asked for as well: a store without open shelves shows that it answers.
    refresh: () => Promise.all([library.refresh(), store.revision('corpus')]),
    polled: (error) => {
      if (error === null) answeredAt = Date.now()
      else log('warn', `the store gave no answer: ${inLog(error)}`)
    },
  })
  return {
    log: (line) => {
      countLine(line, watch)
      log(levelOf(line), line)
    },
    watch: (happening) => watch(happening),
    gatewayIs: (look) => {
      connected = look
    },
    closing: () => {
      closing = true
    },
    end: async () => {
      over.abort()
      await Promise.all([fresh, close()])
    },
  }
}
