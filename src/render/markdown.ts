import { escapeDiscord } from './escape.ts'
import { runsOf } from './markup.ts'
import type { Block, FigureRow, Passage, QuoteLines } from './reply.ts'

/** Small print. */
export const small = (text: string): string => `-# ${text}`

/** Bold, and literal. */
export const strong = (text: string): string => `**${escapeDiscord(text)}**`

/** The host as the link's words, so that nobody is sent to a place they did not read. */
const linkTo = (url: string): string | null => {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null
  const target = parsed.href.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return target.length > 512 ? escapeDiscord(parsed.host) : `[${escapeDiscord(parsed.host)}](<${target}>)`
}

const whereOf = ({ title, url }: QuoteLines): readonly string[] => {
  const link = url === null ? null : linkTo(url)
  const parts = [title === null ? null : escapeDiscord(title), link].filter((part) => part !== null)
  return parts.length === 0 ? [] : [small(parts.join(' · '))]
}

/** A quotation as markup: every word literal, what answers in bold. */
export const quotation = (passage: Passage): string =>
  runsOf(passage)
    .map((run) => (run.marked ? `**${escapeDiscord(run.text)}**` : escapeDiscord(run.text)))
    .join('')

/** A space that does not let a quotation mark stand alone on a line. */
export const noBreak = '\u00a0'

/** A quote with its lines: the words between quotation marks are its words, to the letter. */
export const quoteText = (block: Extract<Block, { kind: 'quote' }>): string => {
  const { byline, notes } = block.lines
  const who = small([...byline, ...notes].map(escapeDiscord).join(' · '))
  return [`❝${noBreak}${quotation(block.quote)}${noBreak}❞`, who, ...whereOf(block.lines)].join('\n')
}

const rowText = ({ when, figure, counted, who }: FigureRow): string => {
  const words = counted === null ? '' : ` ${escapeDiscord(counted)}`
  const around = [when, who].map((part) => (part === null ? null : escapeDiscord(part)))
  return [around[0], `${strong(figure)}${words}`, around[1]].filter((part) => part != null).join(' · ')
}

/** One kind of figure as lines: those that are folded are counted below. */
export const figureLines = (block: Extract<Block, { kind: 'figures' }>): readonly string[] => {
  const head = strong(block.title)
  const more = block.more === null ? [] : [small(escapeDiscord(block.more))]
  const rows = block.rows.filter(({ folded }) => !folded).map(rowText)
  return [block.spread === null ? head : `${head}: ${escapeDiscord(block.spread)}`, ...rows, ...more]
}
