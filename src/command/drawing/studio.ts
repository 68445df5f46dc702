import { chartOf } from '../../render/chart/chart.ts'
import { pngOf } from '../../render/chart/picture.ts'
import type { Drawing } from './drawing.ts'

const svgOf = (drawing: Drawing): string =>
  drawing.kind === 'svg' ? drawing.svg : chartOf(drawing.sheet, drawing.ground)

// A process of its own (draw.ts): it draws what it is sent, and ends with the one that sends.
process.on('message', (drawing: Drawing) => {
  process.send?.(pngOf(svgOf(drawing)))
})
