import { type Json, listOf, textAt } from './json.ts'

const chat = 1
const inWords = new Map([
  [1, { most: 100, kind: 'chat input' }],
  [2, { most: 15, kind: 'user' }],
  [3, { most: 15, kind: 'message' }],
])
const legalName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

const typeOf = (command: Json): number => (typeof command['type'] === 'number' ? command['type'] : chat)

const optionsOf = (command: Json): readonly Json[] =>
  listOf(command['options']).flatMap((option) => [option, ...optionsOf(option)])

const badName = (value: Json): string | null => {
  const name = textAt(value, 'name')
  return legalName.test(name) && name === name.toLowerCase() ? null : `name "${name}" is not allowed`
}

const noDescription = (value: Json): string | null =>
  textAt(value, 'description').trim() === '' ? `"${textAt(value, 'name')}" has no description` : null

const requiredLate = (command: Json): string | null => {
  const needed = listOf(command['options']).map((option) => option['required'] === true)
  return needed.lastIndexOf(true) > needed.indexOf(false) && needed.includes(false)
    ? `"${textAt(command, 'name')}": required options come first`
    : null
}

const sameName = (values: readonly Json[]): string | null => {
  const keys = values.map((value) => `${typeOf(value)} ${textAt(value, 'name')}`)
  const key = keys.find((one, i) => keys.indexOf(one) !== i)
  return key === undefined ? null : `two are called "${key.slice(2)}"`
}

const size = (value: Json): number =>
  ['name', 'description', 'value'].reduce((sum, key) => sum + textAt(value, key).length, 0) +
  [...listOf(value['options']), ...listOf(value['choices'])].reduce((sum, one) => sum + size(one), 0)

const tooLarge = (command: Json): string | null =>
  size(command) > 8000 ? `"${textAt(command, 'name')}" is over 8000 characters` : null

const bothSuggested = (option: Json): string | null =>
  option['autocomplete'] === true && listOf(option['choices']).length > 0
    ? `"${textAt(option, 'name')}": autocomplete or choices, not both`
    : null

const ofOne = (command: Json): readonly (string | null)[] => {
  if (typeOf(command) !== chat)
    return [textAt(command, 'description') === '' ? null : 'menu commands have no description']
  return [
    ...[command, ...optionsOf(command)].flatMap((value) => [badName(value), noDescription(value)]),
    ...[command, ...optionsOf(command)].flatMap((value) => [
      requiredLate(value),
      sameName(listOf(value['options']).map((option) => ({ ...option, type: chat }))),
      bothSuggested(value),
    ]),
    tooLarge(command),
  ]
}

const tooMany = (commands: readonly Json[]): readonly (string | null)[] =>
  [...inWords].map(([type, { most, kind }]) =>
    commands.filter((command) => typeOf(command) === type).length > most
      ? `more than ${most} ${kind} commands`
      : null,
  )

/** What Discord refuses in a list of commands though its specification does not say so. */
export const commandProblems = (commands: readonly Json[]): readonly string[] =>
  [...tooMany(commands), sameName(commands), ...commands.flatMap(ofOne)].filter((one) => one !== null)
