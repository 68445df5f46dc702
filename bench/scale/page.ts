import { cpus } from 'node:os'
import type { Spread } from './ask.ts'
import type { Plan } from './fill.ts'
import type { Large } from './large.ts'
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

type Load = Scaled['load']

/** The run over one large shelf: the same of it. */
export type OneShelf = {
  readonly filled: number
  readonly disk: number
  readonly load: Load
  readonly measured: Large
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

const loadOf = ({ average, priority }: Load): string =>
  `${average.toFixed(1)} on ${cpus().length} processors${priority < 0 ? ', this process before the others' : ''}`

const timesHead = `| milliseconds | median | p99 | p99 of its own work | worst | wanted p99 |
|---|---|---|---|---|---|
`

const sectionOf = (run: Scaled): string => {
  const { store, plan, total, measured, filled, disk, load, budget } = run
  const name = store === 'postgres' ? 'PostgreSQL' : 'SQLite'
  const larger = plan.large > 0 ? `, ${plan.large} of them with ${number(plan.largeSentences)}` : ''
  const size = disk > 0 ? `, ${number(Math.round(disk / 1_000_000))} MB on disk` : ''
  return `## ${name}: ${number(plan.servers)} servers × ${number(plan.sentences)} sentences${larger}

${number(total)} sentences; filled in ${filled.toFixed(0)} s${size}. Shelves may take ${budget} MB; load of the machine at the end ${loadOf(load)}.

| memory | MB |
|---|---|
| the whole bot loaded, the corpus on its shelf, 200 questions asked | ${measured.idle} |
| after every server’s shelf was opened (${number(measured.open)} still are, reckoned at ${measured.shelvesMegabytes} MB) | ${measured.afterAll} |
| at the end | ${measured.resident} |
| the most it ever took | ${measured.peak} |

${timesHead}${timesOf(run).map(timeRow).join('')}
Answers: ${Object.entries(measured.kinds)
    .map(([kind, count]) => `${number(count)} ${kind}`)
    .join(', ')}.
`
}

const shelfTimes = ({ measured }: OneShelf): readonly Row[] => [
  ['opening it, in slices: others are answered meanwhile', measured.opened, ''],
  ['the first question', measured.first, ''],
  [`a question (${number(measured.questions)}, each asked once)`, measured.asked, '≤ 150'],
  ['adding an article of 50 sentences', measured.add, ''],
  ['adding it and asking', measured.afterAdding, '≤ 150'],
  ['removing an article', measured.remove, ''],
]

const shelfSection = (run: OneShelf): string => {
  const { measured, filled, disk, load } = run
  return `## SQLite: one shelf of ${number(measured.sentences)} sentences

${number(measured.articles)} articles spliced of real news as in [bench.md](bench.md), stored by another process in ${filled.toFixed(0)} s, ${number(Math.round(disk / 1_000_000))} MB on disk. The program’s own library opens the shelf from the store. Load of the machine at the end ${loadOf(load)}.

| memory | MB | wanted |
|---|---|---|
| the whole bot loaded, the corpus on its shelf, 200 questions asked | ${number(measured.idle)} | |
| the shelf open | ${number(measured.afterOpening)} | ≤ 1,000 |
| the most while it was opened | ${number(measured.peakOpening)} | ≤ 1,000 |
| at the end | ${number(measured.resident)} | ≤ 1,000 |
| the most it ever took | ${number(measured.peak)} | ≤ 1,000 |

${timesHead}${shelfTimes(run).map(timeRow).join('')}
`
}

const title = 'Many servers in one process, and one large shelf'

/** The page of all runs. */
export const pageOf = (runs: readonly Scaled[], shelf: OneShelf | null): string => `# ${title}

Written by \`node bench/scale.ts --write docs/scale.md\`: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}. A question is the whole way from its text to an answer with its quotes; the news of many servers is of invented words and numbers. “Own work” is what the thread itself did: the machine had other work while this ran, which is in the other figures.

${shelf === null ? '' : shelfSection(shelf)}${runs.map(sectionOf).join('\n')}`
