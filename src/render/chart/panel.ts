import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type Axis, axisOf } from './axis.ts'
import { placed } from './labels.ts'
import type { Point } from './points.ts'
import { type Mark, markOf, type Theme } from './theme.ts'

/** One kind of figure as a chart: where it is drawn, and the voices that have a colour and a shape. */
export type PanelFrame = {
  readonly width: number
  readonly height: number
  readonly theme: Theme
  readonly voices: readonly string[]
  /** What stands under the column of undated ones. */
  readonly undated: string
}

/** Ticks: at most four dated days, and the name of the undated column. */
const ticksOf = (points: readonly Point[], axis: Axis): readonly Date[] => {
  const days = [...new Set(points.flatMap(({ day }) => (day === null ? [] : [day.getTime()])))].sort(
    (a, b) => a - b,
  )
  const step = Math.max(1, Math.ceil(days.length / 4))
  const width = axis.domain[1].getTime() - axis.domain[0].getTime()
  const chosen = days.filter((_, i) => i % step === 0)
  return chosen
    .filter((day, i) => i === 0 || day - (chosen[i - 1] ?? 0) > width * 0.2)
    .map((day) => new Date(day))
}

const marksOf = (points: readonly Point[], axis: Axis, { theme, voices }: PanelFrame): Plot.Markish[] => {
  const x = ({ day }: Point): Date => day ?? axis.undatedAt
  const mark = ({ who }: Point): Mark => markOf(voices.indexOf(who), theme)
  const colour = (point: Point): string => mark(point).colour
  return [
    Plot.gridY({ stroke: theme.faint, strokeOpacity: 0.25 }),
    Plot.ruleX(
      points.filter(({ low, high }) => low !== high),
      {
        x,
        y1: 'low',
        y2: 'high',
        stroke: colour,
        strokeWidth: 6,
        strokeOpacity: 0.55,
        strokeLinecap: 'round',
      },
    ),
    Plot.dot(points, {
      x,
      y: 'high',
      fill: colour,
      symbol: (point: Point) => mark(point).shape,
      r: 6,
    }),
    ...labels(points, axis, theme),
  ]
}

/** Labels above their marks, below where another lies there, nowhere where both are taken: the words have them all. */
const labels = (points: readonly Point[], axis: Axis, theme: Theme): readonly Plot.Markish[] => {
  const { above, below } = placed(points, axis)
  const style = { x: ({ day }: Point) => day ?? axis.undatedAt, y: 'high', text: 'label', fontSize: 11 }
  const paint = { fill: theme.ink, stroke: theme.ground, strokeWidth: 3 }
  return [Plot.text(above, { ...style, ...paint, dy: -13 }), Plot.text(below, { ...style, ...paint, dy: 14 })]
}

/** A tick's day as the reader writes it. */
const named = (points: readonly Point[]): ReadonlyMap<number, string> =>
  new Map(points.flatMap(({ day, when }) => (day === null ? [] : [[day.getTime(), when]])))

/** The panel as SVG markup, `frame.width` by `frame.height` pixels. */
export const panelOf = (points: readonly Point[], frame: PanelFrame): string => {
  const { document } = parseHTML('<html><body></body></html>')
  const { theme } = frame
  const axis = axisOf(points)
  const days = named(points)
  const undated = points.some(({ day }) => day === null)
  const ticks = [...ticksOf(points, axis), ...(undated ? [axis.undatedAt] : [])]
  const top = Math.max(...points.map(({ high }) => high), 1)
  const svg = Plot.plot({
    document,
    width: frame.width,
    height: frame.height,
    marginLeft: 52,
    marginRight: 12,
    marginTop: 18,
    marginBottom: 34,
    style: { background: theme.ground, color: theme.ink, fontFamily: 'DejaVu Sans', fontSize: '11px' },
    x: { type: 'utc', domain: axis.domain },
    y: { domain: [0, top * 1.15], ticks: 4, label: null, tickFormat: (n: number) => n.toLocaleString('en') },
    marks: [
      Plot.axisX(ticks, {
        label: null,
        tickFormat: (tick: Date) =>
          tick.getTime() === axis.undatedAt.getTime() && undated
            ? frame.undated.replace(' ', '\n')
            : (days.get(tick.getTime()) ?? ''),
        color: theme.ink,
      }),
      Plot.axisY({
        label: null,
        color: theme.ink,
        ticks: 4,
        tickFormat: (n: number) => n.toLocaleString('en'),
      }),
      ...marksOf(points, axis, frame),
    ],
  })
  return svg.outerHTML
}
