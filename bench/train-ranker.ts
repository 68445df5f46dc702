/**
 * Trains src/answer/ranker.weights.json on the dev sets of the evaluation kit together.
 *   node bench/train-ranker.ts [--data ../shared/eval] [--check] [--write] [--write-confidence]
 * `--check` prints how well each set does when its own questions' fold was left out, and when the whole set was.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sumOf, type Trees } from '../src/answer/trees.ts'
import { learn, type Training } from './rank/lambda.ts'
import { areaOf, type Case, learnOdds } from './rank/logistic.ts'
import { type Measured, measure, scoreBy } from './rank/measure.ts'
import { columns, type Group, groupsOf, signNames } from './rank/rows.ts'

/** The sets learned from, and how much each weighs beside the root of its size. */
const sets = { squad: 2, realtimeqa: 1, newsfacts: 1, timeqa: 2, rgb: 1, trecqa: 1, wikiqa: 1 } as const
const folds = 3
const training: Training = {
  trees: 200,
  seed: 3,
  growth: { leaves: 18, least: 0.02, rate: 0.08, ridge: 0.01, share: 0.35 },
}

const hash = (text: string): number => {
  let h = 2_166_136_261
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619)
  return h >>> 0
}
/** An unanswerable question of squad names no article; it was written for that of the answerable one before it. */
const places = new Map<Group, string>()
const foldOf = (group: Group): number => hash(group.set + (places.get(group) ?? group.fold)) % folds
const shareOf = (set: string): number => Object.entries(sets).find(([name]) => name === set)?.[1] ?? 1

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
    'check-confidence': { type: 'boolean' },
    'write-confidence': { type: 'boolean' },
  },
})
const groups = Object.keys(sets).flatMap((set) => groupsOf(values.data, set, 1))
let place = ''
for (const group of groups) {
  if (group.answerable) place = group.fold
  else if (group.set === 'squad') places.set(group, place)
}
const counts = new Map(
  Object.keys(sets).map((set) => [set, groups.filter((g) => g.set === set && g.answerable).length]),
)
/** Sets weigh by the root of their size, so that large ones do not drown small ones. */
const weightOf = (group: Group): number => shareOf(group.set) * (counts.get(group.set) ?? 1) ** -0.5
const trained = (from: readonly Group[]): Trees =>
  learn(
    from.filter((group) => group.answerable),
    columns,
    weightOf,
    training,
  )

const line = (set: string, how: string, m: Measured): void =>
  console.log(
    `${set.padEnd(11)} ${how.padEnd(14)} hit@1 ${m.hit1}  hit@5 ${m.hit5}  MRR ${m.mrr}  answer@5 ${m.answer5}  (${m.n})`,
  )

const sum = (parts: readonly Measured[]): Measured => {
  const n = parts.reduce((all, part) => all + part.n, 0)
  const mean = (of: (m: Measured) => number): number =>
    Math.round((1000 * parts.reduce((all, part) => all + of(part) * part.n, 0)) / Math.max(1, n)) / 1000
  return {
    n,
    hit1: mean((m) => m.hit1),
    hit5: mean((m) => m.hit5),
    mrr: mean((m) => m.mrr),
    answer5: mean((m) => m.answer5),
  }
}

const check = (): void => {
  const models = Array.from({ length: folds }, (_, fold) => trained(groups.filter((g) => foldOf(g) !== fold)))
  for (const set of Object.keys(sets)) {
    const own = groups.filter((g) => g.set === set)
    line(
      set,
      'fold left out',
      sum(
        models.map((model, fold) =>
          measure(
            own.filter((g) => foldOf(g) === fold),
            scoreBy(model),
          ),
        ),
      ),
    )
    line(set, 'set left out', measure(own, scoreBy(trained(groups.filter((g) => g.set !== set)))))
  }
}

const confidence: Training = {
  trees: 150,
  seed: 3,
  growth: { leaves: 6, least: 1, rate: 0.05, ridge: 1, share: 0.3 },
}

const ofKind = (set: string, answerable: boolean): number =>
  groups.filter((group) => group.set === set && group.answerable === answerable).length
const telling = groups.filter((group) => ofKind(group.set, false) > 5 && group.values.length > 0)
/** In each set answerable and unanswerable questions weigh the same; sets by the root of their size. */
const caseOf = (group: Group): Case => ({
  signs: group.signs,
  answerable: group.answerable,
  weight: (ofKind(group.set, true) + ofKind(group.set, false)) ** 0.5 / ofKind(group.set, group.answerable),
})
const odds = (from: readonly Group[]): Trees => learnOdds(from.map(caseOf), signNames, confidence)

const checkOdds = (): void => {
  const models = Array.from({ length: folds }, (_, fold) => odds(telling.filter((g) => foldOf(g) !== fold)))
  for (const set of new Set(telling.map((g) => g.set))) {
    const own = telling.filter((g) => g.set === set)
    const without = odds(telling.filter((g) => g.set !== set))
    const area = (of: (group: Group) => Trees | undefined): string =>
      areaOf(own.map((g) => ({ score: sumOf(of(g) ?? without, g.signs), answerable: g.answerable }))).toFixed(
        3,
      )
    console.log(
      `${set.padEnd(11)} AUC, fold left out ${area((g) => models[foldOf(g)])}, set left out ${area(() => without)}`,
    )
  }
}

const saved = (url: URL, weights: Trees): void => {
  const trees = weights.trees.map((tree) => JSON.stringify(tree)).join(',\n')
  const text = `{"signals":${JSON.stringify(weights.signals)},\n"trees":[\n${trees}\n]}\n`
  writeFileSync(url, text)
  console.log(`${Math.round(text.length / 1000)} kB written`)
}

if (values.check) check()
if (values.check || values['check-confidence']) checkOdds()
if (values.write) {
  const weights = trained(groups)
  for (const set of Object.keys(sets))
    line(
      set,
      'trained on',
      measure(
        groups.filter((g) => g.set === set),
        scoreBy(weights),
      ),
    )
  saved(new URL('../src/answer/ranker.weights.json', import.meta.url), weights)
}
// The signs of silence look at the ranking: run this after --write.
if (values['write-confidence'])
  saved(new URL('../src/answer/silence/confidence.weights.json', import.meta.url), odds(telling))
