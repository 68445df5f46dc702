import type { Exchange } from './exchange.ts'
import { isJson, type Json, listOf } from './json.ts'
import { brokenLimits, choiceLimits, editLimits, messageLimits, modalLimits } from './limits.ts'
import { snowflake } from './snowflake.ts'
import { bodyOf, failure, flagsOf, type Handle, invalid, kept, type Route, type State } from './state.ts'
import { edited, problemsOf, store } from './store.ts'
import type { Answered, Upload } from './wire.ts'
import { type Message, messagePayload } from './world.ts'

const ephemeral = 1 << 6

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

/** Discord's flag of a promise: "is thinking…". */
export const loading = 1 << 7

/** Everybody sees that an answer was promised. */
export const promise = (state: State, exchange: Exchange): void => {
  const { id, user } = exchange
  exchange.promise = { ...said(state, exchange, { flags: loading }), interaction: { id, user } }
  kept(state, exchange.promise)
}

const answerLater: Callback = (state, exchange, data) => {
  if ((flagsOf(data) & ~ephemeral) !== 0) return ['flags: a deferred answer takes only EPHEMERAL']
  exchange.ephemeral = (flagsOf(data) & ephemeral) !== 0
  exchange.deferred = true
  if (!exchange.ephemeral) promise(state, exchange)
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

/** The promise goes: its answer has come, or it was taken back. */
const keepPromise = (state: State, exchange: Exchange): void => {
  exchange.deferred = false
  if (exchange.promise !== null) state.messages.delete(exchange.promise.id)
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
  keepPromise(state, exchange)
  return store(state, exchange.reply)
}

const followUp: Handle = (state, request, [, token = '']) => {
  const exchange = owed(state, token)
  if (isAnswer(exchange)) return exchange
  const body = bodyOf(request)
  const problems = problemsOf(messageLimits, body, request.files)
  if (problems.length > 0) return invalid(problems)
  const hidden = (flagsOf(body) & ephemeral) !== 0
  const { id, user } = exchange
  const interaction = { id, user, original: exchange.reply?.id ?? exchange.id }
  const message = { ...said(state, exchange, body), privateTo: hidden ? user : null, interaction }
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
  if (exchange.reply === null && !exchange.deferred) return failure(404, 10008, 'Unknown Message')
  if (exchange.reply !== null) state.messages.delete(exchange.reply.id)
  exchange.reply = null
  keepPromise(state, exchange)
  return { status: 204 }
}

/** Acknowledgements of interactions, and what is said under their tokens. */
export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, run: acknowledge },
  { method: 'GET', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: readOriginal },
  { method: 'PATCH', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: editOriginal },
  { method: 'DELETE', path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, run: removeOriginal },
  { method: 'POST', path: /^\/webhooks\/(\d+)\/([^/]+)$/, run: followUp },
]
