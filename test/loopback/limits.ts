import { component, componentsOf } from './components.ts'
import { isJson, type Json, listOf, textAt } from './json.ts'

/** What Discord refuses in a body though its specification does not say so; `null` where nothing is wrong. */
export type Limit = (body: Json) => string | null

const v2 = 1 << 15

const isV2 = (body: Json): boolean => typeof body['flags'] === 'number' && (body['flags'] & v2) !== 0
const rowsOf = (body: Json): readonly Json[] => listOf(body['components'])
const ofType = (body: Json, type: number): readonly Json[] =>
  componentsOf(body).filter((one) => one['type'] === type)
const twice = (values: readonly string[]): string | undefined =>
  values.find((value, i) => values.indexOf(value) !== i)

const embedText = (embed: Json): number =>
  [
    textAt(embed, 'title'),
    textAt(embed, 'description'),
    isJson(embed['footer']) ? textAt(embed['footer'], 'text') : '',
    isJson(embed['author']) ? textAt(embed['author'], 'name') : '',
    ...listOf(embed['fields']).flatMap((field) => [textAt(field, 'name'), textAt(field, 'value')]),
  ].join('').length

const longContent: Limit = (body) =>
  textAt(body, 'content').length > 2000 ? 'content: must be 2000 or fewer in length' : null

const embedTotal: Limit = (body) =>
  listOf(body['embeds']).reduce((sum, embed) => sum + embedText(embed), 0) > 6000
    ? 'embeds: more than 6000 characters in all'
    : null

const emptyField: Limit = (body) =>
  listOf(body['embeds'])
    .flatMap((embed) => listOf(embed['fields']))
    .some((field) => textAt(field, 'name').trim() === '' || textAt(field, 'value').trim() === '')
    ? 'embeds: a field without name or value'
    : null

const tooManyRows: Limit = (body) =>
  !isV2(body) && rowsOf(body).length > 5 ? 'components: more than 5 action rows' : null

const sameCustomId: Limit = (body) => {
  const ids = componentsOf(body)
    .map((one) => textAt(one, 'custom_id'))
    .filter((id) => id !== '')
  const id = twice(ids)
  return id === undefined ? null : `components: custom_id "${id}" stands twice`
}

const sameOptionValue: Limit = (body) => {
  const value = ofType(body, component.select)
    .map((select) => twice(listOf(select['options']).map((option) => textAt(option, 'value'))))
    .find((double) => double !== undefined)
  return value === undefined ? null : `components: option value "${value}" stands twice`
}

const linkOrCustomId = (button: Json): boolean => {
  const [link, id] = [textAt(button, 'url') !== '', textAt(button, 'custom_id') !== '']
  return button['style'] === 5 ? link && !id : button['style'] === 6 || (id && !link)
}

const linkButtons: Limit = (body) =>
  ofType(body, component.button).every(linkOrCustomId)
    ? null
    : 'components: a link button has a url and no custom_id, every other button the reverse'

const wordlessButton: Limit = (body) =>
  ofType(body, component.button).some((one) => textAt(one, 'label').trim() === '' && !isJson(one['emoji']))
    ? 'components: a button without label or emoji'
    : null

const mixedRow: Limit = (body) => {
  const mixed = ofType(body, component.row).some((row) => {
    const inside = listOf(row['components'])
    const buttons = inside.filter((one) => one['type'] === component.button).length
    return buttons !== inside.length && inside.length > 1
  })
  return mixed ? 'components: a select needs a row of its own' : null
}

const v2WithoutFlag: Limit = (body) =>
  !isV2(body) && rowsOf(body).some((one) => one['type'] !== component.row)
    ? 'components: these need the flag IS_COMPONENTS_V2'
    : null

const v2WithContent: Limit = (body) =>
  isV2(body) && (textAt(body, 'content') !== '' || listOf(body['embeds']).length > 0 || isJson(body['poll']))
    ? 'components v2: no content, embeds or poll beside them'
    : null

const v2Components: Limit = (body) =>
  isV2(body) && componentsOf(body).length > 40 ? 'components v2: more than 40 in all' : null

const v2Text: Limit = (body) =>
  isV2(body) &&
  ofType(body, component.text).reduce((sum, one) => sum + textAt(one, 'content').length, 0) > 4000
    ? 'components v2: more than 4000 characters of text'
    : null

const blankText: Limit = (body) =>
  ofType(body, component.text).some((one) => textAt(one, 'content').trim() === '')
    ? 'components v2: a text of nothing but space'
    : null

const saysNothing = (body: Json): boolean =>
  textAt(body, 'content').trim() === '' &&
  ['embeds', 'components', 'attachments', 'sticker_ids'].every(
    (key) => !Array.isArray(body[key]) || body[key].length === 0,
  ) &&
  !isJson(body['poll'])

const emptyMessage: Limit = (body) => (saysNothing(body) ? 'Cannot send an empty message' : null)

const longChoice: Limit = (body) =>
  listOf(body['choices']).some((one) => typeof one['value'] === 'string' && one['value'].length > 100)
    ? 'choices: a value over 100 characters'
    : null

const tooManyChoices: Limit = (body) => (listOf(body['choices']).length > 25 ? 'choices: more than 25' : null)

const tallModal: Limit = (body) =>
  listOf(body['components']).length > 5 ? 'modal: more than 5 components' : null

const shared: readonly Limit[] = [
  longContent,
  embedTotal,
  emptyField,
  tooManyRows,
  sameCustomId,
  sameOptionValue,
  linkButtons,
  wordlessButton,
  mixedRow,
  v2WithContent,
  v2Components,
  v2Text,
  blankText,
]

/** Limits of a new message. */
export const messageLimits: readonly Limit[] = [...shared, v2WithoutFlag, emptyMessage]
/** Limits of an edit: what is not named stays as it was. */
export const editLimits: readonly Limit[] = [...shared, v2WithoutFlag]
/** Limits of autocomplete's choices. */
export const choiceLimits: readonly Limit[] = [longChoice, tooManyChoices]
/** Limits of a modal. */
export const modalLimits: readonly Limit[] = [tallModal, sameCustomId, sameOptionValue]

/** Everything in the body that its limits forbid. */
export const brokenLimits = (limits: readonly Limit[], body: Json): readonly string[] =>
  limits.map((limit) => limit(body)).filter((problem) => problem !== null)
