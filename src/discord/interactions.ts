import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, InteractionResponseType, Routes } from 'discord.js'
import { z } from 'zod'
import { patiently, tokenRefused } from './backoff.ts'
import { ephemeral, type Outgoing } from './body.ts'
import type { Call, Options, Said } from './command.ts'
import { busy, callFrom, type Edge, type From } from './edge.ts'
import { apologise } from './messages.ts'
import { says } from './plain.ts'
import { inLog } from './redact.ts'
import { texts } from './texts.ts'

/** Where an interaction is answered. */
export type Address = From & {
  readonly id: string
  readonly token: string
  readonly application: string
}

/** What somebody did. */
export type Deed =
  | { readonly kind: 'command'; readonly name: string; readonly options: Options }
  | {
      readonly kind: 'complete'
      readonly name: string
      readonly option: string
      readonly typed: string
      readonly options: Options
    }
  | { readonly kind: 'press'; readonly ticket: string; readonly onPrivate: boolean }

/** Milliseconds after which an answer is promised instead of given: leaves most of the 3 s for the way there. */
const promiseAfter = 250
/** Discord takes an acknowledgement for 3 s. */
const window = 2800
/** How long the rest of an answer is tried: 2 minutes of the token's 15. */
const patience = 120_000

/** What will be said, how, and what it is about. */
type Response = { readonly said: Promise<Said>; readonly private: boolean; readonly turns: boolean }

const Acknowledged = z.object({
  resource: z.object({ message: z.object({ id: z.string() }).optional() }).optional(),
})

