import { make } from './make.js'

const names = new Map([
  ['strong', 'strong'],
  ['em', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['blockQuote', 'blockquote'],
  ['subtext', 'small'],
  ['spoiler', 'mark'],
])

/** Discord's forms of a time, by the letter it gives them. */
const forms = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const day = 86_400_000

const timeOf = ({ timestamp, format }) => {
  const date = new Date(Number(timestamp) * 1000)
  const exact = new Intl.DateTimeFormat(undefined, forms[format] ?? forms.f).format(date)
  const days = Math.round((date.getTime() - Date.now()) / day)
  const shown =
    format === 'R' ? new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day') : exact
  return make('time', { datetime: date.toISOString(), title: exact }, shown)
}

const mention = (text) => make('span', { class: 'mention' }, text)

const inside = ({ content }) => (typeof content === 'string' ? [content] : (content ?? []).map(drawn))

const link = (node) =>
  make(
    'a',
    { href: node.target, target: '_blank', rel: 'noreferrer noopener', title: node.target },
    ...inside(node),
  )

const list = ({ ordered, items }) =>
  make(ordered ? 'ol' : 'ul', {}, ...items.map((item) => make('li', {}, ...item.map(drawn))))

const drawers = {
  heading: (node) => make('h3', { class: `level-${node.level}` }, ...inside(node)),
  inlineCode: (node) => make('code', {}, node.content),
  codeBlock: (node) => make('pre', {}, make('code', {}, node.content)),
  br: () => document.createElement('br'),
  newline: () => document.createElement('br'),
  link,
  url: link,
  autolink: link,
  list,
  timestamp: timeOf,
  user: () => mention('@Verbatim'),
  everyone: () => mention('@everyone'),
  here: () => mention('@here'),
  role: () => mention('@role'),
  channel: () => mention('#ask-the-articles'),
  slashCommand: (node) => mention(`/${node.name}`),
  emoji: (node) => document.createTextNode(`:${node.name}:`),
  twemoji: (node) => document.createTextNode(node.name),
}

const drawn = (node) => {
  const name = names.get(node.type)
  if (name !== undefined) return make(name, {}, ...inside(node))
  const draw = drawers[node.type]
  return draw === undefined ? document.createTextNode(String(node.content ?? '')) : draw(node)
}

/** The tree of a text as elements: words are text nodes, never HTML. */
export const drawMarkup = (markup) => markup.map(drawn)
