import { isJson, type Json, listOf, textAt } from './json.ts'

/** Discord's numbers of component types. */
export const component = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  section: 9,
  text: 10,
  media: 11,
  label: 18,
} as const

const insideOf = (value: Json): readonly Json[] => [
  ...listOf(value['components']),
  ...[value['accessory'], value['component']].filter(isJson),
]

/** A component and all that stand in it, in reading order. */
export const nested = (value: Json): readonly Json[] => [value, ...insideOf(value).flatMap(nested)]

/** All components of a body, nested ones too. */
export const componentsOf = (body: Json): readonly Json[] => listOf(body['components']).flatMap(nested)

/** All that a message says: its content and every text in it, line by line. */
export const textOf = (body: Json): string =>
  [textAt(body, 'content'), ...componentsOf(body).map((one) => textAt(one, 'content'))]
    .filter((text) => text !== '')
    .join('\n')

/** A button as a person sees it, and what a press sends. */
export type Button = { readonly label: string; readonly customId: string; readonly url: string }

/** The buttons of a message, in reading order. */
export const buttonsOf = (body: Json): readonly Button[] =>
  componentsOf(body)
    .filter((one) => one['type'] === component.button)
    .map((one) => ({
      label: textAt(one, 'label'),
      customId: textAt(one, 'custom_id'),
      url: textAt(one, 'url'),
    }))
