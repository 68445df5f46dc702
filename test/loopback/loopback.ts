import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { loading, promise } from './callbacks.ts'
import type { Exchange } from './exchange.ts'
import { type Faults, faultList, played } from './faults.ts'
import { type Gateway, gatewayOn, shardOf } from './gateway.ts'
import type { Json } from './json.ts'
import { type People, peopleOf } from './people.ts'
import { isKept } from './reading.ts'
import { answerTo } from './rest.ts'
import { type Specification, specificationAt } from './specification.ts'
import { failure, flagsOf, newestIn, type State } from './state.ts'
import { type Answered, type Received, received, respond } from './wire.ts'
import {
  type Channel,
  channelIn,
  channelPayload,
  directChannel,
  type Guild,
  guildCalled,
  guildPayload,
  guildWith,
  type Message,
  threadIn,
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
  /** Discord's `max_concurrency`; where it is given, who identifies too early is refused. */
  readonly concurrency?: number
  readonly ackWindow?: number
  readonly tokenLife?: number
  /** Is the switch for the content of messages on? */
  readonly content?: boolean
  readonly specification?: Specification
}

/** A Discord of our own: people and servers are made here, they speak and press, and all that the bot sends is kept and checked. */
export type Loopback = People & {
  /** What goes into `DISCORD_API_URL`. */
  readonly url: string
  readonly token: string
  readonly bot: User
  readonly gateway: Gateway
  readonly faults: Faults
  readonly recorded: readonly Recorded[]
  readonly typing: readonly string[]
  readonly user: (name: string) => User
  /** `greets`: in which channel it can be greeted. */
  readonly guild: (
    name: string,
    how?: { readonly greets?: 'system' | 'updates'; readonly locale?: string },
  ) => Guild
  readonly leave: (guild: Guild) => void
  /** A person leaves a server. */
  readonly depart: (guild: Guild, user: User) => void
  readonly rejoin: (guild: Guild) => Guild
  readonly channel: (guild: Guild, name: string, type?: number) => Channel
  /** A thread as a person starts it: from a message, or as a post of a forum. */
  readonly thread: (parent: Channel, name: string, from?: Message) => Channel
  readonly channelAt: (id: string) => Channel | undefined
  readonly direct: (user: User) => Channel
  readonly commands: (guild?: Guild) => readonly Json[]
  /** What the bot has said in a channel, in order; private replies are with their exchange. */
  readonly said: (channel: Channel) => readonly Message[]
  /** All that was said by anybody, in order. */
  readonly spoken: () => Iterable<Message>
  /** An answer to this was promised, and nothing came of it. */
  readonly promises: (exchange: Exchange) => void
  /** Sends the last event once more, as Discord sometimes does. */
  readonly again: () => void
  /** Turns the switch for the content of messages: it counts for whoever identifies from then on. */
  readonly content: (granted: boolean) => void
  /** Every problem of every request so far. */
  readonly violations: () => readonly string[]
  readonly waitFor: <T>(look: () => T | null | undefined | false, what: string, within?: number) => Promise<T>
  readonly close: () => Promise<void>
}

const contentIntent = 1 << 15

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

  const drawn = (guild: Guild): Json =>
    guildPayload(
      guild,
      bot,
      (channel) => newestIn(state, channel),
      [...state.channels.values()].filter(({ guild: of, parent }) => of === guild && parent !== undefined),
    )

  let content = options.content === true

  const gateway = gatewayOn(server, {
    token,
    heartbeat: options.heartbeat ?? 41_250,
    concurrency: options.concurrency ?? null,
    grants: (intents) => content || (intents & contentIntent) === 0,
    shown: (name, data, intents) =>
      name === 'MESSAGE_CREATE' &&
      (intents & contentIntent) === 0 &&
      isKept(data, data['guild_id'] === undefined, bot)
        ? { ...data, content: '' }
        : data,
    ready: (session, shard) => ({
      v: 10,
      user: userPayload(bot),
      guilds: guilds
        .filter(({ id }) => shardOf(id, shard[1]) === shard[0])
        .map(({ id }) => ({ id, unavailable: true })),
      session_id: session,
      session_type: 'normal',
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard,
      application: { id: bot.id, flags: 0 },
    }),
    after: () => guilds.map((guild) => ({ name: 'GUILD_CREATE', data: drawn(guild), guild: guild.id })),
  })

  const state: State = {
    url,
    bot,
    applicationId: bot.id,
    shards: options.shards ?? 1,
    concurrency: options.concurrency ?? 16,
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    direct: new Map(),
    messages: new Map(),
    spoken: new Map(),
    get content() {
      return content
    },
    exchanges: new Map(),
    commands: new Map(),
    typing: [],
    departed: new Set(),
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
    guild: (name, { greets, locale } = {}) => {
      const made = greets === undefined ? guildCalled(name, bot) : guildWith(name, bot, greets)
      const guild = locale === undefined ? made : { ...made, locale }
      for (const channel of guild.channels) state.channels.set(channel.id, channel)
      guilds.push(guild)
      gateway.dispatch('GUILD_CREATE', drawn(guild), guild.id)
      return guild
    },
    leave: (guild) => {
      guilds.splice(guilds.indexOf(guild), 1)
      gateway.dispatch('GUILD_DELETE', { id: guild.id }, guild.id)
    },
    depart: (guild, user) => {
      state.departed.add(`${guild.id}/${user.id}`)
    },
    rejoin: (guild) => {
      guilds.push(guild)
      gateway.dispatch('GUILD_CREATE', drawn(guild), guild.id)
      return guild
    },
    thread: (parent, name, from) => {
      const thread = threadIn(parent, name, from?.id)
      state.channels.set(thread.id, thread)
      const payload = { ...channelPayload(thread), newly_created: true }
      gateway.dispatch('THREAD_CREATE', payload, parent.guild?.id ?? null)
      return thread
    },
    channelAt: (id) => state.channels.get(id),
    channel: (guild, name, type) => {
      const channel = channelIn(guild, name, type)
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
        (message) =>
          message.channel === channel &&
          message.author === bot &&
          message.privateTo === null &&
          (flagsOf(message.body) & loading) === 0,
      ),
    promises: (exchange) => promise(state, exchange),
    spoken: () => state.messages.values(),
    ...peopleOf(state, tell),
    content: (granted) => {
      content = granted
    },
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
