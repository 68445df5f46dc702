import { stripVTControlCharacters, styleText } from 'node:util'
import { runsOf } from './markup.ts'
import type { Block, Passage, Reply } from './reply.ts'

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

const shown = (text: string): number => stripVTControlCharacters(text).length

/** Breaks a text at spaces so that no line shows more than `width` signs where a space allows it. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line: string | null = null
  for (const word of text.split(' ')) {
    if (line !== null && shown(line) + 1 + shown(word) > width) {
      lines.push(line)
      line = word
    } else line = line === null ? word : `${line} ${word}`
  }
  return [...lines, line ?? '']
}

type Drawing = { readonly ink: Ink; readonly width: number }

const prose = (text: string, { width }: Drawing, prefix = indent): string =>
  wrapped(text, width - prefix.length)
    .map((line) => prefix + line)
    .join('\n')

const marked = (passage: Passage, ink: Ink): string =>
  runsOf(passage)
    .map((run) => (run.marked ? ink.mark(run.text) : run.text))
    .join('')

const quote = (block: Extract<Block, { kind: 'quote' }>, drawing: Drawing): string => {
  const { ink } = drawing
  const words = marked(block.quote, ink)
  const { byline, title, url, notes } = block.lines
  const faint = (text: string): string =>
    prose(text, drawing, indent.repeat(2))
      .split('\n')
      .map((line) => ink.faint(line))
      .join('\n')
  const lines = [prose(`❝ ${words} ❞`, drawing), faint([...byline, ...notes].join(' · '))]
  const where = [title, url].filter((part) => part !== null)
  return [...lines, ...where.map(faint)].join('\n')
}

const figures = (block: Extract<Block, { kind: 'figures' }>, { ink }: Drawing): string => {
  const when = Math.max(0, ...block.rows.map((row) => row.when.length))
  const figure = Math.max(0, ...block.rows.map((row) => row.figure.length))
  const rows = block.rows.map(
    (row) =>
      `${indent}${row.when.padEnd(when)}  ${ink.mark(row.figure)}${' '.repeat(figure - row.figure.length)}  ${[row.counted, row.who].filter((part) => part !== null).join(' · ')}`,
  )
  const head = block.spread === null ? block.title : `${block.title}: ${block.spread}`
  return [`${indent}${ink.strong(head)}`, ...rows].join('\n')
}

const drawn = (block: Block, drawing: Drawing): string => {
  const { ink, width } = drawing
  switch (block.kind) {
    case 'heading':
      return ink.strong(block.text)
    case 'text':
      return prose(block.text, drawing)
    case 'note':
      return ink.faint(prose(block.text, drawing))
    case 'list':
      return block.items.map((item) => prose(item, drawing, `${indent}• `)).join('\n')
    case 'quote':
      return quote(block, drawing)
    case 'passage':
      return prose(marked(block.passage, ink), drawing)
    case 'figures':
      return figures(block, drawing)
    case 'picture':
      return ink.faint(prose(block.alt, drawing))
    case 'file':
      return ink.faint(`${indent}${block.name} (${block.bytes.length} bytes)`)
    case 'rule':
      return ink.faint('─'.repeat(Math.min(width, 40)))
  }
}

/** The reply as lines of a terminal `width` columns wide. */
export const terminalFrom = (reply: Reply, ink: Ink, width: number): string =>
  reply.blocks.map((block) => drawn(block, { ink, width })).join('\n\n')
