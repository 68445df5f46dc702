import { createHash } from 'node:crypto'
import { z } from 'zod'
import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { type Desk, inDays, stampOf } from './desk.ts'
import { newId } from './ids.ts'
import { serverSettings } from './settings.ts'

/** How long what readers leave for the moderators is kept, in days, and how much of it. */
const kept = { days: 90, unanswered: 500, reports: 100 } as const

const Unanswered = z.object({ text: z.string(), times: z.number().int(), last: z.string() })
const Report = z.object({ what: z.string(), question: z.string().nullable(), at: z.string() })

/** A question that the articles could not answer: as it was last asked, how often, when last. Never who asked. */
export type Unanswered = Readonly<z.infer<typeof Unanswered>>

/** What a reader found wrong or missing, and what was asked, where the server keeps questions. */
export type Report = Readonly<z.infer<typeof Report>>

type Noted = Pick<Desk, 'store' | 'now'>

const [unanswered, report] = ['unanswered', 'report'] as const

/** Questions of the same words, in whatever order and form, are one. */
const groupOf = (text: string): string => {
  const stems = tokensOf(text).map((token) => stemOf(token.fold))
  const words = [...new Set(stems.filter((stem) => stem !== ''))].toSorted().join(' ')
  return createHash('sha256').update(words).digest('hex').slice(0, 24)
}

/** Keeps a question that found no answer, where the server turned that on. */
export const keepUnanswered = async (desk: Noted, server: string, text: string): Promise<void> => {
  const { store } = desk
  if (!(await serverSettings(store, server)).keepUnanswered) return
  const [id, now] = [groupOf(text), stampOf(desk)]
  const before = Unanswered.safeParse((await store.note(unanswered, server, id, now))?.body).data
  if (before === undefined && (await store.notes(unanswered, server, now)).length >= kept.unanswered) return
  const body = { text, times: (before?.times ?? 0) + 1, last: now }
  await store.keep({ kind: unanswered, shelf: server, id, body, expires: inDays(desk, kept.days) })
}

/** What could not be answered, newest first. */
export const unansweredOf = async (desk: Noted, server: string): Promise<readonly Unanswered[]> => {
  const notes = await desk.store.notes(unanswered, server, stampOf(desk))
  return notes
    .flatMap(({ body }) => Unanswered.safeParse(body).data ?? [])
    .toSorted((a, b) => b.last.localeCompare(a.last))
}

/** Keeps what a reader says; `false` where the moderators have too many to read already. */
export const keepReport = async (
  desk: Noted,
  server: string,
  what: string,
  question: string | null,
): Promise<boolean> => {
  const now = stampOf(desk)
  if ((await desk.store.notes(report, server, now)).length >= kept.reports) return false
  const allowed = (await serverSettings(desk.store, server)).keepUnanswered
  const body = { what, question: allowed ? question : null, at: now }
  await desk.store.keep({ kind: report, shelf: server, id: newId(), body, expires: inDays(desk, kept.days) })
  return true
}

/** What readers say, newest first. */
export const reportsOf = async (desk: Noted, server: string): Promise<readonly Report[]> => {
  const notes = await desk.store.notes(report, server, stampOf(desk))
  return notes
    .flatMap(({ body }) => Report.safeParse(body).data ?? [])
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Empties both lists. */
export const clearReports = async (desk: Noted, server: string): Promise<void> => {
  for (const kind of [unanswered, report])
    for (const { id } of await desk.store.notes(kind, server, stampOf(desk)))
      await desk.store.drop(kind, server, id)
}
