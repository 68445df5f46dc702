import { make } from './make.js'

/** Languages as Discord names them. */
const locales = new Map([
  ['en-GB', 'English (UK)'],
  ['en-US', 'English (US)'],
  ['de', 'Deutsch'],
  ['es-ES', 'Español'],
  ['fr', 'Français'],
  ['uk', 'Українська'],
  ['ko', '한국어'],
])

const kept = (name, fallback) => localStorage.getItem(name) ?? fallback

const switching = (id, apply) => {
  const element = document.querySelector(`#${id}`)
  element.value = kept(id, element.value)
  const changed = () => {
    localStorage.setItem(id, element.value)
    apply(element.value)
  }
  element.addEventListener('change', changed)
  changed()
}

/** The switches of the bar; `redraw` is called where messages look different. */
export const switches = (redraw) => {
  const root = document.documentElement
  document.querySelector('#settings').open = innerWidth > 600
  document
    .querySelector('#locale')
    .append(...[...locales].map(([value, name]) => make('option', { value }, name)))
  switching('locale', () => undefined)
  switching('theme', (theme) => {
    root.dataset.theme = theme
    document.querySelector('#messages').toggleAttribute('light-theme', theme === 'light')
    redraw()
  })
  switching('width', (width) => {
    root.dataset.width = width
  })
  document.querySelector('#place').addEventListener('change', redraw)
}
