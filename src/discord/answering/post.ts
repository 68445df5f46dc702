import { Routes } from 'discord.js'
import { z } from 'zod'
import { says } from '../../command/plain.ts'
import { patiently } from '../backoff.ts'
import type { Outgoing } from '../body.ts'
import type { Edge, From } from '../edge.ts'
import { inLog } from '../redact.ts'
import { codeOf } from './callbacks.ts'

/** How long a message is tried before the bot gives up: 2 minutes. */
const patience = 120_000

const Sent = z.object({ id: z.string() })

/** Discord's code where the bot may write but not read back: then it may not reply to a message either. */
const noHistory = 160_002

/**
 * Posts messages to a channel, the first as an answer to `to`, where the bot may reply; gives their ids. A replay posts nothing
 * twice.
 */
export const post = async (
  { rest }: Edge,
  channel: string,
  to: { readonly nonce: string; readonly reference: string | null },
  messages: readonly Outgoing[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const [i, { body, files }] of messages.entries()) {
    const reference =
      i === 0 && to.reference !== null
        ? { message_reference: { message_id: to.reference, fail_if_not_exists: false } }
        : {}
    const nonce = i === 0 ? to.nonce : `${to.nonce}-${i}`
    const send = (more: object): Promise<unknown> => {
      const whole = { ...body, ...more, nonce, enforce_nonce: true }
      return patiently(
        (signal) => rest.post(Routes.channelMessages(channel), { body: whole, files, signal }),
        patience,
      )
    }
    const sent = await send(reference).catch((error: unknown) => {
      if (codeOf(error) !== noHistory) throw error
      return send({})
    })
    ids.push(Sent.parse(sent).id)
  }
  return ids
}

/** Says something plain in a channel: an apology, as a reply to the message that it is about. A failure is noted, not thrown. */
export const apologise = async (
  edge: Edge,
  where: From & { readonly message?: string },
  nonce: string,
  text: string,
): Promise<void> => {
  try {
    const bodies = await edge.bodies(says(text, false), where)
    await post(edge, where.channel, { nonce, reference: where.message ?? null }, bodies)
  } catch (error) {
    edge.log(`an apology could not be sent: ${inLog(error)}`)
  }
}

/** Says something plain in private. People may have closed their direct messages; then it stays unsaid. */
export const whisper = async (edge: Edge, to: From, nonce: string, text: string): Promise<void> => {
  try {
    const opened = await edge.rest.post(Routes.userChannels(), { body: { recipient_id: to.user } })
    const channel = Sent.parse(opened).id
    const bodies = await edge.bodies(says(text, false), { server: null, user: to.user })
    await post(edge, channel, { nonce, reference: null }, bodies)
  } catch (error) {
    edge.log(`a private word could not be sent: ${inLog(error)}`)
  }
}
