import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { patiently } from '../backoff.ts'
import type { Edge, From } from '../edge.ts'
import type { Outgoing } from './body.ts'

/** Where an interaction is answered. */
export type Address = From & {
  readonly id: string
  readonly token: string
  readonly application: string
}

/** Discord takes an acknowledgement for 3 s. */
const window = 2800
/** How long the rest of an answer is tried: 2 minutes of the token's 15. */
const patience = 120_000

const Acknowledged = z.object({
  resource: z.object({ message: z.object({ id: z.string() }).optional() }).optional(),
})

/** Acknowledges an interaction; gives the id of the message that this made, if it made one. */
export const callback = async (
  { hooks: rest }: Edge,
  { id, token }: Address,
  body: unknown,
  files: Outgoing['files'] = [],
): Promise<string | null> => {
  const query = new URLSearchParams({ with_response: 'true' })
  const done = await patiently(
    (signal) => rest.post(Routes.interactionCallback(id, token), { auth: false, body, files, query, signal }),
    window,
  )
  return Acknowledged.safeParse(done).data?.resource?.message?.id ?? null
}

/** Discord's own code of a refusal; `null` for a failure of any other kind. */
export const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError ? Number(error.code) : null

const Sent = z.object({ id: z.string() })

/** Edits the first answer, or gives the one that was promised. */
export const original = async (
  { hooks: rest }: Edge,
  { application, token }: Address,
  { body, files }: Outgoing,
): Promise<string> => {
  const sent = await patiently(
    (signal) =>
      rest.patch(Routes.webhookMessage(application, token, '@original'), {
        auth: false,
        body,
        files,
        signal,
      }),
    patience,
  )
  return Sent.parse(sent).id
}

/** Says one more thing. */
export const followUp = async (
  { hooks: rest }: Edge,
  { application, token }: Address,
  { body, files }: Outgoing,
): Promise<string> => {
  const sent = await patiently(
    (signal) =>
      rest.post(Routes.webhook(application, token), {
        auth: false,
        body,
        files,
        signal,
        query: new URLSearchParams({ wait: 'true' }),
      }),
    patience,
  )
  return Sent.parse(sent).id
}

/** A public promise turned out to have a private answer: the promise goes, the answer follows. */
export const withdraw = async ({ hooks: rest }: Edge, { application, token }: Address): Promise<void> => {
  await patiently(
    (signal) => rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false, signal }),
    patience,
  )
}

const Original = z.object({ flags: z.number().default(0) })
/** The message is a promise still. */
const loading = 1 << 7

const lookPatience = 5000

/** What stands under an interaction after an acknowledgement whose fate is not known. */
export const standing = async (
  { hooks: rest }: Edge,
  { application, token }: Address,
): Promise<'nothing' | 'promise' | 'answer'> => {
  try {
    const found = await patiently(
      (signal) => rest.get(Routes.webhookMessage(application, token, '@original'), { auth: false, signal }),
      lookPatience,
    )
    return (Original.parse(found).flags & loading) === 0 ? 'answer' : 'promise'
  } catch {
    return 'nothing'
  }
}
