import { commands } from '../../commands/index.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { article, oakford } from '../discord/oakford.ts'
import { type Json, listOf, textAt } from '../loopback/json.ts'
import { report } from '../moderation/fixtures.ts'
import { vocabularyOf, wordsIn } from './said.ts'

/** What somebody claims in a message. */
export const claim = 'The flood destroyed 500 homes in Oakford. The moon landings came soon after that.'

/** The names of a command, its subcommands and its options. */
const namesIn = (one: Json): readonly string[] => [
  ...wordsIn(textAt(one, 'name').replaceAll('-', ' ')),
  ...listOf(one['options']).flatMap(namesIn),
]

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Optional values that fill every option of a command; `wrong` ones that have to be refused. */
export const typed: Readonly<Record<string, string | boolean | number>> = {
  question: 'How many homes did the flood destroy in Oakford?',
  topic: 'flood homes',
  words: 'flood homes',
  source: 'Oakford Ledger',
  since: '2025-05-01',
  until: '2025-05-09',
  page: 1,
  order: 'newest',
  undated: false,
  removed: false,
  private: true,
  direct: false,
  article: 'mill',
  feed: 'nowhere',
}

/** What has to be refused, or finds nothing. */
export const wrong: readonly (readonly [string, Json])[] = [
  ['ask', { question: '?!' }],
  ['ask', { question: 'flood', since: 'soon' }],
  ['ask', { question: 'flood', since: '2025-05-09', until: '2025-05-01' }],
  ['ask', { question: 'flood', source: 'The Moon' }],
  ['ask', { question: 'Who bought the Moon in 1650?' }],
  ['figures', { topic: 'moon landings' }],
  ['timeline', { topic: 'moon landings' }],
  ['search', { words: '"flood' }],
  ['search', { words: 'before: flood' }],
  ['search', { words: 'before:soon flood' }],
  ['search', { words: 'mars:soon flood' }],
  ['search', { words: 'source:Moon flood' }],
  ['search', { words: 'after:2025-05-09 before:2025-05-01 flood' }],
  ['search', { words: 'xylophone' }],
  ['search', { words: 'flood xylophone' }],
  ['article add', { link: 'http://169.254.169.254/latest' }],
  ['article add', { link: 'ledger' }],
  ['article add', { link: 'ftp://ledger.example/a' }],
  ['article add', { link: 'https://a:b@ledger.example/a' }],
  ['article show', { article: 'nowhere' }],
  ['article list', { since: 'soon' }],
  ['article list', { words: 'nowhere' }],
  ['article remove', { article: 'nowhere' }],
  ['feed add', { link: 'ledger' }],
  ['feed remove', { feed: 'nowhere' }],
  ['shelf import', {}],
  ['follow stop', { question: 'nowhere' }],
]

/** Files that are given to a command: most cannot be read. */
export const files: readonly (readonly [string, string, Uint8Array])[] = [
  ['article add', 'a.md', bytes('---\nrole: x\n---\nwords')],
  ['article add', 'a.md', bytes('---\npublished: soon\n---\nwords')],
  ['article add', 'a.json', bytes('{')],
  ['article add', 'a.json', bytes('{"title": "a"}')],
  ['article add', 'a.txt', Uint8Array.of(0xff, 0xfe, 0x41)],
  ['article add', 'a.png', bytes('x')],
  ['article add', 'a.html', bytes('<p>no article</p>')],
  ['article add', 'a.pdf', bytes('%PDF-broken')],
  ['article add', 'a.md', bytes(`---\ntitle: Flood\nagency: Reuters\n---\n\n${report}`)],
  ['article suggest', 'b.md', bytes(`---\ntitle: River\npublished: 2031-05-05\n---\n\n${report} Flood.`)],
  ['shelf import', 'a.zip', bytes('no archive')],
]

/** The shelf of a server: the invented story, and an article of its own. */
export const own = (server: string) => [
  ...oakford.map((one) => ({ ...one, shelf: server })),
  article(
    'mill',
    'Own Paper',
    '2025-05-06',
    'Notes of mill',
    `${report} The flood took 40 homes at the mill.`,
    server,
  ),
]

const contents = files.map(([, name, content]) => `${name}\n${new TextDecoder().decode(content)}`)

/** What others wrote: articles, claims, and whatever is typed. It is taken out of what was said, the longest first. */
const quotable = [
  ...[...oakford, ...own('')].flatMap(({ title, source, text, url }) => [
    title,
    source,
    url,
    ...text.split('\n\n'),
  ]),
  ...report.split('\n\n'),
  ...claim.split('\n'),
  ...contents.flatMap((text) => text.split('\n')),
  ...[typed, ...wrong.map(([, options]) => options)].flatMap((options) => Object.values(options).map(String)),
]
  .flatMap((text) => [text ?? '', ...(text ?? '').split(/(?<=[.?!"]) /)])
  .filter((text) => text.length > 8)
  .toSorted((a, b) => b.length - a.length)

/** What every language calls alike: commands and options, formats, sites; and figures as articles write them. */
const names = new Set([
  ...commands.flatMap(({ definition }) => namesIn(JSON.parse(JSON.stringify(definition)))),
  ...wordsIn(
    'Verbatim Discord JSON YAML PDF Reuters UTF NUL Markdown zip md txt html png http https npm run',
  ),
  ...wordsIn(
    'Bot Message Content Intent Find sources Add as article title source agency url published language text',
  ),
  ...wordsIn('role com channels users example before after since until'),
  ...wordsIn('at least homes flooded destroyed closed bridges count the county governor Friday Sunday'),
  ...wordsIn(
    'Millbrook Herald Oakford Ledger Valley Notes Own Paper River Flood mill Mars Moon nowhere soon',
  ),
  ...wordsIn('xylophone river took on'),
])

/** Questions are asked in the language of the articles, and so are their examples. */
const examples =
  /^- (?:How many|What|When|Where|Who|Why) [^\n]*\?$|"and in January\?"|how many homes were flooded\?/gm

const ownWordsOf = (text: string): readonly string[] => {
  const plain = text.replaceAll('**', '').replaceAll(examples, ' ')
  return wordsIn(quotable.reduce((rest, one) => rest.replaceAll(one, ' '), plain))
}

/** Words that are neither the language's nor anybody else's, each with where it was said. */
export const foreignIn = (said: readonly string[], locale: string): readonly string[] => {
  const vocabulary = vocabularyOf(wordsFor(locale), locale)
  const left = said.flatMap((text) =>
    ownWordsOf(text)
      .filter((word) => !vocabulary.has(word) && !names.has(word))
      .map((word) => `${word} in: ${text.slice(0, 160)}`),
  )
  return [...new Set(left)]
}
