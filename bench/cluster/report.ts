import { timeOf } from '../../src/discord/hearing/marks.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { textOf } from '../../test/loopback/components.ts'
import type { Exchange } from '../../test/loopback/exchange.ts'
import type { Message } from '../../test/loopback/world.ts'
import type { Deployment, Footprint } from './deployment.ts'
import type { Asked, Load } from './load.ts'
import type { Outage } from './outages.ts'

/** What became of a question. */
type Fate = {
  readonly kind: 'answered' | 'apologised' | 'silent' | 'not responded'
  /** How many answers there are. */
  readonly times: number
  /** Milliseconds until the first of them, or the apology. */
  readonly after: number | null
}

const isMessage = (by: Message | Exchange): by is Message => 'nonce' in by

/** The bot's replies, by the message that they answer. */
type Replies = ReadonlyMap<string, readonly Message[]>

const repliesIn = ({ discord, places }: Deployment): Replies => {
  const channels = new Set(places.map(({ channel }) => channel))
  const replies = new Map<string, Message[]>()
  for (const message of discord.spoken()) {
    if (message.author !== discord.bot || !channels.has(message.channel)) continue
    // An apology for an interaction answers no message: its nonce is the interaction's id.
    const to = message.reference?.id ?? message.nonce ?? ''
    replies.set(to, [...(replies.get(to) ?? []), message])
  }
  return replies
}

const ofMention = ({ at, by }: Asked, replies: Replies): Fate => {
  const said = replies.get(by.id) ?? []
  const answers = said.filter(({ nonce }) => nonce === by.id)
  const first = answers[0] ?? said[0]
  const kind = answers.length > 0 ? 'answered' : said.length > 0 ? 'apologised' : 'silent'
  return { kind, times: answers.length, after: first === undefined ? null : timeOf(first.id) - at }
}

const { restarting, failed, tooSlow, busyYou, busyServer } = wordsFor('en-US').edge
const apologies = [restarting, failed, tooSlow, busyYou, busyServer]

const ofCommand = (asked: Asked, exchange: Exchange, replies: Replies): Fate => {
  const said = exchange.reply ?? exchange.followUps[0]
  const apology = replies.get(exchange.id)?.[0] ?? replies.get(exchange.promise?.id ?? '')?.[0]
  const after = (message: Message): number => timeOf(message.id) - asked.at
  if (said === undefined || said === null) {
    if (apology !== undefined) return { kind: 'apologised', times: 0, after: after(apology) }
    // Discord says so itself; a promise that is not kept is silence.
    return { kind: exchange.acknowledged === null ? 'not responded' : 'silent', times: 0, after: null }
  }
  const sorry = apologies.some((text) => textOf(said.body).includes(text))
  return { kind: sorry ? 'apologised' : 'answered', times: sorry ? 0 : 1, after: after(said) }
}

const fateOf = (asked: Asked, replies: Replies): Fate =>
  isMessage(asked.by) ? ofMention(asked, replies) : ofCommand(asked, asked.by, replies)

const quantile = (values: readonly number[], share: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/** Counts of questions, and how long they took. */
const summed = (fates: readonly Fate[]) => {
  const count = (kind: Fate['kind']): number => fates.filter((fate) => fate.kind === kind).length
  const times = fates.flatMap(({ kind, after }) => (kind === 'answered' && after !== null ? [after] : []))
  return {
    asked: fates.length,
    answered: count('answered'),
    apologised: count('apologised'),
    silent: count('silent'),
    'not responded': count('not responded'),
    twice: fates.filter((fate) => fate.times > 1).length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    longest: quantile(times, 1),
  }
}

/** Questions of the time before were under way when it began; of the time after, some met what was not yet well. */
const [before, afterwards] = [1000, 3000]

const during =
  ({ begun, ready, shard }: Outage) =>
  (asked: Asked): boolean =>
    asked.at >= begun - before && asked.at <= ready + afterwards && (shard === null || asked.shard === shard)

/** The articles that stand on each shelf, as one text. */
const standingIn = async ({ store, places }: Deployment): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const { guild } of places) {
    const { articles } = await store.holdings(guild.id)
    found.set(guild.id, articles.map(({ text }) => text).join('\n'))
  }
  return found
}

