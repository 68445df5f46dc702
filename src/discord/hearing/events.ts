import {
  ApplicationCommandOptionType,
  type AutocompleteFocusedOption,
  type Channel,
  ChannelType,
  type CommandInteractionOption,
  type Attachment as DiscordFile,
  type Interaction,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
  type Role,
} from 'discord.js'
import type { Attachment, Target, Options as TypedOptions } from '../../command/command.ts'
import type { Address } from '../answering/callbacks.ts'
import type { Heard } from '../answering/heard.ts'
import type { Deed } from '../answering/interactions.ts'
import type { Locales } from '../keeping/locales.ts'
import { mayModerate } from '../permissions.ts'
import { spoken } from './spoken.ts'

/** A channel in which threads can be started from a message. */
const holdsThreads = (channel: Channel | null): boolean =>
  channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement

/** The thread that a message stands in; whether it opens it, as the first message of a forum's post does. */
const threadOf = ({ id, channel, channelId }: Message): Heard['thread'] =>
  channel.isThread() ? { parent: channel.parentId, opens: id === channelId, title: channel.name } : null

/** Discord gives a bot that was invited a role of its own name: in the list of whom to mention both stand there. */
const isOwn = ({ tags }: Role, bot: string): boolean => tags?.botId === bot

/** The words of a message, in which a mention of the bot's own role is one of the bot. */
const wordsOf = ({ content, mentions }: Message, bot: string): string =>
  mentions.roles
    .filter((role) => isOwn(role, bot))
    .reduce((text, { id }) => text.replaceAll(`<@&${id}>`, `<@${bot}>`), content)

/** What is said in a server is said in its language; in a direct message, in that of the person, where it is known. */
const localeOf = ({ guild, author }: Message, locales: Locales | undefined): string =>
  guild?.preferredLocale ?? locales?.of(author.id) ?? 'en-GB'

/** A message as plain values; `null` for what no person wrote. */
export const heardFrom = (message: Message, bot: string, locales?: Locales): Heard | null => {
  if (message.author.bot || message.system || message.webhookId !== null) return null
  const { reference, mentions } = message
  const text = wordsOf(message, bot)
  const repliedTo = reference?.messageId
  return {
    id: message.id,
    text,
    server: message.guildId,
    channel: message.channelId,
    user: message.author.id,
    locale: localeOf(message, locales),
    moderates: false,
    mentionsBot: new RegExp(`<@!?${bot}>`).test(text),
    byRole: text === '' && mentions.roles.some((role) => isOwn(role, bot)),
    repliesTo: repliedTo === undefined ? null : { id: repliedTo, isBots: mentions.repliedUser?.id === bot },
    toOthers:
      mentions.users.some(({ id }) => id !== bot) ||
      mentions.roles.some((role) => !isOwn(role, bot)) ||
      mentions.everyone,
    thread: threadOf(message),
    threads: holdsThreads(message.channel),
  }
}

type Typed = CommandInteractionOption | AutocompleteFocusedOption

/** Options as they were typed; those of a subcommand stand inside it. */
const optionsOf = (interaction: Interaction): TypedOptions => {
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return {}
  const [first] = interaction.options.data
  const typed: readonly Typed[] =
    first?.type === ApplicationCommandOptionType.Subcommand ? (first.options ?? []) : interaction.options.data
  return Object.fromEntries(
    typed.flatMap(({ name, value }) => {
      if (value === undefined || value === null) return []
      return [[name, typeof value === 'string' ? spoken(value) : value]]
    }),
  )
}

const subcommandOf = (interaction: Interaction): string | null =>
  interaction.isChatInputCommand() || interaction.isAutocomplete()
    ? interaction.options.getSubcommand(false)
    : null

const fileFrom = (file: DiscordFile | undefined): Attachment | null =>
  file === undefined
    ? null
    : { name: file.name, url: file.url, size: file.size, contentType: file.contentType }

const attachmentOf = (interaction: Interaction): Attachment | null =>
  interaction.isChatInputCommand() ? fileFrom(interaction.options.resolved?.attachments?.first()) : null

/** A message's own words and first file; of a forwarded one, those that were forwarded. */
const targetOf = ({ content, attachments, messageSnapshots, url }: Message): Target => {
  const forwarded = messageSnapshots?.first()
  return {
    text: spoken(content === '' ? (forwarded?.content ?? '') : content),
    url,
    attachment: fileFrom(attachments.first() ?? forwarded?.attachments.first()),
  }
}

const valuesOf = (interaction: ModalSubmitInteraction): ReadonlyMap<string, string> =>
  new Map(
    interaction.fields.fields.map((field) => [
      field.customId,
      'value' in field && typeof field.value === 'string' ? field.value : '',
    ]),
  )

const rolesOf = ({ member }: Interaction): readonly string[] => {
  if (member === null) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}

/** The name of a menu or form that the bot does not have: it is answered as an unknown command. */
const otherName = (interaction: Interaction): string =>
  interaction.isCommand() ? interaction.commandName : ''

/** What somebody did, as plain values; `null` for what the bot has no answer to. */
export const deedFrom = (interaction: Interaction): Deed | null => {
  const options = optionsOf(interaction)
  const subcommand = subcommandOf(interaction)
  if (interaction.isChatInputCommand())
    return {
      kind: 'command',
      name: interaction.commandName,
      more: { options, subcommand, attachment: attachmentOf(interaction) },
    }
  if (interaction.isMessageContextMenuCommand()) {
    const target = targetOf(interaction.targetMessage)
    return { kind: 'command', name: interaction.commandName, more: { target } }
  }
  if (interaction.isAutocomplete()) {
    const { name: option, value: typed } = interaction.options.getFocused(true)
    return { kind: 'complete', name: interaction.commandName, option, typed, more: { options, subcommand } }
  }
  if (interaction.isModalSubmit())
    return { kind: 'submit', ticket: interaction.customId, values: valuesOf(interaction) }
  if (interaction.isMessageComponent()) {
    const onPrivate = interaction.message.flags.has(MessageFlags.Ephemeral)
    const chosen = interaction.isAnySelectMenu() ? interaction.values : []
    return { kind: 'press', ticket: interaction.customId, message: interaction.message.id, onPrivate, chosen }
  }
  return interaction.isRepliable()
    ? { kind: 'command', name: otherName(interaction), more: { options } }
    : null
}

/**
 * The server whose shelf an interaction is about. A person may bring the bot along by an installation of their own into a server
 * that it is not in: that one has no shelf, and nothing can be posted there; it is like a direct message.
 */
const serverOf = ({ guild, guildId, authorizingIntegrationOwners: owners }: Interaction): string | null =>
  guild === null && owners.guildId === null ? null : guildId

/** Where an interaction is answered, and who asks. */
export const addressOf = (interaction: Interaction): Address => ({
  id: interaction.id,
  token: interaction.token,
  application: interaction.applicationId,
  server: serverOf(interaction),
  channel: interaction.channelId ?? '',
  user: interaction.user.id,
  locale: interaction.locale,
  moderates: mayModerate(interaction.memberPermissions),
  manages: mayModerate(interaction.memberPermissions),
  threads: interaction.inCachedGuild() && holdsThreads(interaction.channel),
  roles: rolesOf(interaction),
})
