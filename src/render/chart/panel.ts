import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type Axis, axisOf, type Spot } from './axis.ts'
import { placed } from './labels.ts'
import type { Point } from './points.ts'
import { apart, margins, type Room, roomOf } from './room.ts'
import { type Mark, markOf, othersMark, type Theme } from './theme.ts'
import { ticksOf } from './ticks.ts'

/** One kind of figure as a chart: where it is drawn, and the voices that have a colour and a shape. */
export type PanelFrame = {
  readonly width: number
  readonly height: number
  readonly theme: Theme
  readonly voices: readonly string[]
  /** What stands under the column of undated ones. */
  readonly undated: string
  readonly locale: string
}

/** From here on a number beside the axis is written short ("1.5M", "1,5 Mio."): the whole one would be cut off. */
const long = 100_000

const numberIn =
  (locale: string, top: number) =>
  (n: number): string =>
    Math.abs(top) < long
      ? n.toLocaleString(locale, { maximumSignificantDigits: 6 })
      : n.toLocaleString(plainly(locale), { notation: 'compact' })

/** British English writes "4m", which could be metres. */
const plainly = (locale: string): string => (locale.startsWith('en') ? 'en-US' : locale)

const isRange = ({ point: { low, high } }: Spot): boolean => low !== high

const marksOf = (spots: readonly Spot[], room: Room, { theme, voices }: PanelFrame): Plot.Markish[] => {
  const mark = ({ point }: Spot): Mark => {
    const at = voices.indexOf(point.who)
    return at < 0 ? othersMark(theme) : markOf(at, theme)
  }
  const colour = (spot: Spot): string => mark(spot).colour
  const high = ({ point }: Spot): number => point.high
  const bar = { stroke: colour, strokeWidth: 6, strokeOpacity: 0.55, strokeLinecap: 'round' } as const
  return [
    Plot.ruleX(spots.filter(isRange), { x: 'x', y1: ({ point }: Spot) => point.low, y2: high, ...bar }),
    Plot.dot(spots, { x: 'x', y: high, fill: colour, symbol: (spot: Spot) => mark(spot).shape, r: 6 }),
    ...labelsOf(spots, room, theme),
  ]
}

const labelsOf = (spots: readonly Spot[], room: Room, theme: Theme): readonly Plot.Markish[] => {
  const paint = { fill: theme.ink, stroke: theme.ground, strokeWidth: 3, fontSize: 11 }
  const where = { x: 'x', y: ({ point }: Spot) => point.high, text: ({ point }: Spot) => point.label }
  return [...placed(spots, room)].map(([place, some]) => Plot.text(some, { ...where, ...paint, ...place }))
}

/** Few whole things are counted in ones: no line stands at half a home. */
const scaleOf = ({ spots }: Axis, { top, bottom }: Room): number | number[] => {
  const whole = spots.every(({ point: { low, high } }) => Number.isInteger(low) && Number.isInteger(high))
  return whole && bottom === 0 && top < 5 ? Array.from({ length: Math.floor(top) + 1 }, (_, n) => n) : 4
}

/** The lines behind the marks: values across, and what parts the undated from the days. */
const linesOf = (axis: Axis, room: Room, { theme }: PanelFrame): readonly Plot.Markish[] => [
  Plot.gridY({ stroke: theme.faint, strokeOpacity: 0.25, ticks: scaleOf(axis, room) }),
  ...(axis.border === null
    ? []
    : [Plot.ruleX([axis.border], { stroke: theme.faint, strokeOpacity: 0.6, strokeDasharray: '3 4' })]),
]

const axesOf = (axis: Axis, room: Room, { theme, undated, locale }: PanelFrame): readonly Plot.Markish[] => {
  const ticks = ticksOf(axis, room, undated)
  const names = new Map(ticks.map(({ at, name }) => [at.getTime(), name]))
  return [
    Plot.axisX(
      ticks.map(({ at }) => at),
      { label: null, tickFormat: (at: Date) => names.get(at.getTime()) ?? '', color: theme.ink },
    ),
    Plot.axisY({
      label: null,
      color: theme.ink,
      ticks: scaleOf(axis, room),
      tickFormat: numberIn(locale, room.top),
    }),
  ]
}

/** The panel as SVG markup, `frame.width` by `frame.height` pixels. */
export const panelOf = (points: readonly Point[], frame: PanelFrame): string => {
  const { document } = parseHTML('<html><body></body></html>')
  const { theme, width, height } = frame
  const axis = axisOf(points)
  const room = roomOf(axis, frame)
  const spots = apart(axis.spots, room)
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: margins.left,
    marginRight: margins.right,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    style: { background: theme.ground, color: theme.ink, fontFamily: 'DejaVu Sans', fontSize: '11px' },
    x: { type: 'utc', domain: [...axis.domain] },
    y: { domain: [room.bottom, room.top], label: null },
    marks: [...axesOf(axis, room, frame), ...linesOf(axis, room, frame), ...marksOf(spots, room, frame)],
  })
  return svg.outerHTML
}
