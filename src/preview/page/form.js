import { done } from './api.js'
import { freshId, make } from './make.js'

const label = 18
const row = 1
const textInput = 4
const paragraph = 2

const input = (component, words, description) => {
  const id = freshId('field')
  const { custom_id: name, style, value = '', required = true, placeholder } = component
  const attributes = {
    id,
    name,
    required,
    placeholder,
    minlength: component.min_length,
    maxlength: component.max_length,
  }
  const long = style === paragraph
  const element = make(long ? 'textarea' : 'input', { ...attributes, rows: long ? 6 : null })
  element.value = value
  const star = required ? [make('span', { 'aria-hidden': 'true', class: 'needed' }, ' *')] : []
  const note = description ? [make('small', {}, description)] : []
  return make('div', { class: 'field' }, make('label', { for: id }, words, ...star), ...note, element)
}

const choice = (component, words) => {
  const id = freshId('field')
  const options = (component.options ?? []).map(({ label: text, value, default: selected }) =>
    make('option', { value, selected }, text),
  )
  const element = make('select', { id, name: component.custom_id }, ...options)
  return make('div', { class: 'field' }, make('label', { for: id }, words), element)
}

const drawn = (component) => {
  if (component.type === row) return component.components.map((inner) => input(inner, inner.label ?? ''))
  if (component.type === label) {
    const { component: inner, label: words, description } = component
    return inner.type === textInput ? [input(inner, words, description)] : [choice(inner, words)]
  }
  return [make('p', {}, component.content ?? '')]
}

/** Opens a form of the bot over the page; sends what was filled in. */
export const openForm = ({ custom_id: ticket, title, components }, on, tell) => {
  const dialog = document.querySelector('#form')
  const close = () => dialog.close()
  const send = async (event) => {
    event.preventDefault()
    const values = Object.fromEntries(new FormData(event.target))
    close()
    await done({ kind: 'submit', ticket, values, on }).catch((error) => tell(error.message))
  }
  const form = make(
    'form',
    { submit: send },
    make('h2', { id: 'form-title' }, title),
    ...components.flatMap(drawn),
    make(
      'p',
      { class: 'end' },
      make('button', { type: 'button', class: 'plain', click: close }, 'Cancel'),
      make('button', { type: 'submit', class: 'send' }, 'Submit'),
    ),
  )
  dialog.replaceChildren(form)
  dialog.showModal()
}
