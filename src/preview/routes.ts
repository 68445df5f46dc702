import { z } from 'zod'
import { Body, drawnComponents, type Sent } from './bodies.ts'
import type { Channel, Shown } from './channel.ts'
import { markupOf } from './markup.ts'

/** One thing somebody did, until it is answered. */
export type Interaction = {
  /** The command that was used, such as `/ask`; `null` for a press. */
  readonly used: string | null
  /** Where it was done. */
  readonly channel: string
  /** The message whose button was pressed, or whose menu was opened. */
  readonly on: string | null
  /** The message that answered it. */
  original: string | null
  /** Hears suggestions. */
  readonly suggest: (choices: unknown) => void
}

/** Discord as the bot meets it here. */
export type World = {
  readonly channel: Channel
  readonly interactions: Map<string, Interaction>
  /** Where the preview is served, such as `http://127.0.0.1:8787`. */
  readonly address: () => string
  readonly direct: string
  /** The channel in which threads are started. */
  readonly main: string
  /** The names of the threads, by their ids. */
  readonly threads: Map<string, string>
  readonly now: () => number
}

type Given = Sent & { readonly world: World; readonly parts: readonly string[] }

const ephemeral = 1 << 6
const loading = 1 << 7

const shownFrom = (given: Given, id: string, more: Partial<Shown>): Shown => {
  const body = Body.parse(given.json ?? {})
  for (const file of given.files) given.world.channel.keepFile(id, file)
  return {
    id,
    by: 'bot',
    at: given.world.now(),
    channel: given.world.main,
    text: markupOf(body.content),
    content: body.content,
    components: drawnComponents(body.components, id),
    isPrivate: (body.flags & ephemeral) !== 0,
    thinking: false,
    edited: false,
    replyTo: body.message_reference?.message_id ?? null,
    used: null,
    ...more,
  }
}

const create = (given: Given, more: Partial<Shown> = {}): string => {
  const { channel } = given.world
  const id = channel.nextId()
  channel.show(shownFrom(given, id, more))
  return id
}

const edit = (given: Given, id: string): string | null => {
  const { channel } = given.world
  const old = channel.message(id)
  if (old === null) return null
  const { channel: where, isPrivate, used, replyTo, at } = old
  const edited = !old.thinking
  channel.show(shownFrom(given, id, { channel: where, isPrivate, used, replyTo, at, edited }))
  return id
}

/** An acknowledgement that defers may come without data. */
const Callback = z.object({ type: z.number(), data: z.unknown().optional() })
const Choices = z.object({ choices: z.unknown() })
const Form = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(z.record(z.string(), z.unknown())),
})

/** What an acknowledgement does, by its type at Discord; gives the message that it made. */
const acknowledge = (given: Given, interaction: Interaction): string | null => {
  const { type, data } = Callback.parse(given.json)
  const inner: Given = { ...given, json: data ?? {} }
  const { used, on, channel } = interaction
  const replyTo = used === null ? on : null
  switch (type) {
    case 4:
      return create(inner, { used, replyTo, channel })
    case 5:
      return create(inner, { used, replyTo, channel, thinking: true })
    case 6:
      return on
    case 7:
      return on === null ? null : edit(inner, on)
    case 8:
      interaction.suggest(Choices.parse(data).choices)
      return null
    case 9: {
      const form = Form.parse(data)
      const components = drawnComponents(form.components, '')
      given.world.channel.tell({ kind: 'form', form: { ...form, components }, on })
      return null
    }
    default:
      throw new Error(`The preview knows no acknowledgement of type ${type}.`)
  }
}

/** An answer of this Discord: a status, and JSON where there is some. */
export type Answered = { readonly status: number; readonly json: unknown }

const ok = (json: unknown): Answered => ({ status: 200, json })
const done: Answered = { status: 204, json: null }
/** Discord's own code for what is not there. */
const missing: Answered = { status: 404, json: { code: 10008, message: 'Unknown Message' } }

const interactionOf = ({ world, parts }: Given, token: string | undefined): Interaction | null =>
  world.interactions.get(token ?? parts[2] ?? '') ?? null

