import { z } from 'zod'
import { questionFrom } from '../../question/from.ts'
import type { Question } from '../../question/question.ts'
import type { Store } from '../../store/store.ts'
import { lifetime } from './tickets.ts'

/** Which question each of the bot's messages, and each thread, is about, so that a later one can follow. */
export type Subjects = {
  readonly remember: (server: string | null, ids: readonly string[], question: Question) => Promise<void>
  readonly of: (server: string | null, id: string) => Promise<Question | null>
}

/** Subjects that go with the process, the oldest first when there are too many. */
export const subjectsInMemory = (most = 10_000): Subjects => {
  const known = new Map<string, Question>()
  return {
    remember: async (_server, ids, question) => {
      for (const id of ids) known.set(id, question)
      for (const id of known.keys()) {
        if (known.size <= most) break
        known.delete(id)
      }
    },
    of: async (_server, id) => known.get(id) ?? null,
  }
}

const day = z.string().nullable()
const Kept = z.object({
  text: z.string(),
  filters: z.object({ source: day, since: day, until: day, asOf: day, speaker: day }),
})

const kind = 'subject'
const shelfOf = (server: string | null): string => server ?? 'direct'

/** Subjects in the store, for as long as buttons live; those of late stand in memory as well. */
export const subjectsInStore = (
  store: Store,
  now: () => number,
  { keep }: Pick<Store, 'keep'> = store,
): Subjects => {
  const late = subjectsInMemory(1000)
  return {
    remember: async (server, ids, question) => {
      await late.remember(server, ids, question)
      const { text, filters } = question
      const expires = new Date(now() + lifetime).toISOString()
      await keep(...ids.map((id) => ({ kind, shelf: shelfOf(server), id, body: { text, filters }, expires })))
    },
    of: async (server, id) => {
      const known = await late.of(server, id)
      if (known !== null) return known
      const note = await store.note(kind, shelfOf(server), id, new Date(now()).toISOString())
      const kept = Kept.safeParse(note?.body).data
      return kept === undefined ? null : { ...questionFrom(kept.text), filters: kept.filters }
    },
  }
}
