import type { Json } from './json.ts'
import { snowflake } from './snowflake.ts'

/** A person or a bot. */
export type User = {
  readonly id: string
  readonly username: string
  readonly bot: boolean
}

/** A text channel of a guild, or a direct channel with one person. */
export type Channel = {
  readonly id: string
  readonly name: string
  readonly guild: Guild | null
  readonly recipient: User | null
  /** Discord's number of the kind of channel; a text channel unless said. */
  readonly type?: number
  /** The channel that a thread stands in. */
  readonly parent?: Channel
}

/** What Discord calls a server. */
export type Guild = {
  readonly id: string
  readonly name: string
  readonly owner: User
  readonly channels: Channel[]
  /** Where Discord greets new members. */
  readonly system?: Channel
  /** Where it tells the moderators news. */
  readonly updates?: Channel
  /** The language that it has chosen. */
  readonly locale?: string
}

/** A message as it was sent; `body` is what the sender gave. */
export type Message = {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  readonly body: Json
  readonly nonce: string | null
  /** Only that person sees it. */
  readonly privateTo: User | null
  readonly reference: Message | null
  /** The interaction that it answers, or will answer. */
  readonly interaction?: {
    readonly id: string
    readonly user: User
    /** Of a follow-up: the message that answered first. */
    readonly original?: string
  }
}

export const userCalled = (username: string, bot = false): User => ({ id: snowflake(), username, bot })

export const guildCalled = (name: string, owner: User): Guild => ({
  id: snowflake(),
  name,
  owner,
  channels: [],
})

/** A guild with a channel in which new members are greeted, or one in which moderators are told news. */
export const guildWith = (name: string, owner: User, channel: 'system' | 'updates'): Guild => {
  const guild: { -readonly [name in keyof Guild]: Guild[name] } = guildCalled(name, owner)
  guild[channel] = channelIn(guild, 'general')
  return guild
}

export const kinds = { text: 0, thread: 11, forum: 15 } as const

export const threadIn = (parent: Channel, name: string, id = snowflake()): Channel => ({
  id,
  name,
  guild: parent.guild,
  recipient: null,
  type: kinds.thread,
  parent,
})

export const channelIn = (guild: Guild, name: string, type: number = kinds.text): Channel => {
  const channel: Channel = { id: snowflake(), name, guild, recipient: null, type }
  guild.channels.push(channel)
  return channel
}

export const directChannel = (recipient: User): Channel => ({
  id: snowflake(),
  name: recipient.username,
  guild: null,
  recipient,
})

/** Permission bits as a member has them. */
export const permissions = {
  everybody: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 31n) | (1n << 35n) | (1n << 38n)),
  moderator: String((1n << 5n) | (1n << 10n) | (1n << 11n) | (1n << 13n) | (1n << 31n)),
} as const

export const userPayload = ({ id, username, bot }: User): Json => ({
  id,
  username,
  global_name: username,
  discriminator: '0',
  avatar: null,
  bot,
  public_flags: 0,
})

export const memberPayload = (granted: string): Json => ({
  roles: [],
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  avatar: null,
  nick: null,
  permissions: granted,
})

const threadParts = (thread: Channel): Json => ({
  owner_id: thread.guild?.owner.id ?? null,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
    create_timestamp: new Date().toISOString(),
  },
})

export const channelPayload = (channel: Channel): Json =>
  channel.guild === null
    ? {
        id: channel.id,
        type: 1,
        flags: 0,
        recipients: channel.recipient === null ? [] : [userPayload(channel.recipient)],
      }
    : {
        id: channel.id,
        type: channel.type ?? kinds.text,
        name: channel.name,
        guild_id: channel.guild.id,
        ...(channel.type === kinds.forum ? { available_tags: [], default_reaction_emoji: null } : {}),
        ...(channel.type === kinds.thread ? threadParts(channel) : {}),
        position: 0,
        permission_overwrites: [],
        flags: 0,
        nsfw: false,
        topic: null,
        parent_id: channel.parent?.id ?? null,
        rate_limit_per_user: 0,
      }

/** The id of a role that every guild here has. */
export const editors = '7'

/** The id of the role that Discord gave the bot in every guild here. */
export const ownRole = '8'

const everyoneRole = (guild: Guild): Json => ({
  id: guild.id,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: permissions.everybody,
  managed: false,
  mentionable: false,
  flags: 0,
})

/** The id of the newest message of a channel; `null` where nobody has spoken. */
export type Newest = (channel: Channel) => string | null

const listed = (channel: Channel, newest: Newest): Json => ({
  ...channelPayload(channel),
  last_message_id: newest(channel),
})

/** A guild as Discord tells it when a session begins; `threads` are those that are open. */
export const guildPayload = (
  guild: Guild,
  bot: User,
  newest: Newest = () => null,
  threads: readonly Channel[] = [],
): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.owner.id,
  unavailable: false,
  large: false,
  member_count: 2,
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  roles: [
    everyoneRole(guild),
    { ...everyoneRole(guild), id: editors, name: 'editors', permissions: '0' },
    { ...everyoneRole(guild), id: ownRole, name: bot.username, managed: true, tags: { bot_id: bot.id } },
  ],
  emojis: [],
  stickers: [],
  features: [],
  channels: guild.channels.map((channel) => listed(channel, newest)),
  threads: threads.map((thread) => listed(thread, newest)),
  members: [{ ...memberPayload(permissions.everybody), user: userPayload(bot) }],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  preferred_locale: guild.locale ?? 'en-US',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: guild.system?.id ?? null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: guild.updates?.id ?? null,
  safety_alerts_channel_id: null,
  application_id: null,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  vanity_url_code: null,
  description: null,
  banner: null,
  icon: null,
  splash: null,
  discovery_splash: null,
})

const ephemeral = 1 << 6

const mentioned = (text: string, users: ReadonlyMap<string, User>): readonly Json[] =>
  [...new Set([...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ''))].flatMap((id) => {
    const user = users.get(id)
    return user === undefined ? [] : [userPayload(user)]
  })

/** A message as Discord tells it; `pinged` also lists whoever is answered with a ping. */
export const messagePayload = (message: Message, users: ReadonlyMap<string, User>): Json => {
  const { body, channel, reference } = message
  const content = typeof body['content'] === 'string' ? body['content'] : ''
  return {
    id: message.id,
    channel_id: channel.id,
    author: userPayload(message.author),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned(content, users),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? ''),
    attachments: [],
    embeds: Array.isArray(body['embeds']) ? body['embeds'] : [],
    components: Array.isArray(body['components']) ? body['components'] : [],
    pinned: false,
    type: reference === null ? 0 : 19,
    // Who sees a message was settled when it was made: no edit changes that.
    flags:
      (typeof body['flags'] === 'number' ? body['flags'] : 0) | (message.privateTo === null ? 0 : ephemeral),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.interaction === undefined
      ? {}
      : {
          interaction_metadata: {
            id: message.interaction.id,
            type: 2,
            user: userPayload(message.interaction.user),
            authorizing_integration_owners: {},
            ...(message.interaction.original === undefined
              ? {}
              : { original_response_message_id: message.interaction.original }),
          },
        }),
    ...(reference === null
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: reference.id,
            channel_id: reference.channel.id,
            ...(reference.channel.guild === null ? {} : { guild_id: reference.channel.guild.id }),
          },
          referenced_message: messagePayload({ ...reference, reference: null }, users),
        }),
  }
}
