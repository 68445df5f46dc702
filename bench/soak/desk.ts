import { buttons, commands, forms } from '../../commands/index.ts'
import type { Attachment, Call, Said } from '../../src/command/command.ts'
import { publicFetcher } from '../../src/ingest/fetch/fetch.ts'
import { Library } from '../../src/library/library.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import type { Action } from '../../src/render/reply.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'

/** A desk over a store in memory, that reaches no network. */
export const deskInMemory = (): Desk => {
  const store = openSqlite(':memory:')
  const fetcher = { ...publicFetcher('VerbatimSoak/1.0'), permits: () => false, lookup: async () => [] }
  return { store, library: new Library([], store), fetcher, now: () => new Date() }
}

/** Who calls, in which server. */
export type Caller = { readonly server: string; readonly user: string; readonly moderates: boolean }

/** What a command is given. */
export type Given = {
  readonly options?: Call['options']
  readonly attachment?: Attachment
  readonly target?: Call['target']
  /** Values for the form that the command may show. */
  readonly values?: Readonly<Record<string, string>>
}

const callOf = (
  desk: Desk,
  { server, user, moderates }: Caller,
  given: Given,
  subcommand: string | null,
): Call => ({
  server,
  channel: '1',
  user,
  locale: 'en-GB',
  words: wordsFor('en-GB'),
  options: given.options ?? {},
  subcommand,
  attachment: given.attachment ?? null,
  target: given.target ?? null,
  may: { moderate: moderates },
  previous: null,
  services: { view: (of) => desk.library.view(of), today: () => '2031-05-06', desk },
})

const commandOf = (name: string) => {
  const found = commands.find(({ definition }) => definition.name === name)
  if (found === undefined) throw new Error(`no command ${name}`)
  return found
}

const partsOf = (name: string): readonly [string, string | null] => {
  if (commands.some(({ definition }) => definition.name === name)) return [name, null]
  const [whole = '', part = ''] = name.split(' ')
  return [whole, part]
}

/** Uses a command as the edge would: its form is filled in where it shows one. */
export const use = async (desk: Desk, caller: Caller, name: string, given: Given = {}): Promise<Said> => {
  const [whole, part] = partsOf(name)
  const command = commandOf(whole)
  const call = callOf(desk, caller, given, part)
  const form = (await command.form?.(call)) ?? null
  if (form === null) return command.run(call)
  const reply = forms.find(({ id }) => id === form.reply)
  if (reply === undefined) throw new Error(`no form ${form.reply}`)
  return reply.run(call, form.data, new Map(Object.entries(given.values ?? {})))
}

/** What autocomplete suggests. */
export const typed = async (desk: Desk, caller: Caller, name: string, option: string, text: string) => {
  const [whole, part] = partsOf(name)
  return commandOf(whole).complete?.(callOf(desk, caller, {}, part), option, text) ?? []
}

const labelled = ({ actions }: Said, label: string): Extract<Action, { kind: 'button' }> | undefined =>
  actions.filter((action) => action.kind === 'button').find((action) => action.label === label)

/** Presses a button of a reply by its label; `null` where there is none. What a button carries goes through JSON. */
export const press = async (desk: Desk, caller: Caller, said: Said, label: string): Promise<Said | null> => {
  const action = labelled(said, label)
  const button = buttons.find(({ id }) => id === action?.id)
  if (action === undefined || button === undefined) return null
  return button.run(callOf(desk, caller, {}, null), JSON.parse(JSON.stringify(action.data ?? null)))
}
