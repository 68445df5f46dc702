import { z } from 'zod'
import type { Recorded } from '../../test/loopback/loopback.ts'

/** A question that somebody asked, when, and which shard it belongs to. */
export type Asked = { readonly id: string; readonly at: number; readonly shard: number }

type Outage = {
  readonly shard: number
  readonly killed: number
  readonly shardAway: number
  readonly down: number
  readonly databaseAway: number
  readonly backAt: number
}

type Run = {
  readonly sizes: Readonly<Record<string, number>>
  readonly startSeconds: number
  readonly asked: readonly Asked[]
  readonly posts: readonly Recorded[]
  readonly outage: Outage
  readonly changes: Readonly<Record<'acknowledged' | 'refused' | 'lost' | 'undead', number>>
  readonly violations: number
}

const Reply = z.object({ message_reference: z.object({ message_id: z.string() }) })

/** When each question was answered first, and how often. */
const answersIn = (
  posts: readonly Recorded[],
): ReadonlyMap<string, { readonly at: number; readonly times: number }> => {
  const found = new Map<string, { readonly at: number; readonly times: number }>()
  for (const { body, at } of posts) {
    const reply = Reply.safeParse(body)
    if (!reply.success) continue
    const id = reply.data.message_reference.message_id
    const known = found.get(id)
    found.set(id, { at: known?.at ?? at, times: (known?.times ?? 0) + 1 })
  }
  return found
}

/** An apology answers no message: its nonce begins with the id of the one that it is about. */
const Apology = z.object({ nonce: z.string().regex(/^\d+-/) })

const apologiesIn = (posts: readonly Recorded[]): ReadonlySet<string> =>
  new Set(
    posts.flatMap(({ body }) => {
      const apology = Apology.safeParse(body)
      return apology.success ? [apology.data.nonce.split('-')[0] ?? ''] : []
    }),
  )

const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null

/** What was asked, answered and lost, and how long it took (milliseconds). */
export const report = ({ asked, posts, outage, ...run }: Run) => {
  const answers = answersIn(posts)
  const apologies = apologiesIn(posts)
  const unanswered = asked.filter(({ id }) => !answers.has(id) && !apologies.has(id))
  const whileShardAway = ({ at, shard }: Asked): boolean =>
    shard === outage.shard && at >= outage.killed - 1000 && at <= outage.killed + outage.shardAway
  const times = asked
    .flatMap(({ id, at }) => (answers.has(id) ? [(answers.get(id)?.at ?? at) - at] : []))
    .sort((a, b) => a - b)
  return {
    ...run,
    questions: {
      asked: asked.length,
      answered: asked.filter(({ id }) => answers.has(id)).length,
      apologisedFor: asked.filter(({ id }) => apologies.has(id) && !answers.has(id)).length,
      twice: [...answers.values()].filter((answer) => answer.times > 1).length,
      unansweredWhileTheirShardWasAway: unanswered.filter(whileShardAway).length,
      unansweredOtherwise: unanswered.filter((question) => !whileShardAway(question)).length,
      /** Shard, and when they were asked: milliseconds after the kill of the shard and of the database. */
      unanswered: unanswered.map(({ at, shard }) => `${shard}: ${at - outage.killed}, ${at - outage.down}`),
      median: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      longest: times.at(-1) ?? null,
    },
    shardAway: outage.shardAway,
    databaseAway: outage.databaseAway,
    databaseBackToAnswers: outage.backAt - outage.down,
  }
}
