import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import type { Question } from '../question/question.ts'
import type { Reply } from '../render/reply.ts'
import type { Words } from '../render/words/words.ts'
import type { ShelfView } from '../shelf/view.ts'

/** What commands may use of the world: the shelves, and today's day (`YYYY-MM-DD`). */
export type Services = {
  /** What a server may see; `null` is a direct message. */
  readonly view: (server: string | null) => Promise<ShelfView>
  readonly today: () => string
}

/** The options of a command as they were typed, by name. */
export type Options = Readonly<Record<string, string | number | boolean>>

/** One use of a command, wherever it came from: Discord, a terminal, a preview. */
export type Call = {
  readonly server: string | null
  readonly channel: string
  readonly user: string
  /** The asker's language as Discord names it: `en-US`, `de`. */
  readonly locale: string
  readonly words: Words
  readonly options: Options
  readonly may: { readonly moderate: boolean }
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
  readonly run: (call: Call, data: unknown) => Promise<Said>
}

/** The text of an option, without space around it; `null` where it was left out or holds no text. */
export const textOption = ({ options }: Call, name: string): string | null => {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Was the option switched on? */
export const flagOption = ({ options }: Call, name: string): boolean => options[name] === true
