import { cpus } from 'node:os'
import type { Spread } from './ask.ts'
import type { Plan } from './fill.ts'
import type { Measured } from './run.ts'

/** One run: where, how much, what it measured, and what else the machine did then. */
export type Scaled = {
  readonly store: string
  readonly plan: Plan
  readonly total: number
  /** Seconds to fill the store, and bytes of its file. */
  readonly filled: number
  readonly disk: number
  readonly load: { readonly average: number; readonly priority: number }
  readonly budget: number
  readonly measured: Measured
}

const number = (value: number): string => value.toLocaleString('en')
const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

type Row = readonly [what: string, spread: Spread | null, wanted: string]

const timesOf = ({ measured, plan }: Scaled): readonly Row[] => [
  [`a question, a tenth of the servers active`, measured.active, '≤ 50'],
  [`a question on a shelf of ${number(plan.largeSentences)}`, measured.large, '≤ 40'],
  ['ten questions at once, until the last is answered', measured.tenAtOnce, ''],
  ['a question in any server by Zipf’s law, opening included', measured.anyServer, ''],
  [`opening a shelf of ${number(plan.sentences)}`, measured.opened, ''],
  [`opening a shelf of ${number(plan.largeSentences)}`, measured.openedLarge, ''],
  ['adding an article of 50 sentences', measured.add, ''],
  ['looking what other processes changed, all open shelves', measured.refresh, ''],
]

const timeRow = ([what, spread, wanted]: Row): string =>
  spread === null
    ? ''
    : `| ${what} | ${ms(spread.median)} | ${ms(spread.p99)} | ${ms(spread.own)} | ${ms(spread.worst)} | ${wanted} |\n`

const sectionOf = (run: Scaled): string => {
  const { store, plan, total, measured, filled, disk, load, budget } = run
  const name = store === 'postgres' ? 'PostgreSQL' : 'SQLite'
  const larger = plan.large > 0 ? `, ${plan.large} of them with ${number(plan.largeSentences)}` : ''
  const size = disk > 0 ? `, ${number(Math.round(disk / 1_000_000))} MB on disk` : ''
  return `## ${name}: ${number(plan.servers)} servers × ${number(plan.sentences)} sentences${larger}

${number(total)} sentences; filled in ${filled.toFixed(0)} s${size}. Shelves may take ${budget} MB; load of the machine at the end ${load.average.toFixed(1)} on ${cpus().length} processors${load.priority < 0 ? ', this process before the others' : ''}.

| memory | MB |
|---|---|
| the whole bot loaded, the corpus on its shelf, 200 questions asked | ${measured.idle} |
| after every server’s shelf was opened (${number(measured.open)} still are, reckoned at ${measured.shelvesMegabytes} MB) | ${measured.afterAll} |
| at the end | ${measured.resident} |
| the most it ever took | ${measured.peak} |

| milliseconds | median | p99 | p99 of its own work | worst | wanted p99 |
|---|---|---|---|---|---|
${timesOf(run).map(timeRow).join('')}
Answers: ${Object.entries(measured.kinds)
    .map(([kind, count]) => `${number(count)} ${kind}`)
    .join(', ')}.
`
}

/** The page of all runs. */
export const pageOf = (runs: readonly Scaled[]): string => `# Many servers in one process

Written by \`node bench/scale.ts --write docs/scale.md\`: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}. News of invented words and numbers; a question is the whole way from its text to an answer with its quotes. “Own work” is what the thread itself did: the machine had other work while this ran, which is in the other figures.

${runs.map(sectionOf).join('\n')}`
