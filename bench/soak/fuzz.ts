import { channelFrom } from '../../src/ingest/feeds/items.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { importArchive } from '../../src/moderation/archive/import.ts'
import { draftFrom } from '../../src/moderation/draft/source.ts'
import { deskInMemory, typed, use } from './desk.ts'
import { oneOf, randomFrom } from './random.ts'

/** What came of throwing things at each door: how many, which broke it, which took over five seconds. */
export type Fuzzed = {
  readonly inputs: number
  readonly crashes: readonly string[]
  readonly slow: readonly string[]
}

type Random = () => number

const seeds = [
  '<html><head><title>River</title><meta property="article:published_time" content="2021-05-05"></head><body><article><h1>River</h1><p>The river took 210 homes in Oakford on Sunday, the county said.</p><p>A school was opened for those who had to leave.</p></article></body></html>',
  'River rises in Oakford\n\nBy Mara Lind\n\nMay 5, 2021\n\nThe river took 210 homes in Oakford on Sunday, the county said.\n\nA school was opened for those who had to leave.',
  '---\ntitle: River\nsource: Oakford Ledger\n---\n\nThe river took 210 homes in Oakford on Sunday, the county said.',
  '<rss version="2.0"><channel><title>L</title><item><title>River</title><link>https://ledger.example/r</link></item></channel></rss>',
  '{"title":"River","text":"The river took 210 homes in Oakford on Sunday, the county said."}',
] as const

/** What breaks parsers: brackets, half tags, entities, quotes, odd Unicode, numbers, names of prototypes. */
const pieces = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<script>',
  '<![CDATA[',
  '&',
  '&#x110000;',
  '&lt;',
  '"',
  "'",
  '\0',
  '\u202e',
  '\u200b',
  '\ud800',
  '𝐀',
  'İ',
  'ß',
  '```',
  '||',
  '@everyone',
  '<@1>',
  '[a](b)',
  '\\',
  '%',
  '../',
  '__proto__',
  'constructor',
  '{',
  '}',
  '[',
  ']',
  '---\n',
  '\r\n',
  '\t',
  '\n\n',
  '9'.repeat(400),
  '1e309',
  '-1',
  'NaN',
  '2021-13-45',
  '.'.repeat(200),
  '('.repeat(200),
  ' '.repeat(500),
  'é'.repeat(100),
  '<div>'.repeat(150),
  '<table><tr>'.repeat(60),
] as const

const mutated = (random: Random, seed: string): string => {
  let text = seed
  for (let n = Math.ceil(random() * 6); n > 0; n--) {
    const at = Math.floor(random() * text.length)
    const end = at + Math.floor(random() ** 3 * 200)
    const piece = oneOf(random, pieces as unknown as readonly [string, ...string[]])
    const kind = random()
    if (kind < 0.5) text = text.slice(0, at) + piece + text.slice(at)
    else if (kind < 0.75) text = text.slice(0, at) + text.slice(end)
    else
      text = text.slice(0, at) + text.slice(at, end).repeat(1 + Math.floor(random() * 30)) + text.slice(end)
  }
  return text.slice(0, 300_000)
}

const bytesOf = (random: Random, text: string): Uint8Array => {
  const bytes = Buffer.from(text, oneOf(random, ['utf8', 'latin1', 'utf16le']))
  for (let n = Math.floor(random() * 4); n > 0; n--)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}

const commands = [
  'article add',
  'article edit',
  'article list',
  'article show',
  'article remove',
  'article suggest',
  'feed add',
  'feed remove',
  'ask',
  'shelf import',
] as const
const names = ['question', 'source', 'since', 'until', 'words', 'article', 'link', 'feed', 'undated'] as const

type Door = { readonly name: string; readonly knock: (random: Random, input: string) => Promise<unknown> }

const doors = (): readonly [Door, ...Door[]] => {
  const desk = deskInMemory()
  const { fetcher } = desk
  const caller = { server: '1001', user: '7', moderates: true }
  const file = (ending: string): Door => ({
    name: ending,
    knock: (random, input) =>
      draftFrom(
        { kind: 'file', name: `a.${ending}`, contentType: null, bytes: bytesOf(random, input) },
        fetcher,
      ),
  })
  return [
    file('html'),
    file('html'),
    { name: 'paste', knock: (_, text) => draftFrom({ kind: 'paste', text }, fetcher) },
    { name: 'message', knock: (_, text) => draftFrom({ kind: 'message', text, url: null }, fetcher) },
    { name: 'link', knock: (_, url) => draftFrom({ kind: 'link', url }, fetcher) },
    file('md'),
    file('json'),
    file('txt'),
    { name: 'feed', knock: async (_, text) => channelFrom(text, 'https://ledger.example/') },
    {
      name: 'archive',
      knock: (random, text) => importArchive(desk, '1001', bytesOf(random, `PK\u0003\u0004${text}`), '7'),
    },
    {
      name: 'options',
      knock: (random, text) => {
        const options = Object.fromEntries(
          names.map((name) => [name, text.slice(0, Math.floor(random() * 400))]),
        )
        return use(desk, caller, oneOf(random, commands as unknown as readonly [string, ...string[]]), {
          options,
          values: { ...options, text, title: text, published: text, url: text },
        })
      },
    },
    {
      name: 'typing',
      knock: (_, text) => typed(desk, caller, 'article remove', 'article', text.slice(0, 6000)),
    },
  ]
}

/** Throws so many inputs at the doors. A refusal in words is right; an exception is a crash. */
export const fuzz = async (inputs: number, progress: (done: number) => void): Promise<Fuzzed> => {
  const all = doors()
  const crashes: string[] = []
  const slow: string[] = []
  for (let at = 0; at < inputs; at++) {
    const random = randomFrom(at + 1)
    const door = oneOf(random, all)
    const input = mutated(random, oneOf(random, seeds))
    const began = performance.now()
    await door
      .knock(random, input)
      .catch((error: unknown) => crashes.push(`${door.name} (${at}): ${String(error).slice(0, 300)}`))
    if (performance.now() - began > 5000) slow.push(`${door.name} (${at})`)
    progress(at + 1)
  }
  await stopWorker()
  return { inputs, crashes, slow }
}
