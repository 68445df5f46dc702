import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Watch } from '../command/watch.ts'

/** Upper bounds of answer times, in seconds: what is wanted (2 ms) to what is too slow (5 s). */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** What Prometheus reads at the time of asking. */
export type Measured = {
  readonly sizes: () => Promise<{
    readonly open: number
    readonly articles: number
    readonly sentences: number
  }>
  readonly parts: () => Readonly<Record<'gateway' | 'store' | 'index', boolean | null>>
}

/** Counters of a running bot, and their text. */
export type Metrics = {
  readonly watch: Watch
  readonly text: () => Promise<{ readonly type: string; readonly text: string }>
}

const counter = (registry: Registry, name: string, help: string, ...labels: string[]): Counter =>
  new Counter({ name: `verbatim_${name}`, help, labelNames: labels, registers: [registry] })

const gauges = (registry: Registry, { sizes, parts }: Measured): void => {
  const shelf = new Gauge({
    name: 'verbatim_shelf_size',
    help: 'What stands in memory: open shelves, articles, sentences',
    labelNames: ['of'],
    registers: [registry],
    collect: async () => {
      for (const [of, size] of Object.entries(await sizes())) shelf.set({ of }, size)
    },
  })
  const up = new Gauge({
    name: 'verbatim_up',
    help: '1 where a part works: gateway, store, index',
    labelNames: ['part'],
    registers: [registry],
    collect: () => {
      for (const [part, works] of Object.entries(parts())) up.set({ part }, works === true ? 1 : 0)
    },
  })
}

/** Metrics for Prometheus; `labels` stand on each of them (the shard). No label holds what a person wrote. */
export const metricsOf = (measured: Measured, labels: Readonly<Record<string, string>>): Metrics => {
  const registry = new Registry()
  registry.setDefaultLabels({ ...labels })
  collectDefaultMetrics({ register: registry, prefix: 'verbatim_' })
  const answers = counter(registry, 'answers_total', 'Questions answered, by kind of answer', 'kind')
  for (const kind of ['quoted', 'unsure', 'silent']) answers.inc({ kind }, 0)
  const limited = counter(registry, 'limited_total', 'Questions told "busy", by whose limit', 'whom')
  for (const whom of ['person', 'server']) limited.inc({ whom }, 0)
  const withheld = counter(registry, 'withheld_quotes_total', 'Quotes that did not match their article')
  const troubled = counter(registry, 'troubled_total', 'Questions that had trouble on the way')
  const seconds = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'Time to find an answer',
    buckets,
    registers: [registry],
  })
  gauges(registry, measured)
  return {
    watch: (happening) => {
      switch (happening.kind) {
        case 'answered':
          answers.inc({ kind: happening.answer })
          return seconds.observe(happening.milliseconds / 1000)
        case 'limited':
          return limited.inc({ whom: happening.whom })
        case 'withheld':
          return withheld.inc(happening.quotes)
        case 'troubled':
          return troubled.inc()
      }
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
