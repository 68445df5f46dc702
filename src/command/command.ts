import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { canonicalLine } from '../article/canonical.ts'
import type { Meter } from '../lookup/meter.ts'
import type { Desk } from '../moderation/desk.ts'
import type { Question } from '../question/question.ts'
import type { Reply } from '../render/reply.ts'
import type { Words } from '../render/words/words.ts'
import type { ShelfView } from '../shelf/view.ts'
import type { Watch } from './watch.ts'

/** What commands may use of the world: the shelves, and today's day (`YYYY-MM-DD`). */
export type Services = {
  /** What a server may see; `null` is a direct message. */
  readonly view: (server: string | null) => Promise<ShelfView>
  readonly today: () => string
  /** What moderators work with; without it their commands say that there is nothing to work on. */
  readonly desk?: Desk
  /** Notes how long an answer took, in milliseconds, and gives the median of the last ones (`null` before the first). */
  readonly meter?: Meter
  /** Told of what is counted, where somebody counts. */
  readonly watch?: Watch
  /** Of the program: "0.1.0". */
  readonly version?: string
  /** Can charts be shown here? A terminal has their words only. */
  readonly pictures?: boolean
}

/** The longest question that is read, in characters. */
export const longestQuestion = 300

/** The options of a command as they were typed, by name. */
export type Options = Readonly<Record<string, string | number | boolean>>

/** A file that came with a command, and where it can be fetched. */
export type Attachment = {
  readonly name: string
  readonly url: string
  readonly size: number
  readonly contentType: string | null
}

/** The message that a menu was opened on. */
export type Target = {
  readonly text: string
  readonly url: string
  /** The first file that hangs on it. */
  readonly attachment?: Attachment | null
}

/** One field of a form: a line, or a text of several. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly long: boolean
  readonly required: boolean
}

/** A form that a person fills in; `reply` names what is done with it, `data` comes back to that. */
export type Form = {
  readonly title: string
  readonly fields: readonly Field[]
  readonly reply: string
  readonly data: unknown
}

/** What is done with a form that was sent: `values` by the names of its fields. */
export type FormReply = {
  readonly id: string
  readonly run: (call: Call, data: unknown, values: ReadonlyMap<string, string>) => Promise<Said>
}

/** One use of a command, wherever it came from: Discord, a terminal, a preview. */
export type Call = {
  readonly server: string | null
  readonly channel: string
  readonly user: string
  /** The asker's language as Discord names it: `en-US`, `de`. */
  readonly locale: string
  readonly words: Words
  readonly options: Options
  /** Which of a command's subcommands: `add` of `/article add`. */
  readonly subcommand?: string | null
  readonly attachment?: Attachment | null
  readonly target?: Target | null
  readonly may: { readonly moderate: boolean; readonly manage?: boolean }
  /** What was chosen in a menu. */
  readonly chosen?: readonly string[]
  /** A thread can be started here from an answer. */
  readonly threads?: boolean
  /** Starts a thread from the message whose button was pressed, about a question; `false` where Discord refuses. */
  readonly startThread?: (question: Question) => Promise<boolean>
  /** Messages that do not mention the bot can be read: Discord grants their content. */
  readonly reads?: boolean
  /** Asks Discord to let them be read, now; says whether it does. */
  readonly read?: () => Promise<boolean>
  /** The question that this one follows, where it follows one. */
  readonly previous: Question | null
  readonly services: Services
}

/** A reply, and the question that it is about: a later one may follow it. */
export type Said = Reply & { readonly about?: Question }

/** One suggestion of autocomplete. */
export type Choice = { readonly name: string; readonly value: string }

/** A command is a value: how Discord lists it, and what it says. */
export type Command = {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody
  readonly run: (call: Call) => Promise<Said>
  /** A form in place of an answer; `null` where the command runs without one. It is shown at once: no slow work here. */
  readonly form?: (call: Call) => Promise<Form | null>
  /** Whatever it says is for the asker alone. */
  readonly private?: boolean
  /** Suggestions for the option that is being typed. */
  readonly complete?: (call: Call, option: string, typed: string) => Promise<readonly Choice[]>
}

/** What a button does. `data` is what its `Action` carried; it is parsed before it is trusted. */
export type Button = {
  readonly id: string
  /** Who may press it: anybody who sees it, or only who asked. */
  readonly for: 'anybody' | 'asker'
  /** It works one time only. */
  readonly once: boolean
  /** The press turns a page: the private reply that it stands under is replaced. */
  readonly turns: (data: unknown) => boolean
  /** A form in place of an answer. */
  readonly form?: (call: Call, data: unknown) => Promise<Form | null>
  readonly run: (call: Call, data: unknown) => Promise<Said>
}

/** All that can be said to the bot: its commands, its buttons, its forms. */
export type Repertoire = {
  readonly commands: readonly Command[]
  readonly buttons: readonly Button[]
  readonly forms: readonly FormReply[]
}

/**
 * The text of an option on one line, without signs that hide or turn others, as articles are kept; `null` where it was left
 * out or holds no text.
 */
export const textOption = ({ options }: Call, name: string): string | null => {
  const value = options[name]
  return typeof value === 'string' ? canonicalLine(value) : null
}

/** Was the option switched on? */
export const flagOption = ({ options }: Call, name: string): boolean => options[name] === true
