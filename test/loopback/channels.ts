import { isJson, type Json, textAt } from './json.ts'
import { messageLimits } from './limits.ts'
import { readMessages } from './reading.ts'
import { snowflake } from './snowflake.ts'
import { bodyOf, failure, type Handle, invalid, newestIn, type Route, type State } from './state.ts'
import { edited, problemsOf, store } from './store.ts'
import {
  type Channel,
  channelPayload,
  directChannel,
  type Message,
  messagePayload,
  threadIn,
} from './world.ts'

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

const readChannel: Handle = (state, _request, [channelId = '']) => {
  const channel = state.channels.get(channelId)
  return channel === undefined
    ? failure(404, 10003, 'Unknown Channel')
    : { status: 200, body: { ...channelPayload(channel), last_message_id: newestIn(state, channel) } }
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

const startThread: Handle = (state, request, [channelId = '', messageId = '']) => {
  const channel = state.channels.get(channelId)
  if (channel?.guild == null || channel.parent !== undefined)
    return failure(400, 50024, 'Cannot execute action on this channel type')
  if (!state.messages.has(messageId)) return failure(404, 10008, 'Unknown Message')
  if (state.channels.has(messageId))
    return failure(400, 160004, 'A thread has already been created for this message')
  const name = textAt(bodyOf(request), 'name')
  if (name === '' || name.length > 100) return invalid(['name: Must be between 1 and 100 in length.'])
  const thread = threadIn(channel, name, messageId)
  state.channels.set(thread.id, thread)
  state.tell('THREAD_CREATE', { ...channelPayload(thread), newly_created: true }, channel.guild.id)
  return { status: 201, body: channelPayload(thread) }
}

/** Messages, typing and direct channels. */
export const channelRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/users\/@me\/channels$/, run: openDirect },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, run: createMessage },
  { method: 'GET', path: /^\/channels\/(\d+)$/, run: readChannel },
  { method: 'GET', path: /^\/channels\/(\d+)\/messages$/, run: readMessages },
  { method: 'GET', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: readMessage },
  { method: 'PATCH', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: editMessage },
  { method: 'DELETE', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, run: removeMessage },
  { method: 'POST', path: /^\/channels\/(\d+)\/typing$/, run: typing },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, run: startThread },
]
