import { listed } from './api.js'

const subcommand = 1
const manage = 0x20n

const forModerators = ({ default_member_permissions: needed }) =>
  typeof needed === 'string' && (BigInt(needed) & manage) !== 0n

const entriesOf = (definition) => {
  const { name, description, options = [] } = definition
  const moderators = forModerators(definition)
  const parts = options.filter(({ type }) => type === subcommand)
  return parts.length === 0
    ? [{ name, subcommand: null, title: `/${name}`, description, options, moderators }]
    : parts.map((part) => ({
        name,
        subcommand: part.name,
        title: `/${name} ${part.name}`,
        description: part.description,
        options: part.options ?? [],
        moderators,
      }))
}

/** Slash commands, one entry a subcommand; and the names of the menus of a message. */
export const commandList = async () => {
  const definitions = await listed()
  return {
    entries: definitions.filter(({ type = 1 }) => type === 1).flatMap(entriesOf),
    menus: definitions
      .filter(({ type }) => type === 3)
      .map((definition) => ({ name: definition.name, moderators: forModerators(definition) })),
  }
}

/** The entries that fit what was typed after the slash; those of moderators only for moderators. */
export const fitting = (entries, typed, moderates) => {
  const words = typed.toLowerCase()
  const allowed = entries.filter(({ moderators }) => moderates || !moderators)
  const starts = allowed.filter(({ title }) => title.slice(1).startsWith(words))
  const holds = allowed.filter((entry) => !starts.includes(entry) && entry.title.includes(words))
  return [...starts, ...holds]
}
