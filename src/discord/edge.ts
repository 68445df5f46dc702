import type { REST } from 'discord.js'
import type { Button, Call, Command, FormReply, Repertoire, Services } from '../command/command.ts'
import type { Reply } from '../render/reply.ts'
import { wordsFor } from '../render/words/languages.ts'
import type { Addressee, Outgoing } from './body.ts'
import type { Locales } from './keeping/locales.ts'
import type { Once } from './keeping/once.ts'
import type { Subjects } from './keeping/subjects.ts'
import type { Tickets } from './keeping/tickets.ts'
import type { Gate } from './ratelimit.ts'
import type { Log } from './redact.ts'
import type { Turns } from './turns.ts'

/** All that stands between Discord and the commands, in one value. */
export type Edge = {
  readonly rest: REST
  /** For what answers interactions, which Discord counts apart. */
  readonly hooks: REST
  readonly bot: string
  readonly services: Services
  readonly commands: ReadonlyMap<string, Command>
  readonly buttons: ReadonlyMap<string, Button>
  readonly forms: ReadonlyMap<string, FormReply>
  readonly tickets: Tickets
  readonly subjects: Subjects
  readonly gates: { readonly person: Gate; readonly server: Gate; readonly whisper: Gate }
  readonly bodies: (reply: Reply, to: Addressee) => Promise<readonly Outgoing[]>
  readonly turns: Turns
  /** Does Discord grant the content of messages that do not mention the bot? */
  readonly reads?: boolean
  /** Asks Discord for it, now; says whether it is granted. */
  readonly read?: () => Promise<boolean>
  /** What is told to a server a single time. */
  readonly once?: Once
  /** The languages of people, as they were last seen. */
  readonly locales?: Locales
  /** The language that a server has chosen, for what is said there to nobody in particular. */
  readonly localeOf?: (server: string) => string | undefined
  readonly log: Log
  /** No new work is taken: the process is about to end. */
  readonly closing: () => boolean
  /** Told of errors after which nothing can work. */
  readonly failed: (error: unknown) => void
}

/** Commands, buttons and forms by the names that Discord gives back. */
export const named = ({
  commands,
  buttons,
  forms,
}: Repertoire): Pick<Edge, 'commands' | 'buttons' | 'forms'> => ({
  commands: new Map(commands.map((command) => [command.definition.name, command])),
  buttons: new Map(buttons.map((button) => [button.id, button])),
  forms: new Map(forms.map((form) => [form.id, form])),
})

/** Who asks, from where, in which language. */
export type From = Pick<Call, 'server' | 'channel' | 'user' | 'locale'> & {
  readonly moderates: boolean
  /** May manage the server itself. */
  readonly manages?: boolean
  /** A channel in which threads can be started. */
  readonly threads?: boolean
  /** The ids of the asker's roles in that server. */
  readonly roles?: readonly string[]
}

/** A call without options; `more` adds them and whatever else is known. */
export const callFrom = ({ services, reads, read }: Edge, from: From, more: Partial<Call> = {}): Call => ({
  server: from.server,
  channel: from.channel,
  user: from.user,
  locale: from.locale,
  words: wordsFor(from.locale),
  options: {},
  may: { moderate: from.moderates, manage: from.manages === true },
  threads: from.threads === true,
  reads: reads === true,
  ...(read === undefined ? {} : { read }),
  previous: null,
  services,
  ...more,
})

/** Which of the two limits says "busy"; `null` where one more may ask. */
export const busy = ({ gates, services }: Edge, { user, server }: From): 'person' | 'server' | null => {
  const person = !gates.person.passes(user)
  const whom = person ? 'person' : server !== null && !gates.server.passes(server) ? 'server' : null
  if (whom !== null) services.watch?.({ kind: 'limited', whom })
  return whom
}
