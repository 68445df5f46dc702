/**
 * Trains the ranker, src/answer/ranker-trees.weights.json (bench/rank/boost.py) and ranker-net.weights.json
 * (bench/rank/listwise.py), and the odds of an answer, src/answer/silence/confidence.weights.json (boost.py), on the dev sets of the
 * evaluation kit and the stories to learn from (bench/stories) together. The two scripts say what to install.
 *   node bench/train-ranker.ts [--data ../shared/eval] [--check] [--write] [--python python3]
 * Printed: how each set does when the fold of its own questions was left out, and when trained on. `--check`: also when the
 * whole set was left out. The odds learn from rankings by models that had not seen the question.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { rankerIn } from './rank/ranker.ts'
import { columns, type Group, groupsOf, type RankerFor, signNames } from './rank/rows.ts'
import { learnt, storiesFolder } from './stories/set.ts'

/** The sets learned from, and how much each weighs beside the root of its size. */
const sets = {
  squad: 2,
  realtimeqa: 1,
  newsfacts: 1,
  timeqa: 2,
  rgb: 1,
  trecqa: 1,
  wikiqa: 1,
  stories: 1.2,
} as const
/** For silence the stories weigh more: they ask as people ask. */
const oddsOfStories = 1.5
/** As many as in bench/rank/told.py. */
const folds = 3

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    python: { type: 'string', default: 'python3' },
    check: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})

const hash = (text: string): number => {
  let h = 2_166_136_261
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619)
  return h >>> 0
}
const foldOf = (place: string): number => hash(place) % folds

const counted = (groups: readonly Group[], set: string, answerable: boolean): number =>
  groups.filter((group) => group.set === set && group.answerable === answerable).length

/** Writes numbers and what is known of them where boost.py finds them. */
const handOver = (
  folder: string,
  names: readonly string[],
  rows: readonly Float32Array[],
  groups: readonly object[],
): void => {
  writeFileSync(
    join(folder, 'rows.f32'),
    Buffer.concat(rows.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength))),
  )
  writeFileSync(join(folder, 'groups.json'), JSON.stringify({ columns: names, groups }))
}

const learn = (script: string, ...told: readonly string[]): void => {
  const file = fileURLToPath(new URL(`rank/${script}`, import.meta.url))
  const check = values.check === true ? ['--check'] : []
  const { status } = spawnSync(values.python, [file, ...told, ...check], { stdio: 'inherit' })
  if (status !== 0)
    throw new Error(`${script} did not run: see what ${values.python} needs in bench/rank/${script}.`)
}

/** The questions of all sets; each story is a shelf of its own, and all of them are one set. */
const allGroups = (ranker: (set: string) => RankerFor): readonly Group[] =>
  Object.keys(sets).flatMap((set) =>
    set === 'stories'
      ? learnt.flatMap((name) => groupsOf(set, join(storiesFolder, name), ranker(set)))
      : groupsOf(set, join(values.data, set), ranker(set)),
  )

/** Sets weigh by the root of their size, so that large ones do not drown small ones. */
const shareOf = (set: string): number => Object.entries(sets).find(([name]) => name === set)?.[1] ?? 1

const rankRows = (folder: string): void => {
  const groups = allGroups(() => () => null)
  const told = groups.map(({ set, fold, answerable, strong, grades, holds, ...group }) => ({
    set,
    fold: foldOf(set + fold),
    answerable,
    strong,
    rows: group.values.length,
    grades: [...grades],
    holds: [...holds],
    weight: shareOf(set) * counted(groups, set, true) ** -0.5,
  }))
  handOver(
    folder,
    columns,
    groups.flatMap((group) => group.values),
    told,
  )
}

/** How each set does as it is answered, by models that had not seen the question: plain gains and twins heard. */
const printFound = (groups: readonly Group[]): void => {
  for (const set of Object.keys(sets)) {
    const own = groups.filter(
      (one) => one.set === set && one.answerable && (set !== 'realtimeqa' || one.strong),
    )
    const share = (value: (found: number) => number): string =>
      (own.reduce((sum, { found }) => sum + (found < 0 ? 0 : value(found)), 0) / own.length).toFixed(3)
    const [hit1, hit5] = [1, 5].map((most) => share((found) => (found < most ? 1 : 0)))
    const mrr = share((found) => (found < 10 ? 1 / (found + 1) : 0))
    console.log(
      `${set.padEnd(11)} as answered      hit@1 ${hit1}  hit@5 ${hit5}  MRR ${mrr}  (${own.length})`,
    )
  }
}

/** In each set answerable and unanswerable questions weigh the same; sets by the root of their size. */
const oddsRows = (folder: string, learned: string): void => {
  const rankers = Array.from({ length: folds }, (_, fold) => rankerIn(learned, `fold-${fold}`, columns))
  const all = allGroups((set) => (fold) => rankers[foldOf(set + fold)] ?? null)
  printFound(all)
  const groups = all.filter((group) => counted(all, group.set, false) > 5 && group.values.length > 0)
  const told = groups.map(({ set, fold, answerable }) => ({
    set,
    fold: foldOf(set + fold),
    answerable,
    rows: 1,
    weight:
      ((set === 'stories' ? oddsOfStories : 1) *
        (counted(groups, set, true) + counted(groups, set, false)) ** 0.5) /
      counted(groups, set, answerable),
  }))
  handOver(
    folder,
    signNames,
    groups.map(({ signs }) => signs),
    told,
  )
}

const saved = (from: string, to: string): void => {
  copyFileSync(from, new URL(to, import.meta.url))
  console.log(`${to}: ${Math.round(readFileSync(from).length / 1000)} kB written`)
}

const [ranker, odds] = ['ranker', 'odds'].map((name) => mkdtempSync(join(tmpdir(), `verbatim-${name}-`)))
if (ranker === undefined || odds === undefined) throw new Error('No folder for the numbers.')
rankRows(ranker)
learn('boost.py', ranker, 'rank')
learn('listwise.py', ranker)
oddsRows(odds, ranker)
learn('boost.py', odds, 'odds')
if (values.write) {
  saved(join(ranker, 'trees-whole.json'), '../src/answer/ranker-trees.weights.json')
  saved(join(ranker, 'net-whole.json'), '../src/answer/ranker-net.weights.json')
  saved(join(odds, 'trees-whole.json'), '../src/answer/silence/confidence.weights.json')
}