/** Acknowledges an interaction; gives the id of the message that this made, if it made one. */
const callback = async (
  { rest }: Edge,
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

const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError ? Number(error.code) : null

/** After a failure that leaves open whether Discord acted: until its 3 s are surely over. */
const settling = 500

const Sent = z.object({ id: z.string() })

const original = async (
  { rest }: Edge,
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

const followUp = async (
  { rest }: Edge,
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
const withdraw = async ({ rest }: Edge, { application, token }: Address): Promise<void> => {
  await patiently(
    (signal) => rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false, signal }),
    patience,
  )
}

const remember = ({ subjects }: Edge, ids: readonly (string | null)[], { about }: Said): void => {
  if (about)
    subjects.remember(
      ids.filter((id) => id !== null),
      about,
    )
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
  for (const message of rest) ids.push(await followUp(edge, to, message))
  remember(edge, ids, said)
}

const promise = ({ private: isPrivate, turns }: Response): object => {
  if (turns) return { type: InteractionResponseType.DeferredMessageUpdate }
  const type = InteractionResponseType.DeferredChannelMessageWithSource
  return isPrivate ? { type, data: { flags: ephemeral } } : { type }
}

/** Gives the answer that was promised. */
const fulfil = async (edge: Edge, to: Address, response: Response): Promise<void> => {
  const said = await response.said
  const [first, ...rest] = await edge.bodies(said, to)
  if (first === undefined) return
  const hides = said.private && !response.private
  if (hides) await withdraw(edge, to)
  const ids = [hides ? await followUp(edge, to, first) : await original(edge, to, asEdit(first))]
  for (const message of rest) ids.push(await followUp(edge, to, message))
  remember(edge, ids, said)
}

const soon = async (said: Promise<Said>): Promise<Said | null> => {
  const waiting = new AbortController()
  const late = sleep(promiseAfter, null, { signal: waiting.signal }).catch(() => null)
  const first = await Promise.race([said, late])
  waiting.abort()
  return first
}

const Original = z.object({ flags: z.number().default(0) })
/** The message is a promise still. */
const loading = 1 << 7

/** What stands under an interaction after an acknowledgement whose fate is not known. */
const standing = async (
  { rest }: Edge,
  { application, token }: Address,
): Promise<'nothing' | 'promise' | 'answer'> => {
  try {
    const found = await rest.get(Routes.webhookMessage(application, token, '@original'), { auth: false })
    return (Original.parse(found).flags & loading) === 0 ? 'answer' : 'promise'
  } catch {
    return 'nothing'
  }
}

/** Discord refuses the body itself: sending it again would not help. */
const badBody = 50035

const mend = async (edge: Edge, to: Address, response: Response, error: unknown): Promise<boolean> => {
  const stands = await standing(edge, to)
  const refused = codeOf(error) === badBody
  const said = refused ? Promise.resolve(says(texts.failed)) : response.said
  if (stands === 'promise') await fulfil(edge, to, { ...response, said })
  if (stands === 'nothing' && refused) await atOnce(edge, to, await said, false)
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
  await apologise(edge, to, to.id, texts.tooSlow)
}

/** What was promised in private stays private. */
const discreetly = ({ said, private: isPrivate, turns }: Response): Response => ({
  said: said.then((one) => ({ ...one, private: one.private || isPrivate })),
  private: isPrivate,
  turns,
})

const respond = async (edge: Edge, to: Address, given: Response): Promise<void> => {
  const response = discreetly(given)
  try {
    const said = await soon(response.said)
    if (said !== null) return await atOnce(edge, to, said, response.turns)
    await callback(edge, to, promise(response))
    await fulfil(edge, to, response)
  } catch (error) {
    await troubled(edge, to, response, error)
  }
}

/** The reply, or an apology in its place: an error of a command is noted and told in words. */
const safely = async (edge: Edge, run: () => Promise<Said>): Promise<Said> => {
  try {
    await edge.turn()
    return await run()
  } catch (error) {
    edge.log(`a command failed: ${inLog(error)}`)
    return says(texts.failed)
  }
}

const telling = (text: string): Response => ({
  said: Promise.resolve(says(text)),
  private: true,
  turns: false,
})

const refusal = (edge: Edge, from: From): string | null => {
  if (edge.closing()) return texts.restarting
  const limit = busy(edge, from)
  if (limit === null) return null
  return limit === 'person' ? texts.busyYou : texts.busyServer
}

const toCommand = (edge: Edge, call: Call, name: string): Response => {
  const command = edge.commands.get(name)
  if (command === undefined) return telling(texts.unknownCommand)
  return {
    said: safely(edge, () => command.run(call)),
    private: call.options['private'] === true,
    turns: false,
  }
}

const toPress = async (edge: Edge, call: Call, token: string, onPrivate: boolean): Promise<Response> => {
  const ticket = await edge.tickets.find(token)
  const button = ticket === null ? undefined : edge.buttons.get(ticket.action)
  if (ticket === null || button === undefined) return telling(texts.tooOld)
  if (ticket.server !== call.server) return telling(texts.otherServer)
  if (ticket.user !== null && ticket.user !== call.user) return telling(texts.otherPerson)
  if (button.once && !(await edge.tickets.spend(token))) return telling(texts.tooOld)
  const data: unknown = JSON.parse(ticket.data)
  return {
    said: safely(edge, () => button.run(call, data)),
    private: true,
    turns: onPrivate && button.turns(data),
  }
}

const complete = async (
  edge: Edge,
  to: Address,
  deed: Extract<Deed, { kind: 'complete' }>,
): Promise<void> => {
  const call = callFrom(edge, to, { options: deed.options })
  const choices = await Promise.resolve(
    edge.commands.get(deed.name)?.complete?.(call, deed.option, deed.typed) ?? [],
  ).catch((error: unknown) => {
    edge.log(`suggestions failed: ${inLog(error)}`)
    return []
  })
  try {
    await callback(edge, to, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    })
  } catch (error) {
    // Whoever types on gets new suggestions; there is nothing to apologise for.
    edge.log(`suggestions were not taken: ${inLog(error)}`)
  }
}

/** Answers whatever somebody did: a command, a press, a letter typed into an option. */
export const answerInteraction = async (edge: Edge, to: Address, deed: Deed): Promise<void> => {
  if (deed.kind === 'complete') return complete(edge, to, deed)
  const no = refusal(edge, to)
  if (no !== null) return respond(edge, to, telling(no))
  if (deed.kind === 'command')
    return respond(edge, to, toCommand(edge, callFrom(edge, to, { options: deed.options }), deed.name))
  return respond(edge, to, await toPress(edge, callFrom(edge, to), deed.ticket, deed.onPrivate))
}
