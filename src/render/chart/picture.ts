import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const font = (name: string): string => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

const fontFiles = [font('DejaVuSans'), font('DejaVuSans-Bold')]

/** Writing that DejaVu Sans has no signs for: from Devanagari to Khmer, Chinese, Japanese, Korean, and beyond U+FFFF. */
const beyondDejaVu = /[\u0700-\u109f\u1100-\u1cff\u2e00-\uffff]/

/**
 * An SVG as PNG at twice its size, in a font that comes with the program (a bare machine has none). The machine's own
 * fonts are looked through only for signs that this one lacks: with 340 of them it took 60 ms a picture.
 */
export const pngOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles, loadSystemFonts: beyondDejaVu.test(svg), defaultFontFamily: 'DejaVu Sans' },
  })
    .render()
    .asPng()
