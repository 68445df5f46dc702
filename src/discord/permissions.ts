import { PermissionFlagsBits, PermissionsBitField } from 'discord.js'

/** What the bot asks for when it is invited: to read where it is asked, to write, to answer in threads, to show charts. */
export const needed = PermissionsBitField.resolve([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.AttachFiles,
])

/** Moderators are who may manage the server. Asked at every command, button and form: Discord's own gate can be changed. */
export const mayModerate = (granted: { readonly has: (bit: bigint) => boolean } | null): boolean =>
  granted?.has(PermissionFlagsBits.ManageGuild) ?? false
