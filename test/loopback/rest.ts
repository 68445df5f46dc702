import { callbackRoutes } from './callbacks.ts'
import { channelRoutes } from './channels.ts'
import { commandProblems } from './commands.ts'
import { listOf } from './json.ts'
import { snowflake } from './snowflake.ts'
import { failure, type Handle, invalid, type Route, type State } from './state.ts'
import type { Answered, Received } from './wire.ts'
import { memberPayload, userPayload } from './world.ts'

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

const gatewayBot: Handle = (state) => ({
  status: 200,
  body: {
    url: state.url.replace(/^http/, 'ws').replace(/\/api$/, '/gateway'),
    shards: state.shards,
    session_start_limit: {
      total: 1000,
      remaining: 999,
      reset_after: 86_400_000,
      max_concurrency: state.concurrency,
    },
  },
})

const getMember: Handle = ({ departed, users }, _request, [guild = '', user = '']) => {
  const found = users.get(user)
  return found === undefined || departed.has(`${guild}/${user}`)
    ? failure(404, 10007, 'Unknown Member')
    : { status: 200, body: { ...memberPayload('0'), user: userPayload(found) } }
}

const routes: readonly Route[] = [
  { method: 'GET', path: /^\/gateway\/bot$/, run: gatewayBot },
  { method: 'GET', path: /^\/users\/@me$/, run: (state) => ({ status: 200, body: userPayload(state.bot) }) },
  { method: 'PUT', path: /^\/applications\/(\d+)\/commands$/, run: putCommands },
  { method: 'GET', path: /^\/applications\/(\d+)\/commands$/, run: getCommands },
  { method: 'PUT', path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, run: putCommands },
  { method: 'GET', path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, run: getCommands },
  { method: 'GET', path: /^\/guilds\/(\d+)\/members\/(\d+)$/, run: getMember },
  ...channelRoutes,
  ...callbackRoutes,
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
