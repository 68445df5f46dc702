import 'discord-components/discord-messages/DiscordMessages.js'
import 'discord-components/discord-message/DiscordMessage.js'
import 'discord-components/discord-command/DiscordCommand.js'
import 'discord-components/discord-reply/DiscordReply.js'
import { drawComponent } from './components.js'
import { soften } from './look.js'
import { make } from './make.js'
import { drawMarkup } from './markup.js'

const who = {
  bot: { author: 'Verbatim', avatar: '/page/verbatim.svg', bot: true },
  you: { author: 'You', avatar: '/page/you.svg', bot: false },
}

/** "Today at 14:05", or the day and the time. */
const whenOf = (at) => {
  const date = new Date(at)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday ? `Today at ${time}` : `${date.toLocaleDateString('en-GB')} ${time}`
}

const plainOf = (markup) => make('span', {}, ...drawMarkup(markup)).textContent

const heading = (message, find, light) => {
  const { used, replyTo } = message
  if (used !== null)
    return make('discord-command', {
      slot: 'reply',
      author: 'You',
      avatar: '/page/you.svg',
      command: used.replace(/^\//, ''),
      'light-theme': light,
    })
  const answered = replyTo === null ? undefined : find(replyTo)
  if (answered === undefined) return null
  const { author, avatar, bot } = who[answered.by]
  const words = plainOf(answered.text) || 'Click to see the message'
  return make('discord-reply', { slot: 'reply', author, avatar, bot, 'light-theme': light }, words)
}

/** A message as elements. `acts.press` hears its buttons, `acts.tools` gives what can be done with it. */
export const drawMessage = (message, find, acts) => {
  const { author, avatar, bot } = who[message.by]
  const light = document.documentElement.dataset.theme === 'light'
  const element = make('discord-message', {
    author,
    avatar,
    bot,
    edited: message.edited && message.text.length > 0,
    ephemeral: message.isPrivate,
    'twenty-four': true,
    'light-theme': light,
  })
  element.timestamp = whenOf(message.at)
  const above = heading(message, find, light)
  if (above !== null) element.append(above)
  element.append(...drawMarkup(message.text))
  if (message.thinking) element.append(make('em', {}, 'Verbatim is thinking…'))
  const press = (id, values) => acts.press(message.id, id, values)
  if (message.components.length > 0)
    element.append(
      make(
        'div',
        { slot: 'components', class: 'components' },
        ...message.components.map((one) => drawComponent(one, press)),
      ),
    )
  element.dismissMessageClicked = () => acts.dismiss(message.id)
  const line = make('div', { class: 'line', 'data-id': message.id }, element, acts.tools(message))
  soften(line)
  return line
}
