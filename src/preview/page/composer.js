import { done } from './api.js'
import { fitting } from './commands.js'
import { listbox } from './listbox.js'
import { make } from './make.js'
import { asker, field, valuesIn } from './options.js'

const moderates = () => document.querySelector('#moderates').checked
/** In threads and direct messages the bot answers without a mention. */
const unasked = () => document.querySelector('#place').value !== '1000000000000000003'

const problem = make('p', { class: 'problem', role: 'alert' })

const attempt = async (deed) => {
  problem.textContent = ''
  try {
    await done(deed)
  } catch (error) {
    problem.textContent = error.message
  }
}

const commandForm = (entry, leave) => {
  const fields = new Map()
  const ask = asker(entry, fields)
  const spot = make('span', { class: 'options' })
  const rest = make('span', { class: 'rest' })
  const add = (option) => {
    const one = field(option, ask)
    fields.set(option.name, one)
    spot.append(one.element)
    return one
  }
  for (const option of entry.options) {
    if (option.required) add(option)
    else {
      const more = make(
        'button',
        { type: 'button', class: 'plain', title: option.description },
        `+ ${option.name}`,
      )
      more.addEventListener('click', () => {
        more.remove()
        add(option).input.focus()
      })
      rest.append(more)
    }
  }
  const send = async (event) => {
    event.preventDefault()
    const missing = [...fields].find(([, one]) => one.missing())
    if (missing !== undefined) {
      problem.textContent = `"${missing[0]}" is needed.`
      missing[1].input.focus()
      return
    }
    const file = (await Promise.all([...fields.values()].map((one) => one.file()))).find((one) => one) ?? null
    const { name, subcommand } = entry
    leave()
    await attempt({ kind: 'command', name, subcommand, options: valuesIn(fields), file })
  }
  const cancel = make(
    'button',
    { type: 'button', class: 'plain', 'aria-label': 'Leave the command', click: leave },
    '✕',
  )
  const submit = make('button', { type: 'submit', class: 'send' }, 'Send')
  const form = make(
    'form',
    { class: 'command', 'aria-label': `Command ${entry.title}`, submit: send },
    make('strong', {}, entry.title),
    spot,
    rest,
    make('span', { class: 'end' }, submit, cancel),
  )
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && leave())
  return { form, first: [...fields.values()][0]?.input ?? submit }
}

/** Where messages and commands are written. Gives `replyTo(message)`. */
export const composer = (place, { entries }) => {
  let replying = null
  const banner = make('p', { class: 'replying', hidden: true })
  const mention = make(
    'button',
    {
      type: 'button',
      class: 'at',
      'aria-pressed': 'true',
      title: 'Mention Verbatim: it answers when it is mentioned',
    },
    '@Verbatim',
  )
  mention.addEventListener('click', () => {
    mention.setAttribute('aria-pressed', String(mention.getAttribute('aria-pressed') !== 'true'))
  })
  const input = make('input', {
    id: 'say',
    type: 'text',
    maxlength: 2000,
    'aria-label': 'Message',
    placeholder: 'Ask, or type /',
  })
  const say = make(
    'form',
    { class: 'say' },
    mention,
    input,
    make('button', { type: 'submit', class: 'send' }, 'Send'),
  )

  const leave = () => {
    place.replaceChildren(problem, banner, box.element, say)
    input.value = ''
    input.focus()
  }
  const enter = (entry) => {
    problem.textContent = ''
    const { form, first } = commandForm(entry, leave)
    place.replaceChildren(problem, form)
    first.focus()
  }
  const box = listbox(input, 'Commands', (item) => enter(item.entry))
  const reply = (message) => {
    replying = message?.id ?? null
    banner.hidden = replying === null
    mention.hidden = replying !== null || unasked()
    const stop = make('button', { type: 'button', class: 'plain', click: () => reply(null) }, 'Cancel')
    banner.replaceChildren('Replying to Verbatim ', stop)
  }

  input.addEventListener('input', () => {
    const typed = /^\/(.*)$/.exec(input.value)?.[1]
    const found = typed === undefined ? [] : fitting(entries, typed, moderates())
    box.show(found.map((entry) => ({ title: entry.title, note: entry.description, entry })))
  })
  say.addEventListener('submit', async (event) => {
    event.preventDefault()
    const words = input.value.trim()
    if (words === '' || words.startsWith('/')) return
    const asks =
      mention.getAttribute('aria-pressed') === 'true' && !mention.hidden && !/@verbatim\b/i.test(words)
    const deed = { kind: 'say', text: asks ? `@Verbatim ${words}` : words, replyTo: replying }
    input.value = ''
    reply(null)
    await attempt(deed)
  })
  document.querySelector('#place').addEventListener('change', () => reply(null))
  leave()
  return {
    replyTo: (message) => {
      reply(message)
      input.focus()
    },
    tell: (words) => {
      problem.textContent = words
    },
  }
}
