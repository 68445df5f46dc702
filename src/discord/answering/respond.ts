import { setTimeout as sleep } from 'node:timers/promises'
import { InteractionResponseType } from 'discord.js'
import type { Said } from '../../command/command.ts'
import { says } from '../../command/plain.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { tokenRefused } from '../backoff.ts'
import { ephemeral, type Outgoing } from '../body.ts'
import type { Edge } from '../edge.ts'
import { inLog } from '../redact.ts'
import { type Address, callback, codeOf, followUp, original, standing, withdraw } from './callbacks.ts'
import { apologise } from './post.ts'

/** Milliseconds after which an answer is promised instead of given: leaves most of the 3 s for the way there. */
const promiseAfter = 250
/** After a failure that leaves open whether Discord acted: until its 3 s are surely over. */
const settling = 500

/** What will be said, and how. It is worked out when it is first asked for, once. */
export type Response = {
  readonly said: () => Promise<Said>
  readonly private: boolean
  readonly turns: boolean
}

/** Begins the work when it is first asked for; every asker gets the same. */
export const later = <T>(begin: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | null = null
  return () => {
    begun ??= begin()
    return begun
  }
}

/** A plain text for the asker alone. */
export const telling = (text: string): Response => ({
  said: () => Promise.resolve(says(text)),
  private: true,
  turns: false,
})

/** What an answer was about is kept after it was given: nobody waits for that. */
const remember = async (
  { subjects, log }: Edge,
  { server }: Address,
  ids: readonly (string | null)[],
  { about }: Said,
): Promise<void> => {
  if (about === undefined) return
  const known = ids.filter((id) => id !== null)
  await subjects.remember(server, known, about).catch((error: unknown) => {
    log(`a subject could not be kept: ${inLog(error)}`)
  })
}

/** An edit takes no EPHEMERAL: who sees a message was settled when it was made. */
const asEdit = ({ body, files }: Outgoing): Outgoing => ({
  body: { ...body, flags: body.flags & ~ephemeral },
  files,
})

const atOnce = async (edge: Edge, to: Address, said: Said, turns: boolean): Promise<void> => {
  const [first, ...rest] = await edge.bodies(said, to)
  if (first === undefined) return
  const made = turns
    ? { type: InteractionResponseType.UpdateMessage, data: asEdit(first).body }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: first.body }
  const ids = [await callback(edge, to, made, first.files)]
  for (const message of rest) ids.push(await followUp(edge, to, message, ids))
  await remember(edge, to, ids, said)
}

const promise = ({ private: isPrivate, turns }: Response): object => {
  if (turns) return { type: InteractionResponseType.DeferredMessageUpdate }
  const type = InteractionResponseType.DeferredChannelMessageWithSource
  return isPrivate ? { type, data: { flags: ephemeral } } : { type }
}

/** Gives the answer that was promised. */
const fulfil = async (edge: Edge, to: Address, response: Response): Promise<void> => {
  const said = await response.said()
  const [first, ...rest] = await edge.bodies(said, to)
  if (first === undefined) return
  const hides = said.private && !response.private
  if (hides) await withdraw(edge, to)
  const ids = [hides ? await followUp(edge, to, first, []) : await original(edge, to, asEdit(first))]
  for (const message of rest) ids.push(await followUp(edge, to, message, ids))
  await remember(edge, to, ids, said)
}

const soon = async (said: Promise<Said>): Promise<Said | null> => {
  const waiting = new AbortController()
  const late = sleep(promiseAfter, null, { signal: waiting.signal }).catch(() => null)
  const first = await Promise.race([said, late])
  waiting.abort()
  return first
}

/** Discord refuses the body itself: sending it again would not help. */
const badBody = 50035

const mend = async (edge: Edge, to: Address, response: Response, error: unknown): Promise<boolean> => {
  const stands = await standing(edge, to)
  const refused = codeOf(error) === badBody
  const said = refused ? () => Promise.resolve(says(wordsFor(to.locale).edge.failed)) : response.said
  if (stands === 'promise') await fulfil(edge, to, { ...response, said })
  if (stands === 'nothing' && refused) await atOnce(edge, to, await said(), false)
  return stands !== 'nothing' || refused
}

/** Something was in the way: what can still be said is said, once; else the channel gets an apology. */
const troubled = async (edge: Edge, to: Address, response: Response, error: unknown): Promise<void> => {
  if (tokenRefused(error) && codeOf(error) === 0) return edge.failed(error)
  edge.log(`an interaction had trouble: ${inLog(error)}`)
  if (codeOf(error) === null) await sleep(settling)
  try {
    if (await mend(edge, to, response, error)) return
  } catch (again) {
    edge.log(`an interaction was not answered: ${inLog(again)}`)
  }
  await apologise(edge, to, to.id, wordsFor(to.locale).edge.tooSlow)
}

/** What was promised in private stays private. */
const discreetly = ({ said, private: isPrivate, turns }: Response): Response => ({
  said: later(async () => {
    const one = await said()
    return { ...one, private: one.private || isPrivate }
  }),
  private: isPrivate,
  turns,
})

/** Says what there is to say, in time: at once, or promised first. Never throws. */
export const respond = async (edge: Edge, to: Address, given: Response): Promise<void> => {
  const response = discreetly(given)
  try {
    // Where many wait, an answer would come late: it is promised at once.
    const said = edge.turns.crowded() ? null : await soon(response.said())
    if (said !== null) return await atOnce(edge, to, said, response.turns)
    await edge.turns.after(callback(edge, to, promise(response)))
    await fulfil(edge, to, response)
  } catch (error) {
    await troubled(edge, to, response, error)
  }
}
