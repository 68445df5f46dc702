import type { Exchange } from './exchange.ts'
import type { Json } from './json.ts'
import type { State } from './state.ts'
import {
  type Channel,
  channelPayload,
  memberPayload,
  messagePayload,
  permissions,
  type User,
  userPayload,
} from './world.ts'

/** How somebody does something. */
export type Manner = {
  readonly locale?: string
  readonly moderator?: boolean
  readonly twice?: boolean
  readonly roles?: readonly string[]
  /** They brought the bot along by an installation of their own. */
  readonly brought?: boolean
  /** A file for the option of that name: where it can be fetched, how large it is. */
  readonly file?: {
    readonly option: string
    readonly name: string
    readonly url: string
    readonly size: number
  }
}

const optionType = (value: unknown): number =>
  typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3

/** The options of a command as Discord tells them. */
export const optionsFrom = (options: Json, focused?: string): readonly Json[] =>
  Object.entries(options).map(([name, value]) => ({
    name,
    type: optionType(value),
    value,
    ...(name === focused ? { focused: true } : {}),
  }))

const placeOf = (
  channel: Channel,
  user: User,
  { moderator = false, roles = [], brought = false }: Manner,
): Json =>
  channel.guild === null
    ? { user: userPayload(user), context: 1, authorizing_integration_owners: { '1': user.id } }
    : {
        guild_id: channel.guild.id,
        guild: { id: channel.guild.id, locale: 'en-US', features: [] },
        guild_locale: 'en-US',
        member: {
          ...memberPayload(moderator ? permissions.moderator : permissions.everybody),
          roles,
          user: userPayload(user),
        },
        context: 0,
        authorizing_integration_owners: brought ? { '1': user.id } : { '0': channel.guild.id },
      }

/** What a command sends: `article add` is the subcommand `add` of `article`; a file is told apart from its option. */
export const commandData = (name: string, options: readonly Json[], { file }: Manner = {}): Json => {
  const [whole = name, sub] = name.split(' ')
  const id = '900000000000000001'
  const all = file === undefined ? options : [...options, { name: file.option, type: 11, value: id }]
  const attachment = { id, filename: file?.name, url: file?.url, proxy_url: file?.url, size: file?.size }
  return {
    name: whole,
    type: 1,
    options: sub === undefined ? all : [{ name: sub, type: 1, options: all }],
    ...(file === undefined ? {} : { resolved: { attachments: { [id]: attachment } } }),
  }
}

/** Discord's numbers of interaction types. */
export const deed = { command: 2, press: 3, complete: 4, modal: 5 } as const

const opensOnMessage: readonly number[] = [deed.press, deed.modal]

/** An interaction as Discord tells it. */
export const interactionPayload = (
  state: State,
  exchange: Exchange,
  type: number,
  data: Json,
  how: Manner,
): Json => ({
  id: exchange.id,
  application_id: state.bot.id,
  type,
  data,
  token: exchange.token,
  version: 1,
  channel_id: exchange.channel.id,
  channel: channelPayload(exchange.channel),
  app_permissions: permissions.everybody,
  locale: how.locale ?? 'en-US',
  entitlements: [],
  attachment_size_limit: 10_485_760,
  ...placeOf(exchange.channel, exchange.user, how),
  ...(exchange.source === null || !opensOnMessage.includes(type)
    ? {}
    : { message: messagePayload(exchange.source, state.users) }),
})
