import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const here = new URL('./', import.meta.url)

/** Where npm put the packages. */
const modules = new URL('../../../', import.meta.resolve('@skyra/discord-components-core'))

/** What the page imports by name, and the file of the package that it is. Nothing comes from outside. */
const packages = {
  lit: 'lit/index.js',
  'lit/': 'lit/',
  'lit-html': 'lit-html/lit-html.js',
  'lit-html/': 'lit-html/',
  'lit-element': 'lit-element/index.js',
  'lit-element/': 'lit-element/',
  '@lit/context': '@lit/context/index.js',
  '@lit/reactive-element': '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '@lit/reactive-element/',
  'discord-components/': '@skyra/discord-components-core/dist/components/',
} as const

const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.entries(packages).map(([name, file]) => [name, `/lib/${file}`])),
})

const kinds = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/plain; charset=utf-8'],
  ['json', 'application/json'],
])

const endingOf = (name: string): string => /\.([a-z]+)$/.exec(name)?.[1] ?? ''

/** The media type of a file by its name. */
export const kindOf = (name: string): string => kinds.get(endingOf(name)) ?? 'application/octet-stream'

/** The page may load from here alone. The map of imports is the one script inside it, named by its hash. */
export const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = /^\/page\/[a-z-]+\.(?:js|css|svg)$/
const library =
  /^\/lib\/(?:lit|lit-html|lit-element|@lit\/context|@lit\/reactive-element|@skyra\/discord-components-core)\/(?:[\w@-]+\/)*[\w-]+\.js$/

const addressOf = (path: string): URL | null => {
  if (page.test(path)) return new URL(`.${path}`, here)
  return library.test(path) ? new URL(path.slice('/lib/'.length), modules) : null
}

const index = async (): Promise<Buffer> => {
  const html = await readFile(new URL('./page/index.html', here), 'utf8')
  return Buffer.from(html.replace(/(?<=<script type="importmap">)[^<]*/, () => importMap))
}

/** A file of the page, or of a package that it uses; `null` where there is none. */
export const staticFile = async (path: string): Promise<Uint8Array | null> => {
  if (path === '/') return index()
  const address = addressOf(path)
  try {
    return address === null ? null : await readFile(address)
  } catch {
    return null
  }
}
