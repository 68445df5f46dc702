import { InteractionResponseType } from 'discord.js'
import { type Address, callback } from './callbacks.ts'
import type { Call, Options, Said } from './command.ts'
import { busy, callFrom, type Edge, type From } from './edge.ts'
import { says } from './plain.ts'
import { inLog } from './redact.ts'
import { later, type Response, respond, telling } from './respond.ts'
import { texts } from './texts.ts'

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

/** The reply, or an apology in its place: an error of a command is noted and told in words. */
const safely = async (edge: Edge, run: () => Promise<Said>): Promise<Said> => {
  try {
    await edge.turns.take()
    return await run()
  } catch (error) {
    edge.log(`a command failed: ${inLog(error)}`)
    return says(texts.failed)
  }
}

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
    said: later(() => safely(edge, () => command.run(call))),
    private: call.options['private'] === true,
    turns: false,
  }
}

type Press = Extract<Deed, { kind: 'press' }>

const toPress = async (edge: Edge, call: Call, { ticket: token, onPrivate }: Press): Promise<Response> => {
  const ticket = await edge.tickets.find(token, call.server)
  const button = ticket === null ? undefined : edge.buttons.get(ticket.action)
  if (ticket === null || button === undefined) return telling(texts.tooOld)
  if (ticket.user !== null && ticket.user !== call.user) return telling(texts.otherPerson)
  if (button.once && !(await edge.tickets.spend(token, call.server))) return telling(texts.tooOld)
  const data: unknown = JSON.parse(ticket.data)
  return {
    said: later(() => safely(edge, () => button.run(call, data))),
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
  const response = await toPress(edge, callFrom(edge, to), deed).catch((error: unknown) => {
    edge.log(`a button failed: ${inLog(error)}`)
    return telling(texts.failed)
  })
  return respond(edge, to, response)
}