const callback = (given: Given): Answered => {
  const interaction = interactionOf(given, given.parts[2])
  if (interaction === null) return missing
  const id = acknowledge(given, interaction)
  interaction.original = id
  return ok(id === null ? {} : { resource: { message: { id } } })
}

const followUp = (given: Given): Answered => {
  const interaction = interactionOf(given, given.parts[2])
  return interaction === null
    ? missing
    : ok({ id: create(given, { replyTo: interaction.original, channel: interaction.channel }) })
}

const originalOf = (given: Given): string | null => {
  const named = given.parts[4]
  return named === '@original' ? (interactionOf(given, given.parts[2])?.original ?? null) : (named ?? null)
}

const editOriginal = (given: Given): Answered => {
  const id = originalOf(given)
  const edited = id === null ? null : edit(given, id)
  return edited === null ? missing : ok({ id: edited })
}

const lookUp = (given: Given, id: string | null): Answered => {
  const message = id === null ? null : given.world.channel.message(id)
  if (message === null) return missing
  const flags = (message.isPrivate ? ephemeral : 0) | (message.thinking ? loading : 0)
  const reference = message.replyTo === null ? {} : { message_reference: { message_id: message.replyTo } }
  return ok({ id: message.id, content: message.content, flags, ...reference })
}

const remove = (given: Given, id: string | null): Answered => {
  if (id !== null) given.world.channel.remove(id)
  return done
}

const say = (given: Given): Answered =>
  ok({ id: create(given, { channel: given.parts[1] ?? given.world.main }) })

const type = (given: Given): Answered => {
  given.world.channel.tell({ kind: 'typing' })
  return done
}

const editMessage = (given: Given): Answered => {
  const id = edit(given, given.parts[3] ?? '')
  return id === null ? missing : ok({ id })
}

const Named = z.object({ name: z.string() })

const startThread = ({ world, parts, json }: Given): Answered => {
  const id = parts[3] ?? ''
  if (world.threads.has(id))
    return { status: 400, json: { code: 160004, message: 'There is a thread already' } }
  const { name } = Named.parse(json)
  world.threads.set(id, name)
  world.channel.tell({ kind: 'thread', id, name })
  return { status: 201, json: { id, name } }
}

/** What the bot asks of Discord, and what is done for it: method, path, deed. */
const routes: readonly (readonly [string, RegExp, (given: Given) => Answered])[] = [
  ['POST', /^interactions\/[^/]+\/[^/]+\/callback$/, callback],
  ['POST', /^webhooks\/[^/]+\/[^/]+$/, followUp],
  ['PATCH', /^webhooks\/[^/]+\/[^/]+\/messages\/[^/]+$/, editOriginal],
  ['GET', /^webhooks\/[^/]+\/[^/]+\/messages\/[^/]+$/, (given) => lookUp(given, originalOf(given))],
  ['DELETE', /^webhooks\/[^/]+\/[^/]+\/messages\/[^/]+$/, (given) => remove(given, originalOf(given))],
  ['POST', /^channels\/\d+\/messages$/, say],
  ['GET', /^channels\/\d+\/messages\/\d+$/, (given) => lookUp(given, given.parts[3] ?? null)],
  ['PATCH', /^channels\/\d+\/messages\/\d+$/, editMessage],
  ['DELETE', /^channels\/\d+\/messages\/\d+$/, (given) => remove(given, given.parts[3] ?? null)],
  ['POST', /^channels\/\d+\/messages\/\d+\/threads$/, startThread],
  ['POST', /^channels\/\d+\/typing$/, type],
  ['GET', /^guilds\/\d+\/members\/\d+$/, ({ parts }) => ok({ user: { id: parts[3] } })],
  ['POST', /^users\/@me\/channels$/, ({ world }) => ok({ id: world.direct })],
]

/** What this Discord does with one request of the bot. */
export const served = (world: World, method: string, path: string, sent: Sent): Answered => {
  const parts = path.split('/').map(decodeURIComponent)
  const route = routes.find(([verb, pattern]) => verb === method && pattern.test(path))
  return route === undefined
    ? { status: 404, json: { code: 0, message: `The preview has no ${method} ${path}` } }
    : route[2]({ ...sent, world, parts })
}
