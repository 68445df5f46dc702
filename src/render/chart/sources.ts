import { bucketsOf, countIn, type Holding } from '../../lookup/sources.ts'
import { columnsAtMost } from '../replies/sources.ts'
import type { Words } from '../words/words.ts'
import { escaped, short } from './text.ts'
import { themes } from './theme.ts'

/** A phone's width, in CSS pixels; the picture is drawn at twice that. */
const width = 420
const margin = 14
const names = 150
const rowHeight = 26
const head = 68

type Pen = {
  readonly ink: string
  readonly size: number
  readonly anchor: 'start' | 'middle'
  readonly bold?: boolean
}

const write = (text: string, x: number, y: number, { ink, size, anchor, bold = false }: Pen): string =>
  `<text x="${x}" y="${y}" font-family="DejaVu Sans" font-size="${size}" text-anchor="${anchor}" fill="${ink}"${bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`

/** "Jan ’25" over two lines: seven columns share a phone's width. A single word stands on the lower one. */
const inTwo = (name: string): readonly [string, string] => {
  const space = name.lastIndexOf(' ')
  return space < 0 ? ['', name] : [name.slice(0, space), name.slice(space + 1)]
}

type Column = { readonly name: string; readonly of: (holding: Holding) => number }

const columnsOf = (holdings: readonly Holding[], { lookup }: Words): readonly Column[] => [
  ...bucketsOf(holdings, columnsAtMost).map((bucket) => ({
    name: lookup.bucket(bucket.value),
    of: (holding: Holding) => countIn(holding, bucket),
  })),
  ...(holdings.some(({ undated }) => undated > 0)
    ? [{ name: lookup.undatedColumn, of: ({ undated }: Holding) => undated }]
    : []),
]

/**
 * Articles by source and time as an SVG table at phone width: a row for each source, a column for each stretch of time,
 * undated ones in a column of their own; each cell has its number, and a bar behind it as wide as the number is large.
 */
export const sourcesChart = (
  holdings: readonly Holding[],
  words: Words,
  ground: keyof typeof themes,
): string => {
  const theme = themes[ground]
  const columns = columnsOf(holdings, words)
  const wide = (width - names - 2 * margin) / Math.max(1, columns.length)
  const most = Math.max(1, ...holdings.flatMap((holding) => columns.map(({ of }) => of(holding))))
  const middle = (at: number): number => margin + names + (at + 0.5) * wide
  const height = head + holdings.length * rowHeight + margin
  const cell = (n: number, at: number, y: number): string => {
    const bar = Math.max(10, (wide - 6) * (n / most))
    return n === 0
      ? write('·', middle(at), y + 17, { ink: theme.faint, size: 11, anchor: 'middle' })
      : `<rect x="${middle(at) - bar / 2}" y="${y + 3}" width="${bar}" height="${rowHeight - 6}" rx="4" fill="${theme.series[0]}" fill-opacity="0.35"/>${write(words.number(n), middle(at), y + 17, { ink: theme.ink, size: 11, anchor: 'middle' })}`
  }
  const rows = holdings.map((holding, i) => {
    const y = head + i * rowHeight
    const name = short(holding.source ?? words.sourceUnknown, 23)
    return (
      write(name, margin, y + 17, { ink: theme.ink, size: 11, anchor: 'start' }) +
      columns.map(({ of }, at) => cell(of(holding), at, y)).join('')
    )
  })
  const title = write(words.lookup.articlesBySource, margin, margin + 12, {
    ink: theme.ink,
    size: 13,
    anchor: 'start',
    bold: true,
  })
  const heads = columns.flatMap(({ name }, at) =>
    inTwo(name).map((line, i) =>
      write(line, middle(at), head - 20 + i * 12, { ink: theme.faint, size: 10, anchor: 'middle' }),
    ),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" rx="8" fill="${theme.ground}"/>${title}${heads.join('')}${rows.join('')}</svg>`
}
