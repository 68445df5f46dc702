import { componentsOf } from './components.ts'
import { commandData, deed, interactionPayload, type Manner, optionsFrom } from './deeds.ts'
import { type Exchange, exchangeOf } from './exchange.ts'
import { type Json, listOf } from './json.ts'
import { snowflake } from './snowflake.ts'
import { kept, type State } from './state.ts'
import {
  type Channel,
  type Message,
  memberPayload,
  messagePayload,
  permissions,
  type User,
  userPayload,
} from './world.ts'

/** What people do: they speak, use commands, press buttons, choose, fill in forms. */
export type People = {
  readonly say: (
    channel: Channel,
    user: User,
    text: string,
    how?: {
      readonly mention?: boolean
      readonly replyTo?: Message
      readonly twice?: boolean
      readonly id?: string
    },
  ) => Message
  readonly slash: (user: User, channel: Channel, name: string, options?: Json, how?: Manner) => Exchange
  readonly autocomplete: (
    user: User,
    channel: Channel,
    name: string,
    options: Json,
    focused: string,
    how?: Manner,
  ) => Exchange
  readonly press: (message: Message, customId: string, user: User, how?: Manner) => Exchange
  readonly select: (
    message: Message,
    customId: string,
    values: readonly string[],
    user: User,
    how?: Manner,
  ) => Exchange
  readonly submitModal: (
    from: Exchange,
    values: Readonly<Record<string, string>>,
    how?: Manner & { readonly user?: User },
  ) => Exchange
  readonly messageMenu: (user: User, name: string, message: Message, how?: Manner) => Exchange
}

const stringSelect = 3

/** Discord's number of the menu with that id under a message. */
const menuType = (message: Message, customId: string): number =>
  Number(componentsOf(message.body).find((one) => one['custom_id'] === customId)?.['type'] ?? stringSelect)

/** Sends an event to the bot. */
type Tell = (name: string, data: Json, guild: string | null) => void

export const peopleOf = (state: State, tell: Tell): People => {
  const interaction = (exchange: Exchange, type: number, data: Json, how: Manner = {}): Exchange => {
    state.exchanges.set(exchange.token, exchange)
    const payload = interactionPayload(state, exchange, type, data, how)
    const guild = exchange.channel.guild?.id ?? null
    for (let i = 0; i < (how.twice ? 2 : 1); i += 1) tell('INTERACTION_CREATE', payload, guild)
    return exchange
  }

  const commandId = (name: string): string => {
    const [whole] = name.split(' ')
    const known = [...state.commands.values()]
      .flat()
      .find((command) => command['name'] === name || command['name'] === whole)
    return typeof known?.['id'] === 'string' ? known['id'] : snowflake()
  }

  return {
    say: (channel, user, text, { mention = false, replyTo, twice = false, id } = {}) => {
      const message: Message = {
        id: id ?? snowflake(),
        channel,
        author: user,
        body: { content: mention ? `<@${state.bot.id}> ${text}` : text },
        nonce: null,
        privateTo: null,
        reference: replyTo ?? null,
      }
      kept(state, message)
      const guild = channel.guild?.id ?? null
      const drawn = messagePayload(message, state.users)
      const answered = replyTo === undefined || replyTo.author === user ? [] : [userPayload(replyTo.author)]
      const payload = {
        ...drawn,
        mentions: [...listOf(drawn['mentions']), ...answered],
        ...(guild === null
          ? { channel_type: 1 }
          : { guild_id: guild, member: memberPayload(permissions.everybody) }),
      }
      for (let i = 0; i < (twice ? 2 : 1); i += 1) tell('MESSAGE_CREATE', payload, guild)
      return message
    },
    slash: (user, channel, name, given = {}, how = {}) =>
      interaction(
        exchangeOf(user, channel, null),
        deed.command,
        { id: commandId(name), ...commandData(name, optionsFrom(given), how) },
        how,
      ),
    autocomplete: (user, channel, name, given, focused, how) =>
      interaction(
        exchangeOf(user, channel, null),
        deed.complete,
        { id: commandId(name), ...commandData(name, optionsFrom(given, focused)) },
        how,
      ),
    press: (message, customId, user, how) =>
      interaction(
        exchangeOf(user, message.channel, message),
        deed.press,
        { custom_id: customId, component_type: 2, id: 1 },
        how,
      ),
    select: (message, customId, values, user, how) =>
      interaction(
        exchangeOf(user, message.channel, message),
        deed.press,
        { custom_id: customId, component_type: menuType(message, customId), id: 1, values, resolved: {} },
        how,
      ),
    submitModal: (from, values, how) =>
      interaction(
        exchangeOf(how?.user ?? from.user, from.channel, from.source),
        deed.modal,
        {
          custom_id: from.modal?.['custom_id'],
          components: Object.entries(values).map(([id, value]) => ({
            type: 18,
            id: 1,
            component: { type: 4, id: 2, custom_id: id, value },
          })),
        },
        how,
      ),
    messageMenu: (user, name, message, how = {}) =>
      interaction(
        exchangeOf(user, message.channel, message),
        deed.command,
        {
          id: commandId(name),
          name,
          type: 3,
          target_id: message.id,
          resolved: { messages: { [message.id]: messagePayload(message, state.users) } },
        },
        how,
      ),
  }
}
