import type { LedgerKind } from '../../src/answer/values.ts'
import type { Call } from '../../src/command/command.ts'
import { draw } from '../../src/command/drawing/draw.ts'
import { chartedOf } from '../../src/lookup/charted.ts'
import type { Holding } from '../../src/lookup/sources.ts'
import { sheetInWords, sheetOf } from '../../src/render/chart/sheet.ts'
import { sourcesChart } from '../../src/render/chart/sources.ts'
import { limits } from '../../src/render/discord.ts'
import type { Picture } from '../../src/render/replies/figures.ts'
import { sourcesInWords, sourcesOnPage } from '../../src/render/replies/sources.ts'

/** As many whole entries as fit; the figures below the picture have them all. */
const fitting = (alt: string, more: string): string => {
  if (alt.length <= limits.alt) return alt
  const room = limits.alt - more.length - 2
  const cut = Math.max(alt.lastIndexOf('; ', room), alt.lastIndexOf('. ', room))
  return `${alt.slice(0, cut < 0 ? room : cut)}. ${more}`
}

/** The figures as a chart, with the same content in words; null where there is nothing to draw or nowhere to show it. */
export const pictureOfFigures = async (
  kinds: readonly LedgerKind[],
  { services, words }: Call,
): Promise<Picture | null> => {
  if (services.pictures === false || kinds.length === 0) return null
  const sheet = sheetOf(chartedOf(kinds), words)
  const png = sheet && (await draw({ kind: 'figures', sheet, ground: 'dark' }))
  return png && { png, alt: fitting(sheetInWords(sheet), words.lookup.restBelow) }
}

/** What is on the shelf as a chart, with the same content in words. */
export const pictureOfSources = async (
  holdings: readonly Holding[],
  { services, words }: Call,
): Promise<Picture | null> => {
  if (services.pictures === false || holdings.length === 0) return null
  const drawn = holdings.slice(0, sourcesOnPage)
  const png = await draw({ kind: 'svg', svg: sourcesChart(drawn, words, 'dark') })
  return png && { png, alt: fitting(sourcesInWords(drawn, words), words.lookup.restBelow) }
}
