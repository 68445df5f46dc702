import { commandProblems } from './commands.ts'
import { componentsOf } from './components.ts'
import type { Exchange } from './exchange.ts'
import { isJson, type Json, listOf, stringsOf, textAt } from './json.ts'
import { brokenLimits, choiceLimits, editLimits, type Limit, messageLimits, modalLimits } from './limits.ts'
import { snowflake } from './snowflake.ts'
import type { Answered, Received, Upload } from './wire.ts'
import {
  type Channel,
  channelPayload,
  directChannel,
  type Message,
  messagePayload,
  type User,
  userPayload,
} from './world.ts'

/** All that the server knows. */
export type State = {
  readonly url: string
  readonly bot: User
  readonly applicationId: string
  readonly shards: number
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly direct: Map<string, Channel>
  readonly messages: Map<string, Message>
  readonly exchanges: Map<string, Exchange>
  readonly commands: Map<string, readonly Json[]>
  readonly typing: string[]
  readonly ackWindow: number
  readonly tokenLife: number
  readonly tell: (name: string, data: Json, guild: string | null) => void
}

type Handle = (state: State, request: Received, ids: readonly string[]) => Answered
type Route = { readonly method: string; readonly path: RegExp; readonly run: Handle }

const ephemeral = 1 << 6

/** An error as Discord words it. */
export const failure = (status: number, code: number, message: string): Answered => ({
  status,
  body: { code, message },
})

const invalid = (problems: readonly string[]): Answered => ({
  status: 400,
  body: {
    code: 50035,
    message: 'Invalid Form Body',
    errors: { _errors: problems.map((message) => ({ message })) },
  },
})

const bodyOf = ({ body }: Received): Json => (isJson(body) ? body : {})
const flagsOf = (body: Json): number => (typeof body['flags'] === 'number' ? body['flags'] : 0)

const largest = 10 * 1024 * 1024

const fileProblems = (body: Json, files: readonly Upload[]): readonly string[] => {
  const names = new Set(files.map(({ name }) => name))
  const asked = stringsOf(componentsOf(body).concat(listOf(body['embeds'])))
    .map(([, text]) => /^attachment:\/\/(.+)$/.exec(text)?.[1])
    .filter((name) => name !== undefined)
  return [
    ...asked.filter((name) => !names.has(name)).map((name) => `attachment://${name} was not uploaded`),
    ...files.filter(({ bytes }) => bytes.length > largest).map(({ name }) => `${name} is over 10 MiB`),
    ...(files.length > 10 ? ['more than 10 files'] : []),
  ]
}

const problemsOf = (limits: readonly Limit[], body: Json, files: readonly Upload[]): readonly string[] => [
  ...brokenLimits(limits, body),
  ...fileProblems(body, files),
]

const store = (state: State, message: Message): Answered => {
  state.messages.set(message.id, message)
  const payload = messagePayload(message, state.users)
  const guild = message.channel.guild?.id ?? null
  if (message.privateTo === null)
    state.tell(
      'MESSAGE_CREATE',
      { ...payload, ...(guild === null ? { channel_type: 1 } : { guild_id: guild }) },
      guild,
    )
  return { status: 200, body: payload }
}

const twin = (state: State, channel: Channel, body: Json): Message | undefined =>
  body['enforce_nonce'] === true
    ? [...state.messages.values()].find(
        (message) =>
          message.channel === channel && message.nonce === String(body['nonce']) && message.author.bot,
      )
    : undefined

const createMessage: Handle = (state, request, [channelId = '']) => {
  const channel = state.channels.get(channelId)
  if (channel === undefined) return failure(404, 10003, 'Unknown Channel')
  const body = bodyOf(request)
  const problems = problemsOf(
    messageLimits,
    request.files.length > 0 ? { attachments: [{}], ...body } : body,
    request.files,
  )
  if (problems.length > 0) return invalid(problems)
  const reference = isJson(body['message_reference']) ? textAt(body['message_reference'], 'message_id') : ''
  const answered = state.messages.get(reference) ?? null
  const strict =
    isJson(body['message_reference']) && body['message_reference']['fail_if_not_exists'] !== false
  if (reference !== '' && answered === null && strict) return invalid(['message_reference: Unknown message'])
  const same = twin(state, channel, body)
  if (same !== undefined) return { status: 200, body: messagePayload(same, state.users) }
  return store(state, {
    id: snowflake(),
    channel,
    author: state.bot,
    body,
    nonce: body['nonce'] === undefined ? null : String(body['nonce']),
    privateTo: null,
    reference: answered,
  })
}

