import { webAddress } from './address.ts'
import { escapeDiscord } from './escape.ts'
import { runsOf } from './markup.ts'
import type { Block, FigureRow, Passage, QuoteLines } from './reply.ts'

/** A name beside a quote that is longer is shown by its beginning: a page may call itself what it likes. */
const longestName = 300

/** The text, or so many characters of its beginning; for names and lines of our own, never for a quotation. */
export const brief = (text: string, most = longestName): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`

const named = (text: string): string => escapeDiscord(brief(text))

/** Small print. */
export const small = (text: string): string => `-# ${text}`

/** Bold, and literal. */
export const strong = (text: string): string => `**${escapeDiscord(text)}**`

/** The host as the link's words, so that nobody is sent to a place they did not read. */
const linkTo = (url: string): string | null => {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null
  const target = webAddress(url)?.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return target === undefined ? named(parsed.host) : `[${named(parsed.host)}](<${target}>)`
}

const whereOf = ({ title, url }: QuoteLines): readonly string[] => {
  const link = url === null ? null : linkTo(url)
  const parts = [title === null ? null : named(title), link].filter((part) => part !== null)
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
  const who = small([...byline, ...notes].map(named).join(' · '))
  return [`❝${noBreak}${quotation(block.quote)}${noBreak}❞`, who, ...whereOf(block.lines)].join('\n')
}

const rowText = ({ when, figure, counted, who }: FigureRow): string => {
  const words = counted === null ? '' : ` ${named(counted)}`
  const around = [when, who].map((part) => (part === null ? null : named(part)))
  return [around[0], `${strong(figure)}${words}`, around[1]].filter((part) => part != null).join(' · ')
}

/** One kind of figure as lines: those that are folded are counted below. */
export const figureLines = (block: Extract<Block, { kind: 'figures' }>): readonly string[] => {
  const head = strong(block.title)
  const more = block.more === null ? [] : [small(escapeDiscord(block.more))]
  const rows = block.rows.filter(({ folded }) => !folded).map(rowText)
  return [block.spread === null ? head : `${head}: ${escapeDiscord(block.spread)}`, ...rows, ...more]
}
