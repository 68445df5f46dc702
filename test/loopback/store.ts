import { componentsOf } from './components.ts'
import { type Json, listOf, stringsOf } from './json.ts'
import { brokenLimits, editLimits, type Limit } from './limits.ts'
import { bodyOf, flagsOf, invalid, kept, type State } from './state.ts'
import type { Answered, Received, Upload } from './wire.ts'
import { type Message, messagePayload } from './world.ts'

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

/** Everything that a body and its files may not hold. */
export const problemsOf = (
  limits: readonly Limit[],
  body: Json,
  files: readonly Upload[],
): readonly string[] => [...brokenLimits(limits, body), ...fileProblems(body, files)]

/** Keeps a new message, and tells everybody who may see it. */
export const store = (state: State, message: Message): Answered => {
  kept(state, message)
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

/** Changes a message: what is not named stays. */
export const edited = (state: State, message: Message, request: Received): Answered => {
  const body = { flags: flagsOf(message.body), ...bodyOf(request) }
  const problems = problemsOf(editLimits, body, request.files)
  if (problems.length > 0) return invalid(problems)
  const changed = { ...message, body: { ...message.body, ...body } }
  state.messages.set(message.id, changed)
  return { status: 200, body: messagePayload(changed, state.users) }
}
