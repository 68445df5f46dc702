import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Exchange, exchangeOf } from './exchange.ts'
import { type Faults, faultList } from './faults.ts'
import { type Gateway, gatewayOn } from './gateway.ts'
import type { Json } from './json.ts'
import { answerTo, failure, type State } from './rest.ts'
import { snowflake } from './snowflake.ts'
import { type Specification, specificationAt } from './specification.ts'
import { type Answered, type Received, received, respond } from './wire.ts'
import {
  type Channel,
  channelIn,
  channelPayload,
  directChannel,
  type Guild,
  guildCalled,
  guildPayload,
  type Message,
  memberPayload,
  messagePayload,
  permissions,
  type User,
  userCalled,
  userPayload,
} from './world.ts'

/** A request that came, with what was wrong with it and what was answered. */
export type Recorded = Received & {
  readonly at: number
  readonly problems: readonly string[]
  status: number
}

export type LoopbackOptions = {
  readonly token?: string
  readonly heartbeat?: number
  readonly shards?: number
  readonly ackWindow?: number
  readonly tokenLife?: number
  readonly specification?: Specification
}

type Manner = { readonly locale?: string; readonly moderator?: boolean; readonly twice?: boolean }

/** A Discord of our own: people and servers are made here, they speak and press, and all that the bot sends is kept and checked. */
export type Loopback = {
  /** What goes into `DISCORD_API_URL`. */
  readonly url: string
  readonly token: string
  readonly bot: User
  readonly gateway: Gateway
  readonly faults: Faults
  readonly recorded: readonly Recorded[]
  readonly typing: readonly string[]
  readonly user: (name: string) => User
  readonly guild: (name: string) => Guild
  readonly channel: (guild: Guild, name: string) => Channel
  readonly direct: (user: User) => Channel
  readonly commands: (guild?: Guild) => readonly Json[]
  /** What the bot has said in a channel, in order; private replies are with their exchange. */
  readonly said: (channel: Channel) => readonly Message[]
  readonly say: (
    channel: Channel,
    user: User,
    text: string,
    how?: { readonly mention?: boolean; readonly replyTo?: Message; readonly twice?: boolean },
  ) => Message
  readonly slash: (user: User, channel: Channel, name: string, options?: Json, how?: Manner) => Exchange
  readonly autocomplete: (
    user: User,
    channel: Channel,
    name: string,
    options: Json,
    focused: string,
  ) => Exchange
  readonly press: (message: Message, customId: string, user: User, how?: Manner) => Exchange
  readonly select: (message: Message, customId: string, values: readonly string[], user: User) => Exchange
  readonly submitModal: (from: Exchange, values: Readonly<Record<string, string>>) => Exchange
  readonly messageMenu: (user: User, name: string, message: Message, how?: Manner) => Exchange
  /** Sends the last event once more, as Discord sometimes does. */
  readonly again: () => void
  /** Every problem of every request so far. */
  readonly violations: () => readonly string[]
  readonly waitFor: <T>(look: () => T | null | undefined | false, what: string, within?: number) => Promise<T>
  readonly close: () => Promise<void>
}

const optionType = (value: unknown): number =>
  typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3

const optionsFrom = (options: Json, focused?: string): readonly Json[] =>
  Object.entries(options).map(([name, value]) => ({
    name,
    type: optionType(value),
    value,
    ...(name === focused ? { focused: true } : {}),
  }))

const placeOf = (channel: Channel, user: User, moderator: boolean): Json =>
  channel.guild === null
    ? { user: userPayload(user), context: 1, authorizing_integration_owners: { '1': user.id } }
    : {
        guild_id: channel.guild.id,
        guild: { id: channel.guild.id, locale: 'en-US', features: [] },
        guild_locale: 'en-US',
        member: {
          ...memberPayload(moderator ? permissions.moderator : permissions.everybody),
          user: userPayload(user),
        },
        context: 0,
        authorizing_integration_owners: { '0': channel.guild.id },
      }

