/**
 * Trains the weights that tell an article's lines from the rest of a pasted page, and says what they reach on pages
 * that they were not trained on: `node bench/train-lines.ts`; with `--write` the weights of all pages are written. The pages are read from ../shared/eval by path.
 */
import { writeFileSync } from 'node:fs'
import { likeliest } from '../src/ingest/text/body.ts'
import { features } from '../src/ingest/text/features.ts'
import { pageOf } from '../src/ingest/text/page.ts'
import { plainRun } from '../src/ingest/text/score.ts'
import { boosted, type Model, type Row, scoreBy } from './lines/boost.ts'
import { cropped, pastedSamples, type Sample, taughtSamples, tokens } from './lines/pages.ts'

const FOLDS = 8
const EVAL = '../shared/eval'
const WEIGHTS = 'src/ingest/text/lines.weights.json'

type Prepared = Sample & { readonly values: readonly (readonly number[])[] }

const prepared = (sample: Sample): Prepared => {
  const page = pageOf(sample.lines, plainRun(sample.lines))
  return { ...sample, values: sample.lines.map((_, at) => features.map(({ of }) => of(page, at))) }
}

/** A long line counts more than a short one, a page with a long article no more than three with short ones. */
const rowsOf = ({ lines, values, isBody, weight, gold }: Prepared): readonly Row[] =>
  lines.flatMap(({ size, furniture }, at) =>
    furniture === null
      ? [
          {
            values: values[at] ?? [],
            is: isBody[at] ?? false,
            weight:
              (weight * Math.sqrt(Math.min(80, size + 1))) / Math.sqrt(Math.max(150, gold.length) / 500) / 4,
          },
        ]
      : [],
  )

const shingles = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const key = words.slice(at, at + 4).join(' ')
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

type Hits = { readonly precision: number; readonly recall: number }

const hits = (gold: readonly string[], found: readonly string[]): Hits => {
  const [wanted, given] = [shingles(gold), shingles(found)]
  const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((a, b) => a + b, 0)
  const both = [...wanted].reduce((sum, [key, count]) => sum + Math.min(count, given.get(key) ?? 0), 0)
  return { precision: both / Math.max(1, total(given)), recall: both / Math.max(1, total(wanted)) }
}

const tested = (model: Model, page: Prepared): Hits => {
  const kept = likeliest(
    page.lines,
    page.values.map((values) => scoreBy(model, values)),
  )
  return hits(
    page.gold,
    kept.flatMap((at) => tokens(page.lines[at]?.words ?? '')),
  )
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

const report = (name: string, results: readonly Hits[]): void => {
  const [precision, recall] = [
    mean(results.map((hit) => hit.precision)),
    mean(results.map((hit) => hit.recall)),
  ]
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(`${name}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`)
}

const pages = pastedSamples(`${EVAL}/pasted`).map(prepared)
const crops = pages.map((page, turn) => prepared(cropped(page, turn)))
const taught = taughtSamples(`${EVAL}/pubdates`, 0.5).map(prepared)
console.log(
  `${pages.length} pages with gold, ${taught.length} taught by the reader of HTML, ${features.length} features`,
)

const isIn = (fold: number) => (_: Prepared, at: number) => at % FOLDS === fold
const isOut = (fold: number) => (_: Prepared, at: number) => at % FOLDS !== fold

const crossValidate = (): void => {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const learnt = [...pages.filter(isOut(fold)), ...crops.filter(isOut(fold)), ...taught]
    const model = boosted(learnt.flatMap(rowsOf))
    return {
      whole: pages.filter(isIn(fold)).map((page) => tested(model, page)),
      crops: crops.filter(isIn(fold)).map((page) => tested(model, page)),
    }
  })
  report(
    'whole pages, cross-validated',
    folds.flatMap(({ whole }) => whole),
  )
  report(
    'cropped pages, cross-validated',
    folds.flatMap(({ crops: own }) => own),
  )
}

const write = (): void => {
  const model = boosted([...pages, ...crops, ...taught].flatMap(rowsOf))
  const usedFeatures = [...new Set(model.trees.flatMap(({ on }) => on))].toSorted((a, b) => a - b)
  const trees = model.trees.map((tree) => ({ ...tree, on: tree.on.map((on) => usedFeatures.indexOf(on)) }))
  const names = usedFeatures.map((on) => features[on]?.name ?? '')
  const lines = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n')
  writeFileSync(
    WEIGHTS,
    `{\n  "bias": ${model.bias},\n  "features": ${JSON.stringify(names)},\n  "trees": [\n${lines}\n  ]\n}\n`,
  )
}

if (process.argv.includes('--write')) write()
else crossValidate()
