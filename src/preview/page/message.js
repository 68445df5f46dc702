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

const plainOf = (markup) => make('span', {}, ...drawMarkup(markup)).textContent

const heading = (message, find) => {
  const { used, replyTo, on } = message
  if (used !== null)
    return make('discord-command', {
      slot: 'reply',
      author: 'You',
      avatar: '/page/you.svg',
      command: used.replace(/^\//, ''),
    })
  const answered = replyTo === null ? undefined : find(replyTo)
  if (answered === undefined) return on ?? null
  const { author, avatar, bot } = who[answered.by]
  const words = plainOf(answered.text) || 'Click to see the message'
  return make('discord-reply', { slot: 'reply', author, avatar, bot }, words)
}

/** A message as elements. `acts.press` hears its buttons, `acts.tools` gives what can be done with it. */
export const drawMessage = (message, find, acts) => {
  const { author, avatar, bot } = who[message.by]
  const element = make('discord-message', {
    author,
    avatar,
    bot,
    edited: message.edited,
    ephemeral: message.isPrivate,
    'twenty-four': true,
    'light-theme': document.documentElement.dataset.theme === 'light',
  })
  element.timestamp = new Date(message.at)
  const above = heading(message, find)
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
