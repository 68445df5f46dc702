import type { Article } from '../../src/article/article.ts'
import type { Store } from '../../src/store/store.ts'
import { invented } from './texts.ts'

/** How many servers there are, how many sentences each has, and how many have a large shelf in place of that. */
export type Plan = {
  readonly servers: number
  readonly sentences: number
  readonly large: number
  readonly largeSentences: number
}

const who = { by: 'bench', at: '2031-10-01T00:00:00Z', note: null }

/** Server ids as they are in Discord: numbers. The first ones have the large shelves. */
export const serverAt = (at: number): string => String(100_000 + at)

export const sentencesAt = (plan: Plan, at: number): number =>
  at < plan.large ? plan.largeSentences : plan.sentences

/** All sentences of a plan. */
export const totalOf = (plan: Plan): number =>
  plan.large * plan.largeSentences + (plan.servers - plan.large) * plan.sentences

const atOnce = 100

const fillOne = async (store: Store, plan: Plan, at: number): Promise<void> => {
  const server = serverAt(at)
  let batch: Article[] = []
  for (const article of invented(server, sentencesAt(plan, at), at + 1)) {
    batch.push(article)
    if (batch.length < atOnce) continue
    await store.save(batch, who)
    batch = []
  }
  if (batch.length > 0) await store.save(batch, who)
}

/** Puts the invented news of every server into the store, several servers at a time. */
export const fill = async (store: Store, plan: Plan, progress: (done: number) => void): Promise<void> => {
  let next = 0
  let done = 0
  const worker = async (): Promise<void> => {
    while (next < plan.servers) {
      await fillOne(store, plan, next++)
      progress(++done)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}
