/**
 * How good on news that nothing was tuned on: asks the questions of the invented stories in bench/stories/ and holds the
 * answers against the sentences that answer.
 *   npm run stories [-- --only pass,dam] [--misses] [--json]
 */
import { parseArgs } from 'node:util'
import { runBatch } from '../src/batch/lines.ts'
import { askedOf } from './stories/ask.ts'
import { missLines } from './stories/misses.ts'
import { outcomeOf, scoreOf } from './stories/score.ts'
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

await runBatch('stories', async () => {
  const names = values.only?.split(',') ?? storyNames()
  const stories = await Promise.all(names.map(storyOf))
  const told = stories.map((story) => ({ name: story.name, outcomes: askedOf(story).map(outcomeOf) }))
  const all = { name: 'all', outcomes: told.flatMap(({ outcomes }) => outcomes) }
  const table = Object.fromEntries(
    [...told, all].map(({ name, outcomes }) => [name, rounded(scoreOf(outcomes))]),
  )
  if (values.misses) console.log(all.outcomes.flatMap(missLines).join('\n'))
  if (values.json) console.log(JSON.stringify(table))
  else console.table(table)
})
