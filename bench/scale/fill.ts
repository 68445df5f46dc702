import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import type { Store } from '../../src/store/store.ts'
import { type Material, materialFor } from '../speed/material.ts'
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

const save = async (store: Store, articles: Iterable<Article>): Promise<void> => {
  let batch: Article[] = []
  for (const article of articles) {
    batch.push(article)
    if (batch.length < atOnce) continue
    await store.save(batch, who)
    batch = []
  }
  if (batch.length > 0) await store.save(batch, who)
}

const fillOne = (store: Store, plan: Plan, at: number): Promise<void> =>
  save(store, invented(serverAt(at), sentencesAt(plan, at), at + 1))

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

/** The articles of the other bench (bench/speed), ten sentences a paragraph, as those of one server. */
function* newsOf({ articles }: Material): Generator<Article> {
  for (const [at, { title, sentences }] of articles.entries()) {
    const paragraphs = Array.from({ length: Math.ceil(sentences.length / 10) }, (_, paragraph) =>
      sentences.slice(paragraph * 10, paragraph * 10 + 10).join(' '),
    )
    yield articleFrom({
      id: `a${String(at).padStart(6, '0')}`,
      shelf: serverAt(0),
      title,
      source: 'Oakford Ledger',
      published: { date: `2031-0${1 + (at % 9)}-1${at % 10}`, basis: 'stated' },
      text: paragraphs.join('\n\n'),
    })
  }
}

/**
 * Of spliced sentences some 14 in a hundred are read as part of their neighbour: so many more are written, that the shelf
 * counts at least as many as were asked for.
 */
const more = 1.17

/** Puts so many sentences on the shelf of the first server; gives questions about them. */
export const fillShelf = async (store: Store, sentences: number): Promise<readonly string[]> => {
  const material = materialFor('../shared', Math.ceil(sentences * more))
  await save(store, newsOf(material))
  return material.questions
}