const edited = (state: State, message: Message, request: Received): Answered => {
  const body = { flags: flagsOf(message.body), ...bodyOf(request) }
  const problems = problemsOf(editLimits, body, request.files)
  if (problems.length > 0) return invalid(problems)
  const kept = { ...message, body: { ...message.body, ...body } }
  state.messages.set(message.id, kept)
  return { status: 200, body: messagePayload(kept, state.users) }
}

const editMessage: Handle = (state, request, [, messageId = '']) => {
  const message = state.messages.get(messageId)
  return message === undefined ? failure(404, 10008, 'Unknown Message') : edited(state, message, request)
}

const readMessage: Handle = (state, _request, [, messageId = '']) => {
  const message = state.messages.get(messageId)
  return message === undefined
    ? failure(404, 10008, 'Unknown Message')
    : { status: 200, body: messagePayload(message, state.users) }
}

const removeMessage: Handle = (state, _request, [, messageId = '']) =>
  state.messages.delete(messageId) ? { status: 204 } : failure(404, 10008, 'Unknown Message')

const typing: Handle = (state, _request, [channelId = '']) => {
  state.typing.push(channelId)
  return { status: 204 }
}

const openDirect: Handle = (state, request) => {
  const user = state.users.get(textAt(bodyOf(request), 'recipient_id'))
  if (user === undefined) return failure(400, 50033, 'Invalid Recipient(s)')
  const channel = state.direct.get(user.id) ?? directChannel(user)
  state.direct.set(user.id, channel)
  state.channels.set(channel.id, channel)
  return { status: 200, body: channelPayload(channel) }
}

const putCommands: Handle = (state, request, [, guildId = 'global']) => {
  const commands = listOf(request.body)
  const problems = commandProblems(commands)
  if (problems.length > 0) return invalid(problems)
  const kept = commands.map((command) => ({
    id: snowflake(),
    application_id: state.applicationId,
    version: snowflake(),
    type: 1,
    default_member_permissions: null,
    nsfw: false,
    ...command,
  }))
  state.commands.set(guildId, kept)
  return { status: 200, body: kept }
}

const getCommands: Handle = (state, _request, [, guildId = 'global']) => ({
  status: 200,
  body: state.commands.get(guildId) ?? [],
})

const said = (state: State, exchange: Exchange, body: Json): Message => ({
  id: snowflake(),
  channel: exchange.channel,
  author: state.bot,
  body,
  nonce: null,
  privateTo: exchange.ephemeral ? exchange.user : null,
  reference: null,
})

type Callback = (state: State, exchange: Exchange, data: Json, files: readonly Upload[]) => readonly string[]

const answerNow: Callback = (state, exchange, data, files) => {
  const problems = problemsOf(messageLimits, data, files)
  if (problems.length > 0) return problems
  exchange.ephemeral = (flagsOf(data) & ephemeral) !== 0
  exchange.reply = said(state, exchange, data)
  store(state, exchange.reply)
  return []
}

const answerLater: Callback = (_state, exchange, data) => {
  if ((flagsOf(data) & ~ephemeral) !== 0) return ['flags: a deferred answer takes only EPHEMERAL']
  exchange.ephemeral = (flagsOf(data) & ephemeral) !== 0
  exchange.deferred = true
  return []
}

const updateSource: Callback = (state, exchange, data, files) => {
  if (exchange.source === null) return ['type: there is no message to update']
  const body = { flags: flagsOf(exchange.source.body), ...data }
  const problems = problemsOf(editLimits, body, files)
  if (problems.length > 0) return problems
  exchange.reply = { ...exchange.source, body: { ...exchange.source.body, ...body } }
  state.messages.set(exchange.source.id, exchange.reply)
  return []
}

const callbacks: ReadonlyMap<number, Callback> = new Map<number, Callback>([
  [4, answerNow],
  [5, answerLater],
  [6, () => []],
  [7, updateSource],
  [
    8,
    (_state, exchange, data) => {
      exchange.choices = listOf(data['choices'])
      return brokenLimits(choiceLimits, data)
    },
  ],
  [
    9,
    (_state, exchange, data) => {
      exchange.modal = data
      return brokenLimits(modalLimits, data)
    },
  ],
])

const withinWindow = (state: State, exchange: Exchange): boolean =>
  Date.now() - exchange.startedAt <= state.ackWindow

const acknowledge: Handle = (state, request, [, token = '']) => {
  const exchange = state.exchanges.get(token)
  if (exchange === undefined || (exchange.acknowledged === null && !withinWindow(state, exchange)))
    return failure(404, 10062, 'Unknown interaction')
  if (exchange.acknowledged !== null) return failure(400, 40060, 'Interaction has already been acknowledged.')
  const body = bodyOf(request)
  const type = Number(body['type'])
  const data = isJson(body['data']) ? body['data'] : {}
  const problems = callbacks.get(type)?.(state, exchange, data, request.files) ?? [
    `type ${type} is not known`,
  ]
  if (problems.length > 0) return invalid(problems)
  exchange.acknowledged = type
  exchange.acknowledgedAfter = Date.now() - exchange.startedAt
  if (request.query.get('with_response') !== 'true') return { status: 204 }
  const interaction = { id: exchange.id, type: 2 }
  const resource = exchange.reply === null ? {} : { message: messagePayload(exchange.reply, state.users) }
  return { status: 200, body: { interaction, resource: { type, ...resource } } }
}

