import { type Feature, features } from './features.ts'
import type { Line } from './lines.ts'
import weights from './lines.weights.json' with { type: 'json' }
import { pageOf } from './page.ts'
import { bestRun, type Run } from './run.ts'

/** What a line speaks for or against the body around it, by plain rules; in words of prose, roughly by the ten. */
const worth = ({ furniture, size, closes, bullet }: Line): number => {
  if (furniture !== null) return -1
  if (closes && size >= 8) return Math.min(4, size / 10)
  if (bullet && size >= 8) return 0.5
  return closes ? 0.1 : -0.7
}

/** The run of lines that the plain rules take for the body. */
export const plainRun = (lines: readonly Line[]): Run => bestRun(lines.map(worth))

const byName = new Map(features.map((feature) => [feature.name, feature]))
const used: readonly Feature[] = weights.features.flatMap((name) => byName.get(name) ?? [])

type Tree = {
  readonly on: readonly number[]
  readonly at: readonly number[]
  readonly leaf: readonly number[]
}

/** A tree asks the same question on each level: is feature `on[level]` at least `at[level]`? The answers name the leaf. */
const leafOf = ({ on, at, leaf }: Tree, values: readonly number[]): number =>
  leaf[
    on.reduce((place, feature, level) => place * 2 + ((values[feature] ?? 0) >= (at[level] ?? 0) ? 1 : 0), 0)
  ] ?? 0

const scoreOf = (values: readonly number[]): number =>
  weights.trees.reduce((sum, tree) => sum + leafOf(tree, values), weights.bias)

/**
 * For each line of a page the log-odds that it belongs to the article: a sum of small trees over the named features,
 * trained by bench/train-lines.ts, which prints what they reach on pages that they were not trained on.
 */
export const lineScores = (lines: readonly Line[]): readonly number[] => {
  const page = pageOf(lines, plainRun(lines))
  return lines.map((_, at) => scoreOf(used.map(({ of }) => of(page, at))))
}
