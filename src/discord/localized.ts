import { ApplicationCommandType } from 'discord-api-types/v10'
import { descriptionsIn } from '../render/words/descriptions.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Under `key`, a text in the languages that it has; nothing where it has none. */
const inLanguages = (key: string, text: unknown): object => {
  const others = typeof text === 'string' ? Object.fromEntries(descriptionsIn(text)) : {}
  return Object.keys(others).length === 0 ? {} : { [key]: others }
}

/** What a choice is called; its value stays. */
const choice = (one: unknown): unknown =>
  isObject(one) ? { ...one, ...inLanguages('name_localizations', one['name']) } : one

const inner = (key: string, value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  if (key === 'options')
    return value.map((option: unknown) => (isObject(option) ? described(option) : option))
  return key === 'choices' ? value.map(choice) : value
}

const described = (definition: object): object => {
  const entries = Object.entries(definition).map(([key, value]) => [key, inner(key, value)])
  const description = 'description' in definition ? definition.description : null
  return { ...Object.fromEntries(entries), ...inLanguages('description_localizations', description) }
}

/** The name of a menu is read, not typed; that of a slash command is typed, and alike in all languages. */
const menuName = (definition: object): object =>
  'name' in definition && 'type' in definition && definition.type === ApplicationCommandType.Message
    ? inLanguages('name_localizations', definition.name)
    : {}

/**
 * A command as it is listed: its descriptions, those of its options, the names of choices and of menus in every language
 * that they have.
 */
export const localized = (definition: object): object => ({
  ...described(definition),
  ...menuName(definition),
})
