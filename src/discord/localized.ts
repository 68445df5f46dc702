import { descriptionsIn } from '../render/words/descriptions.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A command as it is listed, with its descriptions and those of its options in every language that they have. */
export const localized = (definition: object): object => {
  const entries = Object.entries(definition).map(([key, value]) => [
    key,
    key === 'options' && Array.isArray(value)
      ? value.map((option: unknown) => (isObject(option) ? localized(option) : option))
      : value,
  ])
  const description = 'description' in definition ? String(definition.description) : ''
  const others = Object.fromEntries(descriptionsIn(description))
  return {
    ...Object.fromEntries(entries),
    ...(Object.keys(others).length === 0 ? {} : { description_localizations: others }),
  }
}
