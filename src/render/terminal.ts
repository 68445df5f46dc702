import { stripVTControlCharacters, styleText } from 'node:util'
import { runsOf } from './markup.ts'
import { inUtc, withMoments } from './moment.ts'
import { withPeople } from './person.ts'
import type { Block, FigureRow, Passage, Reply } from './reply.ts'

/** How a terminal shows words: with colour, or plain. */
export type Ink = {
  readonly strong: (text: string) => string
  readonly mark: (text: string) => string
  readonly faint: (text: string) => string
}

const paint =
  (format: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(format, text, { validateStream: false })

/** Bold headings, highlighted marks, faint bylines. */
export const colour: Ink = {
  strong: paint('bold'),
  mark: paint(['bold', 'yellow']),
  faint: paint('dim'),
}

/** No escape codes at all: what answers stands between asterisks. */
export const plain: Ink = { strong: (text) => text, mark: (text) => `*${text}*`, faint: (text) => text }

const indent = '  '

/** Signs that take two columns of a terminal: Korean, Chinese, Japanese, most emoji. */
const wide =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/gu

/** The columns that a text takes on a terminal. */
const shown = (text: string): number => {
  const plainText = stripVTControlCharacters(text)
  return plainText.length + (plainText.match(wide) ?? []).filter((sign) => sign.length === 1).length
}

/** Words as lines, none wider than `width` columns where a space allows it. */
const wrapped = (words: readonly string[], width: number): readonly string[] => {
  const lines: string[] = []
  let line: string | null = null
  for (const word of words) {
    if (line !== null && shown(line) + 1 + shown(word) > width) {
      lines.push(line)
      line = word
    } else line = line === null ? word : `${line} ${word}`
  }
  return [...lines, line ?? '']
}

type Drawing = { readonly ink: Ink; readonly width: number }

const prose = (text: string, drawing: Drawing, prefix = indent): string =>
  lined(text.split(' '), drawing, prefix)

const lined = (words: readonly string[], { width }: Drawing, prefix = indent): string =>
  wrapped(words, width - prefix.length)
    .map((line) => prefix + line)
    .join('\n')

/** One sign before the item; its further lines begin below its first word. */
const item = (text: string, drawing: Drawing): string =>
  prose(text, drawing, `${indent}  `).replace(`${indent}  `, `${indent}• `)

/** Each line is painted on its own: some terminals end a colour with the line. */
const painted = (lines: string, paintOf: (line: string) => string): string =>
  lines.split('\n').map(paintOf).join('\n')

const marked = (passage: Passage, ink: Ink): string =>
  runsOf(passage)
    .map((run) => (run.marked ? ink.mark(run.text) : run.text))
    .join('')

/** Quotation marks go with the first and the last word: none stands alone on a line. */
const quoted = (words: readonly string[]): readonly string[] =>
  words.map((word, at) => `${at === 0 ? '❝ ' : ''}${word}${at === words.length - 1 ? ' ❞' : ''}`)

const quote = (block: Extract<Block, { kind: 'quote' }>, drawing: Drawing): string => {
  const { ink } = drawing
  const words = marked(block.quote, ink)
  const { byline, title, url, notes } = block.lines
  const faint = (text: string): string => painted(prose(text, drawing, indent.repeat(2)), ink.faint)
  const lines = [lined(quoted(words.split(' ')), drawing), faint([...byline, ...notes].join(' · '))]
  const where = [title, url].filter((part) => part !== null)
  return [...lines, ...where.map(faint)].join('\n')
}

/** The columns of a row before what is told of it: the day and the figure, each as wide as the widest. */
const columnsOf = (rows: readonly FigureRow[], ink: Ink): ((row: FigureRow) => string) => {
  const widest = (of: (row: FigureRow) => string | null): number =>
    Math.max(0, ...rows.map((row) => shown(of(row) ?? '')))
  const [when, figure] = [widest((row) => row.when), widest((row) => row.figure)]
  const fill = (text: string, to: number): string => ' '.repeat(to - shown(text))
  return (row) => {
    const day = row.when === null ? '' : `${row.when}${fill(row.when, when)}  `
    return `${indent}${day}${ink.mark(row.figure)}${fill(row.figure, figure)}`
  }
}

/** Less room than this beside a figure, and what is told of it goes below. */
const narrow = 24

/** A terminal scrolls: all rows stand there, also those that an answer elsewhere folds. */
const figures = (block: Extract<Block, { kind: 'figures' }>, drawing: Drawing): string => {
  const columns = columnsOf(block.rows, drawing.ink)
  const rows = block.rows.map((row) => {
    const left = columns(row)
    const told = [row.counted, row.who].filter((part) => part !== null).join(' · ')
    if (told === '') return left.trimEnd()
    const room = drawing.width - shown(left) - 2
    if (room < narrow) return `${left}\n${prose(told, drawing, indent.repeat(2))}`
    const [first, ...rest] = wrapped(told.split(' '), room)
    return [`${left}  ${first}`, ...rest.map((line) => `${' '.repeat(shown(left) + 2)}${line}`)].join('\n')
  })
  const head = block.spread === null ? block.title : `${block.title}: ${block.spread}`
  return [painted(prose(head, drawing), drawing.ink.strong), ...rows].join('\n')
}

const drawn = (block: Block, drawing: Drawing): string => {
  const { ink, width } = drawing
  const told = (text: string): string => withPeople(withMoments(text, inUtc), (id) => id)
  const worded = (text: string): string => prose(told(text), drawing)
  switch (block.kind) {
    case 'heading':
      return painted(prose(block.text, drawing, ''), ink.strong)
    case 'text':
      return block.strong === true ? painted(worded(block.text), ink.strong) : worded(block.text)
    case 'note':
      return painted(worded(block.text), ink.faint)
    case 'list':
      return block.items.map((one) => item(told(one), drawing)).join('\n')
    case 'quote':
      return quote(block, drawing)
    case 'passage':
      return prose(marked(block.passage, ink), drawing)
    case 'figures':
      return figures(block, drawing)
    case 'picture':
      return painted(prose(block.alt, drawing), ink.faint)
    case 'file':
      return ink.faint(`${indent}${block.name} (${block.bytes.length} bytes)`)
    case 'rule':
      return ink.faint('─'.repeat(Math.min(width, 40)))
  }
}

/** The reply as lines of a terminal `width` columns wide. */
export const terminalFrom = (reply: Reply, ink: Ink, width: number): string =>
  reply.blocks.map((block) => drawn(block, { ink, width })).join('\n\n')
