import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const font = (name: string): string => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

/** An SVG as PNG at twice its size, in a font that comes with the program (a bare machine has none). */
export const pngOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: [font('DejaVuSans'), font('DejaVuSans-Bold')],
      loadSystemFonts: true,
      defaultFontFamily: 'DejaVu Sans',
    },
  })
    .render()
    .asPng()
