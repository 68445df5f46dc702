import { freshId, make } from './make.js'

/**
 * A list above an input, gone through with the arrow keys. `choose(item)` hears Enter, Tab and clicks; `show(items)`
 * opens or closes it. An item is `{ title, note }`.
 */
export const listbox = (input, label, choose) => {
  const list = make('ul', {
    role: 'listbox',
    id: freshId('list'),
    class: 'listbox',
    hidden: true,
    'aria-label': label,
  })
  let items = []
  let at = 0
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  }))
    input.setAttribute(key, value)

  const mark = () => {
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(i === at))
      if (i === at) option.scrollIntoView({ block: 'nearest' })
    }
    const current = list.children[at]
    if (current) input.setAttribute('aria-activedescendant', current.id)
    else input.removeAttribute('aria-activedescendant')
  }

  const show = (next) => {
    items = next
    at = 0
    const options = items.map((item) => {
      const option = make('li', { role: 'option', id: freshId('option') }, make('strong', {}, item.title))
      if (item.note) option.append(make('span', {}, item.note))
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault()
        take(item)
      })
      return option
    })
    list.replaceChildren(...options)
    list.hidden = items.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    mark()
  }

  const take = (item) => {
    show([])
    choose(item)
  }

  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in steps) {
      at = (at + steps[event.key] + items.length) % items.length
      mark()
    } else if (event.key === 'Enter' || event.key === 'Tab') take(items[at])
    else if (event.key === 'Escape') show([])
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  input.addEventListener('blur', () => show([]))
  return { element: list, show }
}
