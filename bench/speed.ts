/**
 * How fast: the same sentences and questions through Verbatim and other search engines, each in a process of its own.
 *   npm run bench [-- --shared ../shared] [--sizes 10000,100000] [--only verbatim,fts5] [--growth 20000,1000000] [--write docs/bench.md]
 * `--growth`: Verbatim and SQLite alone at those sizes too. `--write` puts a picture beside the page.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { pngOf } from '../src/render/chart/picture.ts'
import { plotOf } from './speed/plot.ts'
import { type Quality, qualityOf, type Run, runOf } from './speed/runs.ts'

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    sizes: { type: 'string', default: '10000,100000' },
    only: { type: 'string', default: 'mini,tuned,orama,flexsearch,lunr,fts5,postgres,finding,verbatim' },
    growth: { type: 'string' },
    write: { type: 'string' },
  },
})

const ms = (value: number | null): string =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
const times = (base: number | undefined, own: number): string =>
  base === undefined ? '–' : `${base / own >= 10 ? (base / own).toFixed(0) : (base / own).toFixed(1)}×`
const bytes = (value: number): string => (value / 1_048_576).toFixed(value > 10_485_760 ? 0 : 1)

const head = [
  '| engine | build s | memory MB | bytes a sentence | disk MB | median ms | p99 ms | 50 terms ms | 500 words ms | add ms | remove ms | median, p99 to MiniSearch |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|',
]

const rowOf = (run: Run, base: Run | undefined): string =>
  `| ${run.name} | ${(run.build / 1000).toFixed(2)} | ${bytes(run.heap)} | ${Math.round(run.heap / run.sentences)} | ${run.disk === 0 ? '' : bytes(run.disk)} | ${ms(run.median)} | ${ms(run.p99)} | ${ms(run.fifty)} | ${ms(run.longest)} | ${ms(run.add)} | ${ms(run.remove)} | ${times(base?.median, run.median)}, ${times(base?.p99, run.p99)} |`

const tableOf = (runs: readonly Run[], sentences: number): readonly string[] => {
  const own = runs.filter((run) => run.sentences === sentences)
  const base = own.find(({ engine }) => engine === 'mini')
  return [
    '',
    `## ${sentences.toLocaleString('en')} sentences`,
    '',
    ...head,
    ...own.map((run) => rowOf(run, base)),
  ]
}

const growthOf = (runs: readonly Run[]): readonly string[] => [
  '',
  '## Growth of Verbatim',
  '',
  '| sentences | build s | memory MB | whole process MB, the bench’s own copy of the texts in it | median ms | p99 ms |',
  '|---|---|---|---|---|---|',
  ...runs
    .filter(({ engine }) => engine === 'verbatim')
    .toSorted((a, b) => a.sentences - b.sentences)
    .map(
      (run) =>
        `| ${run.sentences.toLocaleString('en')} | ${(run.build / 1000).toFixed(2)} | ${bytes(run.heap)} | ${bytes(run.rss)} | ${ms(run.median)} | ${ms(run.p99)} |`,
    ),
]

const goodOf = (all: readonly Quality[]): readonly string[] => [
  '',
  `## How good (SQuAD 2 over its own articles, ${all[0]?.asked ?? 0} questions)`,
  '',
  '| engine | first sentence right | MRR of ten |',
  '|---|---|---|',
  ...all.map(({ name, hit1, mrr }) => `| ${name} | ${hit1.toFixed(3)} | ${mrr.toFixed(3)} |`),
]

/** What the figures say where another engine is ahead; written from them, so that it stays true. */
const aheadOf = (runs: readonly Run[], sentences: number): readonly string[] => {
  const own = runs.find((run) => run.engine === 'verbatim' && run.sentences === sentences)
  if (own === undefined) return []
  const others = runs.filter(
    (run) => !['verbatim', 'finding'].includes(run.engine) && run.sentences === sentences,
  )
  const ahead = (what: string, of: (run: Run) => number | null): readonly string[] =>
    others.flatMap((run) => {
      const [theirs, ours] = [of(run), of(own)]
      return theirs !== null && ours !== null && theirs < ours
        ? [`- ${run.name}: ${what} ${ms(theirs)}, here ${ms(ours)}.`]
        : []
    })
  const lines = [
    ...ahead('median ms', ({ median }) => median),
    ...ahead('p99 ms', ({ p99 }) => p99),
    ...ahead('build ms', ({ build }) => build),
    ...ahead('memory MB', ({ heap }) => heap / 1_048_576),
  ]
  const why =
    'The others find sentences; Verbatim’s time is that of a whole answer: the question read, 28 candidates read and ranked by all signals, confidence, and the quotes shown finished with speaker and dates. An index in a file (FTS5) holds no text in memory.'
  return lines.length === 0
    ? ['', 'No other engine is ahead at this size.']
    : ['', 'Where another is ahead:', '', ...lines, '', why]
}

const main = (): void => {
  const engines = values.only.split(',')
  const sizes = values.sizes.split(',').map(Number)
  const runs: Run[] = []
  const missing: string[] = []
  const tell = (engine: string, sentences: number): void => {
    const run = runOf(engine, sentences, values.shared)
    if (run === null) missing.push(`${engine} at ${sentences.toLocaleString('en')}`)
    if (run === null) return
    runs.push(run)
    console.log(
      rowOf(
        run,
        runs.find((one) => one.engine === 'mini' && one.sentences === run.sentences),
      ),
    )
  }
  for (const sentences of sizes) {
    console.log(tableOf([], sentences).join('\n'))
    for (const engine of engines) tell(engine, sentences)
  }
  for (const sentences of values.growth?.split(',').map(Number) ?? [])
    for (const engine of engines.filter((one) => ['finding', 'verbatim', 'fts5'].includes(one)))
      tell(engine, sentences)
  const good = engines.flatMap((engine) => qualityOf(engine, values.shared) ?? [])
  const all = [...new Set(runs.map(({ sentences }) => sentences))].toSorted((a, b) => a - b)
  const largest = Math.max(...sizes)
  const lines = [
    '# How fast',
    '',
    `Written by \`npm run bench -- --write\`: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}. The same sentences and up to 400 questions for each engine, one process each; up to 200 other questions are asked before, for 20 s at most. Memory is what the heap and buffers grew by; Verbatim’s holds the article texts, the others’ do not.`,
    '',
    `![Median and p99 of a question](bench.png)`,
    ...all.flatMap((sentences) => tableOf(runs, sentences)),
    ...aheadOf(runs, largest),
    ...growthOf(runs),
    ...goodOf(good),
    ...(missing.length === 0
      ? []
      : ['', `Left out, since they failed or took more than five minutes: ${missing.join(', ')}.`]),
  ]
  console.log(lines.slice(lines.indexOf('## Growth of Verbatim')).join('\n'))
  if (values.write === undefined) return
  writeFileSync(values.write, `${lines.join('\n')}\n`)
  writeFileSync(values.write.replace(/\.md$/, '.png'), pngOf(plotOf(runs, largest)))
}

main()
