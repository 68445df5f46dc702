import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { patiently } from '../backoff.ts'
import { ephemeral, type Outgoing } from '../body.ts'
import type { Edge, From } from '../edge.ts'

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
/** How long Discord is asked what became of something. */
const lookPatience = 5000

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

const Said = z.array(
  z.object({
    id: z.string(),
    interaction_metadata: z
      .object({ id: z.string(), original_response_message_id: z.string().optional() })
      .optional(),
  }),
)

/** A follow-up of this interaction that all can see and whose id was not told: it came through, word of it did not. */
const unheard = async ({ rest }: Edge, { id, channel }: Address, heard: readonly string[]) => {
  try {
    const query = new URLSearchParams({ after: id, limit: '100' })
    const signal = AbortSignal.timeout(lookPatience)
    const said = Said.parse(await rest.get(Routes.channelMessages(channel), { query, signal }))
    const found = said.find(
      ({ id: message, interaction_metadata: of }) =>
        of?.id === id && of.original_response_message_id !== undefined && !heard.includes(message),
    )
    return found?.id ?? null
  } catch {
    return null
  }
}

/**
 * Says one more thing; `heard` are the ids of what was said before. Discord drops no second copy of a follow-up, which has no
 * nonce: before one is sent again, the channel is looked through for it. What only the asker sees cannot be looked for.
 */
export const followUp = async (
  edge: Edge,
  to: Address,
  { body, files }: Outgoing,
  heard: readonly (string | null)[],
): Promise<string> => {
  const known = heard.filter((id) => id !== null)
  const isPublic = (body.flags & ephemeral) === 0
  let tried = false
  return patiently(async (signal) => {
    const there = tried && isPublic ? await unheard(edge, to, known) : null
    if (there !== null) return there
    tried = true
    const sent = await edge.hooks.post(Routes.webhook(to.application, to.token), {
      auth: false,
      body,
      files,
      signal,
      query: new URLSearchParams({ wait: 'true' }),
    })
    return Sent.parse(sent).id
  }, patience)
}

/** Discord's code for a message that is not there. */
const unknownMessage = 10008

/** A public promise turned out to have a private answer: the promise goes, the answer follows. */
export const withdraw = async ({ hooks: rest }: Edge, { application, token }: Address): Promise<void> => {
  try {
    await patiently(
      (signal) =>
        rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false, signal }),
      patience,
    )
  } catch (error) {
    // It went at the first time already, and word of that was lost.
    if (codeOf(error) !== unknownMessage) throw error
  }
}

const Original = z.object({ flags: z.number().default(0) })
/** The message is a promise still. */
const loading = 1 << 7

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
