/**
 * How good: runs the batch commands and the kit's scorers over all its sets and prints one table, baselines beside.
 *   npm run quality [-- --shared ../shared] [--only squad,story] [--write docs/quality.md]
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import known from './quality.baselines.json' with { type: 'json' }

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string' },
    write: { type: 'string' },
  },
})
const kit = join(values.shared, 'eval')
const scratch = mkdtempSync(join(tmpdir(), 'quality-'))

const score = z.record(z.string(), z.union([z.number(), z.string(), z.null()]))
type Score = z.infer<typeof score>

/** Runs a script with its output in a file of the scratch folder; the path of that file. */
const ran = (name: string, script: string, ...args: readonly string[]): string => {
  const file = join(scratch, name)
  const out = openSync(file, 'w')
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', out, 'inherit'] })
  closeSync(out)
  if (status !== 0) throw new Error(`${script} ended with ${status} (${args.join(' ')})`)
  return file
}

const scored = (script: string, ...args: readonly string[]): readonly Score[] => {
  const { stdout } = spawnSync(process.execPath, [join(kit, script), ...args, '--json'], { encoding: 'utf8' })
  const rows = JSON.parse(stdout)
  return z.array(score).parse(Array.isArray(rows) ? rows : [rows])
}

const questionSet =
  (set: string, ...flags: readonly string[]) =>
  (): readonly Score[] => {
    const files = [
      '--articles',
      join(kit, set, 'docs.jsonl'),
      '--questions',
      join(kit, set, 'questions.jsonl'),
    ]
    const answers = join(scratch, `${set}.answers.jsonl`)
    if (!existsSync(answers)) ran(`${set}.answers.jsonl`, 'src/batch/answer.ts', ...files)
    return scored('score.mjs', ...files, '--answers', answers, ...flags)
  }

const story = (): readonly Score[] => {
  const pages = ran('story.pages.jsonl', 'src/batch/extract.ts', '--pages', join(values.shared, 'seeds'))
  const docs = ran('story.docs.jsonl', join(kit, 'to-articles.mjs'), '--pages', pages)
  const questions = join(kit, 'story', 'questions.jsonl')
  const answers = ran(
    'story.answers.jsonl',
    'src/batch/answer.ts',
    '--articles',
    docs,
    '--questions',
    questions,
  )
  return scored('score-story.mjs', '--answers', answers, '--articles', docs, '--questions', questions)
}

const annotations = (set: string, mode: string) => (): readonly Score[] => {
  const out = ran(
    `${set}.annotations.jsonl`,
    'src/batch/annotate.ts',
    '--articles',
    join(kit, set, 'docs.jsonl'),
  )
  return scored('score-annotations.mjs', `--${mode}`, '--set', join(kit, set), '--predictions', out)
}

const pages = (set: string, scorer: string) => (): readonly Score[] => {
  const out = ran(`${set}.pages.jsonl`, 'src/batch/extract.ts', '--pages', join(kit, set, 'pages'))
  return scored(scorer, '--gold', join(kit, set, 'gold.json'), '--predictions', out)
}

const sets: Readonly<Record<string, () => readonly Score[]>> = {
  squad: questionSet('squad'),
  realtimeqa: questionSet('realtimeqa'),
  'realtimeqa --strong': questionSet('realtimeqa', '--strong'),
  newsfacts: questionSet('newsfacts'),
  timeqa: questionSet('timeqa'),
  trecqa: questionSet('trecqa'),
  wikiqa: questionSet('wikiqa'),
  rgb: questionSet('rgb'),
  story,
  timex: annotations('timex', 'timex'),
  sentences: annotations('sentences', 'sentences'),
  quantities: annotations('quantities', 'figures'),
  attributions: annotations('attributions', 'attributions'),
  pages: pages('pages', 'score-pages.mjs'),
  pasted: pages('pasted', 'score-pages.mjs'),
  pubdates: pages('pubdates', 'score-dates.mjs'),
}

const table = z.record(z.string(), z.record(z.string(), z.number()))
const baselines = table.parse(known.baselines)
const wanted = table.parse(known.wanted)
/** Counts that must be 0: shown as one number. */
const faults = [
  'not verbatim',
  'wrong date',
  'wrong source',
  'outside asOf or pool',
  'furniture leaks',
  'missing',
]
const shown = [
  'hit@1',
  'hit@3',
  'hit@5',
  'MRR@10',
  'answer@1',
  'answer@5',
  'stale@1',
  'all-figures recall',
  'silence precision',
  'silence recall',
  'confidence AUC',
  'mean quote characters',
  'p50 ms',
  'p95 ms',
]
const isNumber = (value: unknown): value is number => typeof value === 'number'
const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Math.round(value * 1000) / 1000)

const questionRows = (set: string, row: Score): readonly string[] => {
  const lines = shown.flatMap((metric) => {
    const value = row[metric]
    if (!isNumber(value)) return []
    const [baseline, goal] = [baselines[set]?.[metric], wanted[set]?.[metric]]
    return [
      `| ${set} | ${metric} | ${number(value)} | ${baseline === undefined ? '' : number(baseline)} | ${goal === undefined ? '' : number(goal)} |`,
    ]
  })
  const wrong = faults.reduce((sum, fault) => sum + (isNumber(row[fault]) ? row[fault] : 0), 0)
  return [...lines, `| ${set} | faults | ${wrong} | | 0 |`]
}

const otherRows = (set: string, rows: readonly Score[]): readonly string[] =>
  rows.map((row) => {
    const cells = Object.entries(row).map(
      ([name, value]) => `${name} ${isNumber(value) ? number(value) : (value ?? '-')}`,
    )
    return `| ${set} | ${cells.join(' · ')} |`
  })

const isQuestions = (row: Score | undefined): boolean => row !== undefined && 'hit@1' in row

const main = (): void => {
  const chosen = values.only?.split(',') ?? Object.keys(sets)
  const questions = ['| set | measure | here | baseline | wanted |', '|---|---|---|---|---|']
  const others = ['| set | measures |', '|---|---|']
  for (const set of chosen) {
    const run = sets[set]
    if (run === undefined) throw new Error(`no set "${set}"; there are ${Object.keys(sets).join(', ')}`)
    try {
      const rows = run()
      const lines = isQuestions(rows[0]) ? questionRows(set, rows[0] ?? {}) : otherRows(set, rows)
      ;(isQuestions(rows[0]) ? questions : others).push(...lines)
      console.log(lines.join('\n'))
    } catch (error) {
      console.error(`${set}: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
  if (values.write === undefined) return
  const text = `# How good\n\nMade by \`npm run quality\`. Baseline: ${known.note}\n\n${questions.join('\n')}\n\n${others.join('\n')}\n`
  writeFileSync(values.write, text)
}

if (!existsSync(kit)) console.error(`no evaluation kit at ${kit}: give its parent with --shared`)
else
  try {
    main()
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
