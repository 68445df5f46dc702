import { because } from '../../article/refusal.ts'
import type { About, Read } from './about.ts'
import { bad } from './about.ts'
import { headFrom } from './head.ts'
import { plainText } from './plain.ts'

/** A Markdown article: what its front matter says, and its words without marks. */
export type Told = About & { readonly text: string }

type Parts = { readonly head: string; readonly body: string }

const FENCE = '---'

/** Four times as many lines as an article may hold, for what is soft-wrapped or blank; 500,000 kept everybody waiting for .8 s. */
const MOST_LINES = 20_000

/** The front matter between two lines `---` at the very top, and the rest; `null` where it is opened and not closed. */
const partsOf = (lines: readonly string[]): Parts | null => {
  if (lines[0]?.trimEnd() !== FENCE) return { head: '', body: lines.join('\n') }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE)
  return end < 0 ? null : { head: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n') }
}

const HEADING = /^\s{0,3}# +([^\n]{1,300})/

/** Where no field gives a title, a first heading does, and is then not said again in the text. */
const withTitle = (about: About, body: string): Told => {
  const heading = HEADING.exec(body.trimStart())
  const title = heading === null ? null : plainText(heading[1] ?? '')
  const isTitle = title !== null && (about.title === null || about.title === title)
  const rest = isTitle ? body.trimStart().slice(heading?.[0].length ?? 0) : body
  return { ...about, title: about.title ?? title, text: plainText(rest) }
}

/** Reads a Markdown article with optional YAML front matter (title, source, url, published, agency, language). */
export const markdownFrom = (raw: string): Read<Told> => {
  const lines = raw.split(/\r\n|\r|\n/)
  if (lines.length > MOST_LINES) return bad(because('linesTooMany'))
  const parts = partsOf(lines)
  if (parts === null) return bad(because('headOpen'))
  const about = headFrom(parts.head)
  return about.kind === 'bad' ? about : { kind: 'read', value: withTitle(about.value, parts.body) }
}
