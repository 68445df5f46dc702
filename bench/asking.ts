import { parseArgs } from 'node:util'
import { type Discord, startBotOn } from './asking-bot.ts'
import { charts, crowdOf, type Figures, mentions, slashes, spreadOf } from './asking-rounds.ts'

/**
 * How long the bot takes to answer in Discord: the real program over the shipped corpus, in a process of its own, at a
 * Discord of our own on loopback. What is measured is from an event leaving there until the answer has come whole, so
 * both ways and that Discord's own work are inside it.
 *
 *   npm run bench:asking -- [--rounds 200] [--crowd 100] [--check] [--json]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    crowd: { type: 'string', default: '100' },
    /** Every request is checked against Discord's specification as it comes: that takes its time. */
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const crowd = Number(values.crowd)

/** What must hold (issue 5): milliseconds. */
const wanted: readonly (readonly [string, keyof Figures, number])[] = [
  ['mention', 'p50', 15],
  ['mention', 'p99', 100],
  ['ask', 'p50', 15],
  ['ask', 'p99', 100],
  ['crowd of mentions', 'p99', 2000],
  ['crowd of /ask, acknowledged', 'p99', 500],
  ['crowd of /ask, answered', 'p99', 2000],
]

const measured = async (at: Discord): Promise<ReadonlyMap<string, Figures>> => {
  const first = await mentions(at, 1)
  const mention = await mentions(at, rounds)
  const ask = await slashes(at, rounds)
  const drawn = await charts(at, Math.ceil(rounds / 4))
  const many = await crowdOf(at, crowd)
  return new Map([
    ['first mention of all', spreadOf(first)],
    ['mention', spreadOf(mention)],
    ['ask', spreadOf(ask)],
    ['figures, acknowledged', spreadOf(drawn.acknowledged)],
    ['figures, answered with a chart', spreadOf(drawn.answered)],
    ['a mention while charts are drawn', spreadOf(drawn.beside)],
    ['crowd of mentions', spreadOf(many.mentions)],
    ['crowd of /ask, acknowledged', spreadOf(many.acknowledged)],
    ['crowd of /ask, answered', spreadOf(many.answered)],
  ])
}

const at = await startBotOn({ checks: values.check })
const figures = await measured(at).finally(at.end)
const missed = wanted.filter(([what, which, most]) => (figures.get(what)?.[which] ?? 0) > most)
const lost = [...figures.values()].reduce((sum, { lost: some }) => sum + some, 0)
const report = { ...Object.fromEntries(figures), violations: at.discord.violations().length }
if (values.json) console.log(JSON.stringify(report))
else {
  console.table(Object.fromEntries(figures))
  for (const [what, which, most] of missed)
    console.log(`${what}: ${which} is ${figures.get(what)?.[which]} ms, wanted at most ${most}`)
  for (const problem of at.discord.violations().slice(0, 10)) console.log(problem)
}
process.exit(missed.length + lost + report.violations > 0 ? 1 : 0)
