import { suggested, uploadOf } from './api.js'
import { listbox } from './listbox.js'
import { freshId, make } from './make.js'

const kinds = { text: 3, integer: 4, flag: 5, user: 6, channel: 7, role: 8, number: 10, file: 11 }

const labelled = (option, id, ...inside) =>
  make(
    'span',
    { class: 'option' },
    make('label', { for: id, title: option.description }, option.name),
    ...inside,
  )

const chosen = (option, id, choices) =>
  make(
    'select',
    { id },
    make('option', { value: '' }, option.required ? 'Choose' : '—'),
    ...choices.map(({ name, value }) => make('option', { value: String(value) }, name)),
  )

const places = [{ name: '#ask-the-articles', value: '1000000000000000003' }]
const people = [{ name: '@You', value: '1000000000000000005' }]
const roles = [{ name: '@Moderators', value: '1000000000000000006' }]
const yesNo = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
]

const choicesOf = ({ type, choices }) => {
  const known = { [kinds.flag]: yesNo, [kinds.user]: people, [kinds.channel]: places, [kinds.role]: roles }
  return choices ?? known[type]
}

/** Suggestions are asked for when typing rests this long, in milliseconds. */
const rest = 90

const completing = (input, option, ask) => {
  let waiting
  const box = listbox(input, `Suggestions for ${option.name}`, (item) => {
    input.value = item.title
    input.dataset.value = item.value
  })
  const look = async () => {
    const typed = input.value
    const found = await ask(option.name, typed)
    if (input.value === typed && document.activeElement === input)
      box.show(found.map(({ name, value }) => ({ title: name, value: String(value) })))
  }
  const soon = () => {
    delete input.dataset.value
    clearTimeout(waiting)
    waiting = setTimeout(look, rest)
  }
  input.addEventListener('input', soon)
  input.addEventListener('focus', soon)
  return box.element
}

const typedIn = (option, id, ask) => {
  const numeric = option.type === kinds.integer || option.type === kinds.number
  const input = make('input', {
    id,
    type: option.type === kinds.file ? 'file' : numeric ? 'number' : 'text',
    min: option.min_value,
    max: option.max_value,
    maxlength: option.max_length,
    placeholder: option.type === kinds.file ? null : option.description,
  })
  return option.autocomplete ? [input, completing(input, option, ask)] : [input]
}

const valueIn = ({ type }, input) => {
  const value = input.dataset.value ?? input.value
  if (value === '' || type === kinds.file) return undefined
  if (type === kinds.flag) return value === 'true'
  return type === kinds.integer || type === kinds.number ? Number(value) : value
}

/** A field for one option of a command: its element, and what was typed into it. */
export const field = (option, ask) => {
  const id = freshId('option')
  const choices = choicesOf(option)
  const parts = choices === undefined ? typedIn(option, id, ask) : [chosen(option, id, choices)]
  const [input] = parts
  return {
    element: labelled(option, id, ...parts),
    input,
    missing: () => option.required === true && input.value === '',
    value: () => valueIn(option, input),
    file: () => (option.type === kinds.file && input.files?.[0] ? uploadOf(input.files[0]) : null),
  }
}

/** Asks the bot for suggestions of a command that is being typed. */
export const asker = (entry, fields) => (option, typed) =>
  suggested({ name: entry.name, subcommand: entry.subcommand, option, typed, options: valuesIn(fields) })

/** The values of all fields that hold one, by name. */
export const valuesIn = (fields) =>
  Object.fromEntries(
    [...fields].map(([name, one]) => [name, one.value()]).filter(([, value]) => value !== undefined),
  )