const played = (fault: ReturnType<Faults['take']>): Answered | null => {
  if (fault?.status === undefined) return null
  if (fault.status === 401) return failure(401, 0, '401: Unauthorized')
  if (fault.status === 400) return failure(400, 50035, 'Invalid Form Body')
  if (fault.status === 403) return failure(403, 50013, 'Missing Permissions')
  if (fault.status !== 429) return failure(fault.status, 0, 'upstream connect error')
  const retryAfter = fault.retryAfter ?? 0.05
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: fault.global ?? false },
  }
}

const noted = (request: Received, problems: readonly string[]): string =>
  `${request.method} ${request.path}: ${problems.join('; ')}`

/** Starts a Discord on a free port of 127.0.0.1. */
export const startLoopback = async (options: LoopbackOptions = {}): Promise<Loopback> => {
  const token = options.token ?? 'loopback.token.of-nobody'
  const specification = options.specification ?? specificationAt()
  const faults = faultList()
  const recorded: Recorded[] = []
  const guilds: Guild[] = []
  const bot = userCalled('Verbatim', true)
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/api`
  let last: readonly [string, Json, string | null] | null = null

  const gateway = gatewayOn(server, {
    token,
    heartbeat: options.heartbeat ?? 41_250,
    ready: (session, shard) => ({
      v: 10,
      user: userPayload(bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session,
      session_type: 'normal',
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard,
      application: { id: bot.id, flags: 0 },
    }),
    after: () =>
      guilds.map((guild) => ({ name: 'GUILD_CREATE', data: guildPayload(guild, bot), guild: guild.id })),
  })

  const state: State = {
    url,
    bot,
    applicationId: bot.id,
    shards: options.shards ?? 1,
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    direct: new Map(),
    messages: new Map(),
    exchanges: new Map(),
    commands: new Map(),
    typing: [],
    ackWindow: options.ackWindow ?? 3000,
    tokenLife: options.tokenLife ?? 15 * 60_000,
    tell: gateway.dispatch,
  }

  const tell = (name: string, data: Json, guild: string | null): void => {
    last = [name, data, guild]
    gateway.dispatch(name, data, guild)
  }

  const answered = async (request: Received): Promise<Answered | 'lost'> => {
    const entry: Recorded = { ...request, at: Date.now(), problems: [], status: 0 }
    recorded.push(entry)
    const fault = faults.take(request.method, request.path)
    if (fault?.delay !== undefined) await sleep(fault.delay)
    const instead = played(fault)
    if (instead !== null) {
      entry.status = instead.status
      return instead
    }
    const problems = specification.check(request.method, request.path, request.body)
    const answer =
      problems.length > 0
        ? failure(400, 50035, `Invalid Form Body: ${problems.join('; ')}`)
        : answerTo(state, token, request)
    entry.status = answer.status
    const refused = answer.status === 400 || answer.status === 404 ? [JSON.stringify(answer.body)] : []
    Object.assign(entry, { problems: problems.length > 0 ? problems : refused })
    return fault?.lost === true ? 'lost' : answer
  }

  server.on('request', (incoming, outgoing) => {
    received(incoming)
      .then(answered)
      .then((answer) => (answer === 'lost' ? outgoing.destroy() : respond(outgoing, answer)))
      .catch((error: unknown) => {
        recorded.push({
          method: incoming.method ?? '',
          path: incoming.url ?? '',
          query: new URLSearchParams(),
          authorization: null,
          body: null,
          files: [],
          at: Date.now(),
          problems: [`unreadable: ${error}`],
          status: 400,
        })
        respond(outgoing, failure(400, 50109, 'The request body contains invalid JSON.'))
      })
  })

  const interaction = (
    exchange: Exchange,
    type: number,
    data: Json,
    { locale = 'en-US', moderator = false, twice = false }: Manner = {},
  ): Exchange => {
    state.exchanges.set(exchange.token, exchange)
    const { channel, user } = exchange
    const payload = {
      id: exchange.id,
      application_id: bot.id,
      type,
      data,
      token: exchange.token,
      version: 1,
      channel_id: channel.id,
      channel: channelPayload(channel),
      app_permissions: permissions.everybody,
      locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...placeOf(channel, user, moderator),
      ...(exchange.source === null || type === 2 || type === 4
        ? {}
        : { message: messagePayload(exchange.source, state.users) }),
    }
    for (let i = 0; i < (twice ? 2 : 1); i += 1)
      tell('INTERACTION_CREATE', payload, channel.guild?.id ?? null)
    return exchange
  }

  const commandId = (name: string): string => {
    const known = [...state.commands.values()].flat().find((command) => command['name'] === name)
    return typeof known?.['id'] === 'string' ? known['id'] : snowflake()
  }

  return {
    url,
    token,
    bot,
    gateway,
    faults,
    recorded,
    typing: state.typing,
    user: (name) => {
      const user = userCalled(name)
      state.users.set(user.id, user)
      return user
    },
    guild: (name) => {
      const guild = guildCalled(name, bot)
      guilds.push(guild)
      gateway.dispatch('GUILD_CREATE', guildPayload(guild, bot), guild.id)
      return guild
    },
    channel: (guild, name) => {
      const channel = channelIn(guild, name)
      state.channels.set(channel.id, channel)
      gateway.dispatch('CHANNEL_CREATE', channelPayload(channel), guild.id)
      return channel
    },
    direct: (user) => {
      const channel = state.direct.get(user.id) ?? directChannel(user)
      state.direct.set(user.id, channel)
      state.channels.set(channel.id, channel)
      return channel
    },
    commands: (guild) => state.commands.get(guild?.id ?? 'global') ?? [],
    said: (channel) =>
      [...state.messages.values()].filter(
        (message) => message.channel === channel && message.author === bot && message.privateTo === null,
      ),
    say: (channel, user, text, { mention = false, replyTo, twice = false } = {}) => {
      const message: Message = {
        id: snowflake(),
        channel,
        author: user,
        body: { content: mention ? `<@${bot.id}> ${text}` : text },
        nonce: null,
        privateTo: null,
        reference: replyTo ?? null,
      }
      state.messages.set(message.id, message)
      const guild = channel.guild?.id ?? null
      const payload = {
        ...messagePayload(message, state.users),
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
        2,
        { id: commandId(name), name, type: 1, options: optionsFrom(given) },
        how,
      ),
    autocomplete: (user, channel, name, given, focused) =>
      interaction(exchangeOf(user, channel, null), 4, {
        id: commandId(name),
        name,
        type: 1,
        options: optionsFrom(given, focused),
      }),
    press: (message, customId, user, how) =>
      interaction(
        exchangeOf(user, message.channel, message),
        3,
        { custom_id: customId, component_type: 2, id: 1 },
        how,
      ),
    select: (message, customId, values, user) =>
      interaction(exchangeOf(user, message.channel, message), 3, {
        custom_id: customId,
        component_type: 3,
        id: 1,
        values,
      }),
    submitModal: (from, values) =>
      interaction(exchangeOf(from.user, from.channel, from.source), 5, {
        custom_id: from.modal?.['custom_id'],
        components: Object.entries(values).map(([id, value]) => ({
          type: 18,
          id: 1,
          component: { type: 4, id: 2, custom_id: id, value },
        })),
      }),
    messageMenu: (user, name, message, how = {}) =>
      interaction(
        exchangeOf(user, message.channel, message),
        2,
        {
          id: commandId(name),
          name,
          type: 3,
          target_id: message.id,
          resolved: { messages: { [message.id]: messagePayload(message, state.users) } },
        },
        how,
      ),
    again: () => {
      if (last !== null) gateway.dispatch(...last)
    },
    violations: () =>
      recorded.filter(({ problems }) => problems.length > 0).map((entry) => noted(entry, entry.problems)),
    waitFor: async (look, what, within = 5000) => {
      const until = Date.now() + within
      while (Date.now() < until) {
        const found = look()
        if (found !== null && found !== undefined && found !== false) return found
        await sleep(4)
      }
      throw new Error(`waited ${within} ms in vain for ${what}`)
    },
    close: async () => {
      gateway.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
