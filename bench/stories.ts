/**
 * How good on news that nothing was tuned on: asks the questions of the invented stories in bench/stories/ and holds the
 * answers against the sentences that answer.
 *   npm run stories [-- --only pass,dam] [--misses] [--json]
 */
import { parseArgs } from 'node:util'
import { runBatch } from '../src/batch/lines.ts'
import { askedOf } from './stories/ask.ts'
import { missLines } from './stories/misses.ts'
import { type Outcome, outcomeOf, scoreOf } from './stories/score.ts'
import { keptApart, learnt, storyNames, storyOf } from './stories/set.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const rounded = (row: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000]))

type Told = { readonly name: string; readonly outcomes: readonly Outcome[] }

const tableOf = (told: readonly Told[]) =>
  Object.fromEntries(told.map(({ name, outcomes }) => [name, rounded(scoreOf(outcomes))]))

/** The same answers by what the questions ask for; one that has several names counts under each. */
const by = (outcomes: readonly Outcome[], of: (one: Outcome) => readonly string[]): readonly Told[] =>
  [...new Set(outcomes.flatMap(of))].map((name) => ({
    name,
    outcomes: outcomes.filter((one) => of(one).includes(name)),
  }))

const typeOf = ({ question }: Outcome): readonly string[] => (question.answerable ? [question.type] : [])
const needsOf = ({ question }: Outcome): readonly string[] =>
  question.needs.length === 0 && question.answerable ? ['its own words'] : question.needs

const told = async (names: readonly string[]): Promise<readonly Told[]> =>
  (await Promise.all(names.map(storyOf))).map((story) => ({
    name: story.name,
    outcomes: askedOf(story).map(outcomeOf),
  }))

const together = (name: string, some: readonly Told[]): Told => ({
  name,
  outcomes: some.flatMap(({ outcomes }) => outcomes),
})

const grouped = (all: readonly Told[]): readonly Told[] => {
  const apart = ({ name }: Told): boolean => keptApart.includes(name)
  const open = all.filter((one) => !apart(one))
  return [together('all', all), together('open', open), together('kept apart', all.filter(apart))].filter(
    ({ outcomes }) => outcomes.length > 0,
  )
}

await runBatch('stories', async () => {
  const all = await told(values.only?.split(',') ?? storyNames().filter((name) => !learnt.includes(name)))
  const read = all.filter(({ name }) => values.only !== undefined || !keptApart.includes(name))
  if (values.misses) console.log(read.flatMap(({ outcomes }) => outcomes.flatMap(missLines)).join('\n'))
  const stories = tableOf([...all, ...grouped(all)])
  const [types, needs] = [typeOf, needsOf].map((of) => tableOf(by(together('all', all).outcomes, of)))
  if (values.json) return console.log(JSON.stringify({ stories, types, needs }))
  console.table(stories)
  for (const table of [types, needs])
    console.table(table, ['questions', 'hit@1', 'hit@3', 'MRR', 'wrongly silent', 'unsure, answerable'])
})
