import { setTimeout as sleep } from 'node:timers/promises'
import { InteractionResponseType } from 'discord.js'
import type { Call, Form, Said } from '../../command/command.ts'
import { says } from '../../command/plain.ts'
import { unstored } from '../../command/stored.ts'
import { mayModerate } from '../../moderation/may.ts'
import { serverSettings } from '../../moderation/settings.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { busy, callFrom, type Edge, type From } from '../edge.ts'
import { isFor } from '../keeping/seal.ts'
import { inLog } from '../redact.ts'
import { type Address, callback } from './callbacks.ts'
import { openForm } from './forms.ts'
import { later, type Response, respond, telling } from './respond.ts'
import { startThread } from './threads.ts'

/** What came with a command. */
type Typed = Partial<Pick<Call, 'options' | 'subcommand' | 'attachment' | 'target'>>

/** What somebody did. */
export type Deed =
  | { readonly kind: 'command'; readonly name: string; readonly more: Typed }
  | {
      readonly kind: 'complete'
      readonly name: string
      readonly option: string
      readonly typed: string
      readonly more: Typed
    }
  | {
      readonly kind: 'press'
      readonly ticket: string
      /** The message that it stands under. */
      readonly message: string
      readonly onPrivate: boolean
      /** What was chosen, where it is a menu. */
      readonly chosen: readonly string[]
    }
  | { readonly kind: 'submit'; readonly ticket: string; readonly values: ReadonlyMap<string, string> }

/** The reply, or an apology in its place: an error of a command is noted and told in words. */
const safely = async (edge: Edge, { words }: Call, run: () => Promise<Said>): Promise<Said> => {
  try {
    await edge.turns.take()
    return await run()
  } catch (error) {
    edge.log(`a command failed: ${inLog(error)}`)
    return says(unstored(error, words) ?? words.edge.failed)
  }
}

const refusal = (edge: Edge, from: From): string | null => {
  const { edge: words } = wordsFor(from.locale)
  if (edge.closing()) return words.restarting
  const limit = busy(edge, from)
  if (limit === null) return null
  return limit === 'person' ? words.busyYou : words.busyServer
}

/** What is done about a deed: something is said, or a form is shown. */
type Outcome = Response | { readonly form: Form }

const toCommand = async (edge: Edge, call: Call, name: string): Promise<Outcome> => {
  const command = edge.commands.get(name)
  if (command === undefined) return telling(call.words.edge.unknownCommand)
  const form = (await command.form?.(call)) ?? null
  if (form !== null) return { form }
  return {
    said: later(() => safely(edge, call, () => command.run(call))),
    private: command.private === true || call.options['private'] === true,
    turns: false,
  }
}

type Press = Extract<Deed, { kind: 'press' }>

const toPress = async (edge: Edge, call: Call, { ticket: token, onPrivate }: Press): Promise<Outcome> => {
  const ticket = await edge.tickets.find(token, call.server)
  const button = ticket === null ? undefined : edge.buttons.get(ticket.action)
  if (ticket === null || button === undefined) return telling(call.words.edge.tooOld)
  if (!isFor(ticket, token, call.user)) return telling(call.words.edge.otherPerson)
  if (button.once && !(await edge.tickets.spend(token, call.server))) return telling(call.words.edge.tooOld)
  const data: unknown = JSON.parse(ticket.data)
  const form = (await button.form?.(call, data)) ?? null
  if (form !== null) return { form }
  return {
    said: later(() => safely(edge, call, () => button.run(call, data))),
    private: true,
    turns: onPrivate && button.turns(data),
  }
}

type Submit = Extract<Deed, { kind: 'submit' }>

const toSubmit = async (edge: Edge, call: Call, { ticket: token, values }: Submit): Promise<Outcome> => {
  const ticket = await edge.tickets.find(token, call.server)
  const form = ticket === null ? undefined : edge.forms.get(ticket.action)
  if (ticket === null || form === undefined) return telling(call.words.edge.tooOld)
  if (!isFor(ticket, token, call.user)) return telling(call.words.edge.otherPerson)
  if (!(await edge.tickets.spend(token, call.server))) return telling(call.words.edge.sent)
  const data: unknown = JSON.parse(ticket.data)
  return {
    said: later(() => safely(edge, call, () => form.run(call, data, values))),
    private: true,
    turns: false,
  }
}

const complete = async (
  edge: Edge,
  to: Address,
  deed: Extract<Deed, { kind: 'complete' }>,
): Promise<void> => {
  const call = callFrom(edge, await ranked(edge, to), deed.more)
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

/** While the store is away its answer is not waited for: Discord takes an acknowledgement within 3 s (milliseconds). */
const storePatience = 1000

const inTime = async <T>(read: Promise<T>): Promise<T> => {
  const late = new AbortController()
  const over = sleep(storePatience, null, { signal: late.signal }).then(
    () => Promise.reject(new Error(`no answer within ${storePatience} ms`)),
    () => read,
  )
  try {
    return await Promise.race([read, over])
  } finally {
    late.abort()
  }
}

/** The asker, a moderator also by the role that the server chose. Asked anew at every step. */
const ranked = async <T extends From>({ services, log }: Edge, from: T): Promise<T> => {
  const { server, roles = [], moderates } = from
  if (moderates || server === null || roles.length === 0 || services.desk === undefined) return from
  try {
    const chosen = await inTime(serverSettings(services.desk.store, server))
    return { ...from, moderates: mayModerate({ permissions: 0n, roles }, chosen) }
  } catch (error) {
    log(`the server's settings could not be read: ${inLog(error)}`)
    return from
  }
}

const outcomeOf = async (
  edge: Edge,
  to: Address,
  deed: Exclude<Deed, { kind: 'complete' }>,
): Promise<Outcome> => {
  const from = await ranked(edge, to)
  switch (deed.kind) {
    case 'command':
      return toCommand(edge, callFrom(edge, from, deed.more), deed.name)
    case 'press':
      return toPress(
        edge,
        callFrom(edge, from, {
          chosen: deed.chosen,
          startThread: (question) => startThread(edge, from, deed.message, question),
        }),
        deed,
      )
    case 'submit':
      return toSubmit(edge, callFrom(edge, from), deed)
  }
}

/** Answers whatever somebody did: a command, a press, a form, a letter typed into an option. */
export const answerInteraction = async (edge: Edge, to: Address, deed: Deed): Promise<void> => {
  if (deed.kind === 'complete') return complete(edge, to, deed)
  const no = refusal(edge, to)
  if (no !== null) return respond(edge, to, telling(no))
  const outcome = await outcomeOf(edge, to, deed).catch((error: unknown) => {
    edge.log(`an interaction failed: ${inLog(error)}`)
    return telling(wordsFor(to.locale).edge.failed)
  })
  if (!('form' in outcome)) return respond(edge, to, outcome)
  await openForm(edge, to, outcome.form).catch((error: unknown) => {
    edge.log(`a form could not be shown: ${inLog(error)}`)
  })
}
