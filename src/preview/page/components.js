import 'discord-components/discord-action-row/DiscordActionRow.js'
import 'discord-components/discord-button/DiscordButton.js'
import { make } from './make.js'
import { drawMarkup } from './markup.js'
import { select } from './select.js'

/** The package's names of Discord's styles of a button. */
const styles = ['secondary', 'primary', 'secondary', 'success', 'destructive', 'secondary']

const button = (component, press) => {
  const { label = '', style, url, disabled = false, emoji } = component
  const words = emoji?.name ? `${emoji.name} ${label}` : label
  const element = make('discord-button', { type: styles[style], url, disabled }, words)
  if (url === undefined && !disabled) element.addEventListener('click', () => press(component.custom_id))
  return element
}

/** The package wants each button in a row. */
const rowed = (element) => make('discord-action-row', {}, element)

const section = ({ components, accessory }, press) =>
  make(
    'div',
    { class: 'section' },
    make('div', { class: 'section-text' }, ...components.map((inner) => drawComponent(inner, press))),
    make(
      'div',
      { class: 'accessory' },
      accessory.type === 2 ? rowed(button(accessory, press)) : thumbnail(accessory),
    ),
  )

const enlarge = (url, alt) => {
  const dialog = document.querySelector('#picture')
  const close = make('button', { type: 'button', click: () => dialog.close() }, 'Close')
  dialog.replaceChildren(make('img', { src: url, alt }), make('p', {}, alt), close)
  dialog.showModal()
}

const picture = ({ media, description = '' }) =>
  make(
    'button',
    {
      type: 'button',
      class: 'picture',
      'aria-label': 'Enlarge the picture',
      click: () => enlarge(media.url, description),
    },
    make('img', { src: media.url, alt: description, title: description }),
  )

const thumbnail = ({ media, description = '' }) =>
  make('img', { class: 'thumbnail', src: media.url, alt: description })

const gallery = ({ items }) => make('div', { class: 'gallery' }, ...items.map(picture))

const file = ({ file: { url } }) => {
  const name = decodeURIComponent(url.split('/').at(-1))
  return make('a', { class: 'file', href: url, download: name }, `📄 ${name}`)
}

const rule = ({ divider = true, spacing = 1 }) =>
  make(divider ? 'hr' : 'div', { class: spacing === 2 ? 'rule large' : 'rule' })

const container = ({ components, accent_color: accent, spoiler = false }, press) => {
  const element = make('div', { class: spoiler ? 'container spoiler' : 'container' })
  if (typeof accent === 'number') element.style.borderLeftColor = `#${accent.toString(16).padStart(6, '0')}`
  element.append(...components.map((inner) => drawComponent(inner, press)))
  return element
}

const row = ({ components }, press) =>
  make('discord-action-row', {}, ...components.map((inner) => drawComponent(inner, press)))

const text = ({ markup }) => make('div', { class: 'text' }, ...drawMarkup(markup))

/** By Discord's number of each kind of component. */
const drawers = new Map([
  [1, row],
  [2, button],
  [3, select],
  [5, select],
  [6, select],
  [7, select],
  [8, select],
  [9, section],
  [10, text],
  [11, thumbnail],
  [12, gallery],
  [13, file],
  [14, rule],
  [17, container],
])

/** A component of a message as elements; `press(custom_id, values)` hears what is done with it. */
export const drawComponent = (component, press) => {
  const draw = drawers.get(component.type)
  return draw === undefined
    ? make('p', { class: 'unknown' }, `The preview cannot draw a component of type ${component.type}.`)
    : draw(component, press)
}
