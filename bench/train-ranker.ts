/**
 * Trains src/answer/ranker.weights.json on the dev sets of the evaluation kit together.
 *   node bench/train-ranker.ts [--data ../shared/eval] [--write]
 * Prints how well each set does when its own questions' fold was left out, and when the whole set was left out.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Trees } from '../src/answer/trees.ts'
import { learn, type Training } from './rank/lambda.ts'
import { type Measured, measure, scoreBy } from './rank/measure.ts'
import { columns, type Group, groupsOf } from './rank/rows.ts'

/** The sets learned from, and which share of their questions: the large ones are thinned. */
const sets = { squad: 0.45, realtimeqa: 1, newsfacts: 1, timeqa: 0.6, rgb: 1, trecqa: 1, wikiqa: 1 } as const
const folds = 3
const training: Training = {
  trees: 200,
  seed: 7,
  growth: { leaves: 8, least: 0.05, rate: 0.07, ridge: 0.01, share: 0.5 },
}
const target = new URL('../src/answer/ranker.weights.json', import.meta.url)

const hash = (text: string): number => {
  let h = 2_166_136_261
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619)
  return h >>> 0
}
const foldOf = (group: Group): number => hash(group.set + group.fold) % folds
const isKept = (group: Group): boolean =>
  (hash(group.id) % 1000) / 1000 < (Object.entries(sets).find(([set]) => set === group.set)?.[1] ?? 1)

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
  },
})
const groups = Object.keys(sets).flatMap((set) => groupsOf(values.data, set, 1))
const counts = new Map(
  Object.keys(sets).map((set) => [set, groups.filter((g) => g.set === set && g.answerable).length]),
)
/** Sets weigh by the root of their size, so that large ones do not drown small ones. */
const weightOf = (group: Group): number => (counts.get(group.set) ?? 1) ** -0.5
const trained = (from: readonly Group[]): Trees =>
  learn(
    from.filter((group) => group.answerable && isKept(group)),
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

if (values.check) check()
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
  const text = `{"signals":${JSON.stringify(weights.signals)},\n"trees":[\n${weights.trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]}\n`
  writeFileSync(target, text)
  console.log(`${Math.round(text.length / 1000)} kB written`)
}
