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
import { storyNames, storyOf } from './stories/set.ts'

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

/** The same answers by the kind of question. */
const byType = (outcomes: readonly Outcome[]): readonly Told[] =>
  [...Map.groupBy(outcomes, ({ question }) => question.type)].map(([name, some]) => ({
    name,
    outcomes: some,
  }))

await runBatch('stories', async () => {
  const names = values.only?.split(',') ?? storyNames()
  const stories = await Promise.all(names.map(storyOf))
  const told = stories.map((story) => ({ name: story.name, outcomes: askedOf(story).map(outcomeOf) }))
  const all = { name: 'all', outcomes: told.flatMap(({ outcomes }) => outcomes) }
  if (values.misses) console.log(all.outcomes.flatMap(missLines).join('\n'))
  const [stood, types] = [tableOf([...told, all]), tableOf(byType(all.outcomes))]
  if (values.json) return console.log(JSON.stringify({ stories: stood, types }))
  console.table(stood)
  console.table(types, ['questions', 'hit@1', 'hit@3', 'MRR', 'figures', 'wrongly silent'])
})
