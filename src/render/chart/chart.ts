import { panelOf } from './panel.ts'
import type { Panel, Sheet } from './sheet.ts'
import { escaped, short } from './text.ts'
import { type Mark, markOf, othersMark, type Theme, themes } from './theme.ts'

/** What a phone leaves to a picture, in CSS pixels, so that its words keep their size there; it is drawn at twice that. */
const width = 360
const panelHeight = 190
const lineHeight = 18
const margin = 14

const line = (text: string, x: number, y: number, attributes: string): string =>
  `<text x="${x}" y="${y}" font-family="DejaVu Sans" ${attributes}>${escaped(text)}</text>`

/** About the number of signs that fit across: of a heading, of the line below it, of a name. */
const across = { title: 38, spread: 54, name: 50 } as const

const paths: Record<Mark['shape'], string> = {
  circle: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z',
  square: 'M-4.5,-4.5h9v9h-9z',
  triangle: 'M0,-5.5L5,4H-5z',
  diamond: 'M0,-6L5,0L0,6L-5,0z',
  star: 'M0,-6L1.6,-1.9L5.7,-1.9L2.5,0.9L3.6,5L0,2.6L-3.6,5L-2.5,0.9L-5.7,-1.9L-1.6,-1.9z',
  wye: 'M2.2,1.3V5.6H-2.2V1.3L-5.9,-.9L-3.8,-4.7L0,-2.5L3.8,-4.7L5.9,-.9z',
  cross: 'M-1.8,-5.5h3.6v3.7h3.7v3.6h-3.7v3.7h-3.6v-3.7h-3.7v-3.6h3.7z',
}

type Row = { readonly name: string; readonly mark: Mark }

/** Each voice that has a mark of its own; below them how many share one. */
const rowsOf = ({ voices, others }: Sheet, theme: Theme): readonly Row[] => [
  ...voices.map((name, i) => ({ name, mark: markOf(i, theme) })),
  ...(others === null ? [] : [{ name: others, mark: othersMark(theme) }]),
]

const legend = (rows: readonly Row[], theme: Theme, top: number): string =>
  rows
    .map(({ name, mark: { colour, shape } }, i) => {
      const y = top + i * lineHeight
      const mark = `<path transform="translate(${margin + 6},${y - 4})" d="${paths[shape]}" fill="${colour}"/>`
      return mark + line(short(name, across.name), margin + 20, y, `font-size="11" fill="${theme.ink}"`)
    })
    .join('')

type Style = {
  readonly theme: Theme
  readonly voices: readonly string[]
  readonly undated: string
  readonly locale: string
}

const drawPanel = (panel: Panel, top: number, { theme, voices, undated, locale }: Style): string => {
  const head = line(
    short(panel.title, across.title),
    margin,
    top + 14,
    `font-size="13" font-weight="bold" fill="${theme.ink}"`,
  )
  const spread =
    panel.spread === null
      ? ''
      : line(short(panel.spread, across.spread), margin, top + 30, `font-size="10.5" fill="${theme.faint}"`)
  const chart = panelOf(panel.points, { width, height: panelHeight, theme, voices, undated, locale })
  return `${head}${spread}<g transform="translate(0,${top + 34})">${chart}</g>`
}

/**
 * Figures over time as one SVG picture at phone width: a panel for each kind, time across, value up, one mark a quote,
 * ranges as bars, colour and shape by speaker, undated ones in a column of their own.
 */
export const chartOf = (sheet: Sheet, ground: keyof typeof themes): string => {
  const { panels, voices, undated, locale } = sheet
  const theme = themes[ground]
  const rows = rowsOf(sheet, theme)
  const panelRoom = panelHeight + 44
  const legendTop = margin + panels.length * panelRoom + lineHeight
  const height = legendTop + rows.length * lineHeight
  const style = { theme, voices, undated, locale }
  const drawn = panels.map((panel, i) => drawPanel(panel, margin + i * panelRoom, style))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" rx="8" fill="${theme.ground}"/>${drawn.join('')}${legend(rows, theme, legendTop)}</svg>`
}