const changesOf = async (deployment: Deployment, { changes }: Load) => {
  const standing = await standingIn(deployment)
  const stands = ({ shelf, mark }: Load['changes'][number]): boolean =>
    standing.get(shelf)?.includes(` ${mark} sandbags`) === true
  const acknowledged = changes.filter((one) => one.acknowledged !== null)
  return {
    tried: changes.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((one) => !stands(one)).length,
    'stored without a word': changes.filter((one) => one.acknowledged === null && stands(one)).length,
  }
}

const nameOf = ({ what, shard }: Outage): string => (shard === null ? what : `${what}: ${shard}`)

type Judged = { readonly asked: Asked; readonly fate: Fate }

/**
 * Seconds from the beginning of an outage until what was away was back, until the first of the questions asked since was
 * answered, until the last was asked that had to be apologised for, and until a change begun since was saved.
 */
const readiness = (outage: Outage, all: readonly Judged[], { changes }: Load) => {
  const since = (times: readonly number[], of: (...times: number[]) => number): number | null =>
    times.length === 0 ? null : (of(...times) - outage.begun) / 1000
  const hit = all.filter(({ asked }) => during(outage)(asked) && asked.at >= outage.begun)
  const answers = hit.flatMap(({ asked, fate }) =>
    fate.kind === 'answered' && fate.after !== null ? [asked.at + fate.after] : [],
  )
  const sorry = hit.filter(({ fate }) => fate.kind === 'apologised').map(({ asked }) => asked.at)
  const saved = changes.flatMap(({ at, acknowledged }) =>
    at >= outage.begun && acknowledged !== null ? [acknowledged] : [],
  )
  return {
    'back after': (outage.ready - outage.begun) / 1000,
    'first answer after': since(answers, Math.min),
    'last apology asked after': since(sorry, Math.max),
    'first change saved after': since(saved, Math.min),
  }
}

/** How often Discord refused a request, by its reason; an interaction that is unknown was acknowledged too late. */
const refusals = ({ discord }: Deployment): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const line of discord.violations()) {
    const reason = /"message":"([^"]*)"/.exec(line)?.[1] ?? line
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  return counts
}

/** What was asked and changed, what was lost of it, and how long it took. Times of questions are milliseconds. */
export const report = async (
  deployment: Deployment,
  load: Load,
  played: readonly Outage[],
  footprints: readonly Footprint[],
) => {
  const replies = repliesIn(deployment)
  const all = load.asked.map((asked) => ({ asked, fate: fateOf(asked, replies) }))
  const fatesOf = (what: (asked: Asked) => boolean): readonly Fate[] =>
    all.filter(({ asked }) => what(asked)).map(({ fate }) => fate)
  const calm = (asked: Asked): boolean => !played.some((outage) => during(outage)(asked))
  return {
    'start to ready': deployment.startSeconds,
    questions: {
      'by mention': summed(fatesOf(({ by }) => isMessage(by))),
      'by /ask': summed(fatesOf(({ by }) => !isMessage(by))),
      'while all was well': summed(fatesOf(calm)),
      ...Object.fromEntries(played.map((outage) => [nameOf(outage), summed(fatesOf(during(outage)))])),
    },
    outages: Object.fromEntries(
      played.map((outage) => [nameOf(outage), readiness(outage, all, load)] as const),
    ),
    // Which shard, how long after the first outage began (milliseconds), and what Discord had been told of it.
    silent: all
      .filter(({ fate }) => fate.kind === 'silent')
      .map(({ asked: { shard, at, by } }) => ({
        shard,
        at: at - (played[0]?.begun ?? 0),
        ...(isMessage(by) ? {} : { acknowledged: by.acknowledged, after: by.acknowledgedAfter, id: by.id }),
      })),
    changes: await changesOf(deployment, load),
    'requests that Discord refused': refusals(deployment),
    'identified too early': deployment.discord.gateway.identifies.filter(({ early }) => early).length,
    memory: Object.fromEntries(
      footprints.map(({ process, resident, peak }) => [process, { resident, peak }]),
    ),
  }
}

export type Report = Awaited<ReturnType<typeof report>>

/** Is everything as it must be? Every question answered or apologised for, none twice, no acknowledged change lost. */
export const holds = ({ questions, changes }: Report): boolean =>
  changes.lost === 0 && Object.values(questions).every(({ silent, twice }) => silent === 0 && twice === 0)
