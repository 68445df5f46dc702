import type { Exchange } from './exchange.ts'
import { isJson, type Json } from './json.ts'
import type { Answered, Received } from './wire.ts'
import type { Channel, Message, User } from './world.ts'

/** All that the server knows. */
export type State = {
  readonly url: string
  readonly bot: User
  readonly applicationId: string
  readonly shards: number
  readonly concurrency: number
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly direct: Map<string, Channel>
  readonly messages: Map<string, Message>
  /** Ids of what was said to everybody in each channel, oldest first. */
  readonly spoken: Map<string, string[]>
  /** Is the switch for the content of messages on? */
  readonly content: boolean
  readonly exchanges: Map<string, Exchange>
  readonly commands: Map<string, readonly Json[]>
  readonly typing: string[]
  /** Who left which server: `server/user`. */
  readonly departed: Set<string>
  readonly ackWindow: number
  readonly tokenLife: number
  readonly tell: (name: string, data: Json, guild: string | null) => void
}

/** Answers one kind of request; `ids` are those in its path. */
export type Handle = (state: State, request: Received, ids: readonly string[]) => Answered

/** Which requests a handle is for. */
export type Route = { readonly method: string; readonly path: RegExp; readonly run: Handle }

/** Keeps a message; where everybody sees it, it is the newest of its channel. */
export const kept = ({ messages, spoken }: State, message: Message): void => {
  messages.set(message.id, message)
  if (message.privateTo !== null) return
  const ids = spoken.get(message.channel.id) ?? []
  ids.push(message.id)
  spoken.set(message.channel.id, ids)
}

/** The newest message of a channel. */
export const newestIn = ({ spoken }: State, { id }: Channel): string | null => spoken.get(id)?.at(-1) ?? null

/** An error as Discord words it. */
export const failure = (status: number, code: number, message: string): Answered => ({
  status,
  body: { code, message },
})

/** A body with what is wrong in it. */
export const invalid = (problems: readonly string[]): Answered => ({
  status: 400,
  body: {
    code: 50035,
    message: 'Invalid Form Body',
    errors: { _errors: problems.map((message) => ({ message })) },
  },
})

export const bodyOf = ({ body }: Received): Json => (isJson(body) ? body : {})
export const flagsOf = (body: Json): number => (typeof body['flags'] === 'number' ? body['flags'] : 0)
