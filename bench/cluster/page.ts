import { cpus } from 'node:os'
import type { Report } from './report.ts'

type Row = Readonly<Record<string, string | number | null>>

const table = (first: string, rows: Readonly<Record<string, Row>>): string => {
  const [sample = {}] = Object.values(rows)
  const columns = Object.keys(sample)
  const line = (cells: readonly (string | number | null)[]): string =>
    `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`
  return [
    line([first, ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...Object.entries(rows).map(([name, row]) =>
      line([name, ...columns.map((column) => row[column] ?? null)]),
    ),
  ].join('\n')
}

/** The report as a page of Markdown. */
export const page = (command: string, report: Report): string => {
  const { questions, outages, changes, memory } = report
  return `# A deployment, with what goes wrong played

Written by \`${command}\`, on ${cpus().length} cores that other work shares. Everything runs on this machine: a Discord of our own, PostgreSQL,
and the processes of the bot. Half of the questions are mentions, half \`/ask\`; moderators paste articles and press Save.

Ready ${report['start to ready']} s after the first host was started; Discord's queue lets one shard of each remainder identify in 5 s.

## Questions
Times in milliseconds, until the answer stands in the channel. *Not responded*: nobody was connected, and Discord tells the person itself.

${table('', questions)}

## Outages
Seconds since it began. The database is away for 2 s before it is started again. A question belongs to an outage from 1 s before it began to 3 s
after it ended.

${table('', outages)}

## Changes that moderators made
${table('', { articles: changes })}

## Memory
Megabytes.

${table('process', memory)}
`
}
