import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** Runs every test and closes with one plain line that says how many passed, failed and were skipped. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
})

const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-test-'))
const file = path.join(folder, 'report.json')
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
rmSync(folder, { recursive: true })
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
)
process.exitCode =
  run.status === 0 && report.success && report.numFailedTests === 0 && report.numFailedTestSuites === 0
    ? 0
    : 1
