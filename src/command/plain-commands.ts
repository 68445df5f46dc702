import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10'
import type { PlainCommand, PlainOption } from '../lookup/plain.ts'
import type { Command } from './command.ts'

const kinds: ReadonlyMap<number, PlainOption['kind']> = new Map([
  [ApplicationCommandOptionType.String, 'text'],
  [ApplicationCommandOptionType.Integer, 'number'],
  [ApplicationCommandOptionType.Number, 'number'],
  [ApplicationCommandOptionType.Boolean, 'flag'],
])

/** A command as plain words can call it; none where it needs a menu, a subcommand, a form or a moderator. */
const plainFrom = ({ definition, form, private: isPrivate }: Command): readonly PlainCommand[] => {
  if (definition.type !== undefined && definition.type !== ApplicationCommandType.ChatInput) return []
  if (definition.default_member_permissions != null || form !== undefined || isPrivate === true) return []
  const options = definition.options ?? []
  const plain = options.flatMap((option): readonly PlainOption[] => {
    const kind = kinds.get(option.type)
    return kind === undefined
      ? []
      : [{ name: option.name, kind, required: 'required' in option && option.required === true }]
  })
  return plain.length < options.length ? [] : [{ name: definition.name, options: plain }]
}

/** The commands that can be typed as plain words. */
export const plainCommands = (commands: readonly Command[]): readonly PlainCommand[] =>
  commands.flatMap(plainFrom)