const owed = (state: State, token: string): Exchange | Answered => {
  const exchange = state.exchanges.get(token)
  if (exchange === undefined || exchange.acknowledged === null) return failure(404, 10015, 'Unknown Webhook')
  if (Date.now() - exchange.startedAt > state.tokenLife) return failure(401, 50027, 'Invalid Webhook Token')
  return exchange
}

const isAnswer = (value: Exchange | Answered): value is Answered => 'status' in value

const editOriginal: Handle = (state, request, [, token = '']) => {
  const exchange = owed(state, token)
  if (isAnswer(exchange)) return exchange
  const original = exchange.reply ?? (exchange.acknowledged === 6 ? exchange.source : null)
  if (original !== null) {
    const answer = edited(state, original, request)
    exchange.reply = state.messages.get(original.id) ?? null
    return answer
  }
  const problems = problemsOf(messageLimits, bodyOf(request), request.files)
  if (problems.length > 0) return invalid(problems)
  exchange.reply = said(state, exchange, bodyOf(request))
  exchange.deferred = false
  return store(state, exchange.reply)
}

const followUp: Handle = (state, request, [, token = '']) => {
  const exchange = owed(state, token)
  if (isAnswer(exchange)) return exchange
  const body = bodyOf(request)
  const problems = problemsOf(messageLimits, body, request.files)
  if (problems.length > 0) return invalid(problems)
  const hidden = (flagsOf(body) & ephemeral) !== 0
  const message = { ...said(state, exchange, body), privateTo: hidden ? exchange.user : null }
  exchange.followUps.push(message)
  return store(state, message)
}

const readOriginal: Handle = (state, _request, [, token = '']) => {
  const exchange = owed(state, token)
  if (isAnswer(exchange)) return exchange
  if (exchange.deferred)
    return { status: 200, body: messagePayload(said(state, exchange, { flags: 128 }), state.users) }
  return exchange.reply === null
    ? failure(404, 10008, 'Unknown Message')
    : { status: 200, body: messagePayload(exchange.reply, state.users) }
}

const removeOriginal: Handle = (state, _request, [, token = '']) => {
  const exchange = owed(state, token)
  if (isAnswer(exchange)) return exchange
  if (exchange.reply !== null) state.messages.delete(exchange.reply.id)
  exchange.reply = null
  exchange.deferred = false
  return { status: 204 }
}

const gatewayBot: Handle = (state) => ({
  status: 200,
  body: {
    url: state.url.replace(/^http/, 'ws').replace(/\/api$/, '/gateway'),
    shards: state.shards,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
  },
})

const routes: readonly Route[] = [
  { method: 'GET', path: /^\/gateway\/bot$/, run: gatewayBot },
  { method: 'GET', path: /^\/users\/@me$/, run: (state) => ({ status: 200, body: userPayload(state.bot) }) },
  { method: 'POST', path: /^\/users\/@me\/channels$/, run: openDirect },
  { method: 'PUT', path: /^\/applications\/(\d+)\/commands$/, run: putCommands },
  { method: 'GET', path: /^\/applications\/(\d+)\/commands$/, run: getCommands },
  { method: 'PUT', path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, run: putCommands },
  { method: 'GET', path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, run: getCommands },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, run: createMessage },
  { method: 'GET', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: readMessage },
  { method: 'PATCH', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: editMessage },
  { method: 'DELETE', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: removeMessage },
  { method: 'POST', path: /^\/channels\/(\d+)\/typing$/, run: typing },
  { method: 'POST', path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, run: acknowledge },
  { method: 'GET', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: readOriginal },
  { method: 'PATCH', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: editOriginal },
  { method: 'DELETE', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: removeOriginal },
  { method: 'POST', path: /^\/webhooks\/(\d+)\/([^/]+)$/, run: followUp },
]

const open = /^\/(?:interactions|webhooks)\//

/** Answers one request as Discord would. */
export const answerTo = (state: State, token: string, request: Received): Answered => {
  if (!open.test(request.path) && request.authorization !== `Bot ${token}`)
    return failure(401, 0, '401: Unauthorized')
  for (const { method, path, run } of routes) {
    const match = method === request.method ? path.exec(request.path) : null
    if (match !== null) return run(state, request, match.slice(1))
  }
  return failure(404, 0, '404: Not Found')
}
