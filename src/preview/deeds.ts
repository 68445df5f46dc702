import { z } from 'zod'
import type { Attachment } from '../command/command.ts'
import type { Address } from '../discord/answering/callbacks.ts'
import { answerInteraction, type Deed } from '../discord/answering/interactions.ts'
import { answerMessage } from '../discord/answering/messages.ts'
import type { Edge } from '../discord/edge.ts'
import { botId } from './edge.ts'
import { markupOf } from './markup.ts'
import type { Interaction, World } from './routes.ts'

/** Where the preview plays: one server with one channel, and one person. */
export const place = {
  server: '1000000000000000002',
  channel: '1000000000000000003',
  direct: '1000000000000000004',
  user: '1000000000000000005',
} as const

const Options = z.record(z.string(), z.union([z.string().max(6000), z.number(), z.boolean()]))

const Typing = {
  name: z.string(),
  subcommand: z.string().nullable().default(null),
  options: Options,
}

const Upload = z.object({ name: z.string().min(1).max(200), base64: z.base64(), type: z.string() })

const Person = {
  moderates: z.boolean().default(false),
  locale: z.string().max(10).default('en-GB'),
  /** Where it was done: the channel, a thread, or the direct messages with the bot. */
  channel: z.string().regex(/^\d+$/).default('1000000000000000003'),
}

/** What the page says that somebody did. */
export const Done = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    text: z.string().min(1).max(2000),
    replyTo: z.string().nullable().default(null),
    ...Person,
  }),
  z.object({ kind: z.literal('command'), ...Typing, file: Upload.nullable().default(null), ...Person }),
  z.object({ kind: z.literal('menu'), name: z.string(), on: z.string(), ...Person }),
  z.object({
    kind: z.literal('press'),
    ticket: z.string().max(100),
    on: z.string(),
    chosen: z.array(z.string().max(100)).max(25).default([]),
    ...Person,
  }),
  z.object({
    kind: z.literal('submit'),
    ticket: z.string().max(100),
    values: z.record(z.string(), z.string().max(4000)),
    on: z.string().nullable(),
    ...Person,
  }),
])
export type Done = z.infer<typeof Done>

/** A letter typed into an option. */
export const Typed = z.object({ ...Typing, option: z.string(), typed: z.string().max(6000), ...Person })

type Somebody = { readonly moderates: boolean; readonly locale: string; readonly channel: string }

const fromWhom = ({ moderates, locale, channel }: Somebody) => {
  const direct = channel === place.direct
  return {
    server: direct ? null : place.server,
    channel,
    user: place.user,
    locale,
    moderates: moderates && !direct,
    manages: moderates && !direct,
    threads: channel === place.channel,
  }
}

const interact = async (
  { edge, world }: Preview,
  who: Somebody,
  deed: Deed,
  how: Pick<Interaction, 'used' | 'on'> & Partial<Pick<Interaction, 'suggest'>>,
): Promise<void> => {
  const id = world.channel.nextId()
  const to: Address = { ...fromWhom(who), id, token: id, application: botId }
  world.interactions.set(id, { original: null, channel: who.channel, suggest: () => undefined, ...how })
  await answerInteraction(edge, to, deed)
}

/** A running preview without its page. */
export type Preview = { readonly edge: Edge; readonly world: World }

const mention = /@Verbatim\b/gi

const say = async ({ edge, world }: Preview, done: Extract<Done, { kind: 'say' }>): Promise<void> => {
  const { channel } = world
  const text = done.text.replaceAll(mention, `<@${botId}>`)
  const id = channel.nextId()
  channel.show({
    id,
    by: 'you',
    at: world.now(),
    channel: done.channel,
    text: markupOf(text),
    content: text,
    components: [],
    isPrivate: false,
    thinking: false,
    edited: false,
    replyTo: done.replyTo,
    used: null,
  })
  const name = world.threads.get(done.channel)
  const repliedTo = done.replyTo === null ? null : channel.message(done.replyTo)
  await answerMessage(edge, {
    ...fromWhom(done),
    id,
    text,
    thread: name === undefined ? null : { parent: place.channel, opens: false, title: name },
    mentionsBot: text.includes(`<@${botId}>`),
    repliesTo: repliedTo === null ? null : { id: repliedTo.id, isBots: repliedTo.by === 'bot' },
  })
}

type Command = Extract<Done, { kind: 'command' }>

/** A file is kept where Discord would keep it: the bot is given its address. */
const uploaded = ({ world }: Preview, { file }: Command): Attachment | null => {
  if (file === null) return null
  const bytes = Buffer.from(file.base64, 'base64')
  const id = world.channel.nextId()
  world.channel.keepFile(id, { name: file.name, bytes })
  const url = `${world.address()}/files/${id}/${encodeURIComponent(file.name)}`
  return { name: file.name, url, size: bytes.length, contentType: file.type === '' ? null : file.type }
}

/** Who brings a file lets the bot fetch that file from here, and nothing else. */
const fetching = ({ edge, world }: Preview): Preview => {
  const { desk } = edge.services
  if (desk === undefined) return { edge, world }
  const own = new Set([new URL(world.address()).port])
  const fetcher = { ...desk.fetcher, permits: (address: string) => address === '127.0.0.1', ports: own }
  return { world, edge: { ...edge, services: { ...edge.services, desk: { ...desk, fetcher } } } }
}

const command = (preview: Preview, done: Command): Promise<void> => {
  const { name, subcommand, options } = done
  const more = { options, subcommand, attachment: uploaded(preview, done) }
  const used = subcommand === null ? `/${name}` : `/${name} ${subcommand}`
  const inside = done.file === null ? preview : fetching(preview)
  return interact(inside, done, { kind: 'command', name, more }, { used, on: null })
}

const menu = (preview: Preview, done: Extract<Done, { kind: 'menu' }>): Promise<void> => {
  const message = preview.world.channel.message(done.on)
  const url = `https://discord.com/channels/${place.server}/${place.channel}/${done.on}`
  const more = { target: { text: message?.content ?? '', url } }
  return interact(preview, done, { kind: 'command', name: done.name, more }, { used: done.name, on: done.on })
}

/** Does what the page says that somebody did; the channel shows what comes of it. */
export const carryOut = (preview: Preview, done: Done): Promise<void> => {
  switch (done.kind) {
    case 'say':
      return say(preview, done)
    case 'command':
      return command(preview, done)
    case 'menu':
      return menu(preview, done)
    case 'press': {
      const onPrivate = preview.world.channel.message(done.on)?.isPrivate ?? false
      const { ticket, on, chosen } = done
      const press = { kind: 'press', ticket, message: on, onPrivate, chosen } as const
      return interact(preview, done, press, { used: null, on })
    }
    case 'submit': {
      const { ticket, on } = done
      const values = new Map(Object.entries(done.values))
      return interact(preview, done, { kind: 'submit', ticket, values }, { used: null, on })
    }
  }
}

/** Suggestions for the option that is being typed. */
export const suggestions = async (preview: Preview, typed: z.infer<typeof Typed>): Promise<unknown> => {
  let heard: unknown = []
  const suggest = (choices: unknown): void => {
    heard = choices
  }
  const { name, option, options, subcommand } = typed
  await interact(
    preview,
    typed,
    { kind: 'complete', name, option, typed: typed.typed, more: { options, subcommand } },
    { used: null, on: null, suggest },
  )
  return heard
}
