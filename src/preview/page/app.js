import { done, hasActed } from './api.js'
import { commandList } from './commands.js'
import { composer } from './composer.js'
import { openForm } from './form.js'
import { make } from './make.js'
import { drawMessage } from './message.js'
import { switches } from './switches.js'

const list = document.querySelector('#messages')
const scroll = document.querySelector('#scroll')
const typing = document.querySelector('#typing')
const messages = new Map()
const commands = await commandList()
const write = composer(document.querySelector('#composer'), commands)
const place = document.querySelector('#place')
const here = () => place.value
const threads = new Map()
const moderates = () => document.querySelector('#moderates').checked

const attempt = (deed) => done(deed).catch((error) => write.tell(error.message))

const tools = (message) => {
  const menus = commands.menus
    .filter(({ moderators }) => moderates() || !moderators)
    .map(({ name }) =>
      make('button', { type: 'button', click: () => attempt({ kind: 'menu', name, on: message.id }) }, name),
    )
  const reply = make('button', { type: 'button', click: () => write.replyTo(message) }, 'Reply')
  return make(
    'div',
    { class: 'tools' },
    ...(message.isPrivate ? [] : [reply]),
    ...(message.isPrivate ? [] : menus),
  )
}

const acts = {
  tools,
  press: (on, ticket, chosen = []) => attempt({ kind: 'press', ticket, on, chosen }),
  dismiss: (id) => {
    messages.delete(id)
    list.querySelector(`[data-id="${id}"]`)?.remove()
  },
}

const draw = (message) => {
  const line = drawMessage(message, (id) => messages.get(id), acts)
  const old = list.querySelector(`[data-id="${message.id}"]`)
  if (old) old.replaceWith(line)
  else list.append(line)
  drawThread(message.id)
}

const openThread = (id) => {
  place.value = id
  place.dispatchEvent(new Event('change'))
}

const drawThread = (id) => {
  const line = list.querySelector(`[data-id="${id}"]`)
  if (line === null || !threads.has(id) || line.querySelector('.thread') !== null) return
  line.append(
    make(
      'button',
      { type: 'button', class: 'thread', click: () => openThread(id) },
      `Thread: ${threads.get(id)} ›`,
    ),
  )
}

const redraw = () => {
  list.replaceChildren()
  for (const message of messages.values()) if (message.channel === here()) draw(message)
  follow()
}

const toBottom = () => {
  scroll.scrollTop = scroll.scrollHeight
}

/** Pictures and components settle after they are drawn: the newest words stay in sight. */
const follow = () => {
  for (const wait of [0, 60, 250]) setTimeout(toBottom, wait)
}

const hear = {
  message: ({ message }) => {
    messages.set(message.id, message)
    typing.textContent = ''
    if (message.channel === here()) draw(message)
    document.querySelector('#welcome').hidden = true
    follow()
  },
  gone: ({ id }) => acts.dismiss(id),
  typing: () => {
    typing.textContent = 'Verbatim is typing…'
  },
  thread: ({ id, name }) => {
    threads.set(id, name)
    place.append(make('option', { value: id }, `Thread: ${name}`))
    drawThread(id)
  },
  form: ({ form, on }) => hasActed() && openForm(form, on, write.tell),
}

switches(redraw)
document.querySelector('#moderates').addEventListener('change', redraw)
new EventSource('/events').addEventListener('message', ({ data }) => {
  const event = JSON.parse(data)
  hear[event.kind](event)
})
document.documentElement.dataset.ready = 'true'
