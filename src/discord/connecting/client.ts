import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  REST,
  type RESTOptions,
} from 'discord.js'
import { inLog, type Log } from '../redact.ts'
import { refusalFor } from './fatal.ts'

/** A wait that Discord names is kept up to this; longer ones are the business of `patiently`. */
const longestWait = 5000

/** Messages that mention the bot, and direct ones: no intent is privileged. */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const

/** Waits until a shard may identify. */
export type Identify = (shard: number, over: AbortSignal) => Promise<void>

const restOptions = (api: string): Partial<RESTOptions> => ({
  api,
  retries: 0,
  timeout: 15_000,
  rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > longestWait,
})

/**
 * Requests that answer interactions. Discord does not count them among a bot's 50 requests a second, which discord.js
 * would: they have a way of their own. (Discord's documentation, "Rate Limits", Global Rate Limit.)
 */
export const interactionRest = (apiUrl: string): REST =>
  new REST({ ...restOptions(apiUrl), globalRequestsPerSecond: 1000 })

/** A client that hears what it must and keeps little: no message is cached. `reads`: the content of every message is asked for. */
export const clientFor = (apiUrl: string, reads: boolean, identify?: Identify): Client =>
  new Client({
    intents: reads ? [...intents, GatewayIntentBits.MessageContent] : [...intents],
    partials: [Partials.Channel],
    ...(identify === undefined
      ? {}
      : { ws: { buildIdentifyThrottler: () => ({ waitForIdentify: identify }) } }),
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
    rest: restOptions(apiUrl),
  })

const refusedToken = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid

/** Logs in, and waits until Discord is ready, or until it is over. Throws a `DiscordRefusal` where trying again cannot help. */
export const logIn = async (client: Client, token: string, log: Log, over?: AbortSignal): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  over?.throwIfAborted()
  over?.addEventListener('abort', () => reject(over.reason), { once: true })
  client.on(Events.Error, (error) => log(`discord.js: ${inLog(error)}`))
  client.on(Events.ShardError, (error) => log(`gateway: ${inLog(error)}`))
  client.on(Events.ShardDisconnect, ({ code }) =>
    reject(refusalFor(code) ?? new Error(`The gateway closed with ${code}.`)),
  )
  client.once(Events.ClientReady, () => resolve())
  const login = client.login(token).catch((error: unknown) => {
    reject(refusedToken(error) ? refusalFor(401, error) : error)
  })
  await promise
  await login
}
