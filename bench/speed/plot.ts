import type { Run } from './runs.ts'

const [width, left, right, row, top] = [760, 250, 40, 34, 64] as const
const ink = '#1f2328'
const faint = '#656d76'

const text = (words: string, x: number, y: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="DejaVu Sans" fill="${ink}" ${more.includes('font-size') ? '' : `font-size="12"`} ${more}>${words}</text>`

/** One row an engine: a filled mark for the median, a ring for the slowest of a hundred, on a logarithmic scale of ms. */
export const plotOf = (runs: readonly Run[], sentences: number): string => {
  const shown = runs.filter((run) => run.sentences === sentences).toSorted((a, b) => a.p99 - b.p99)
  const [low, high] = [-1, 4]
  const x = (ms: number): number => {
    const at = (Math.log10(Math.max(ms, 0.1)) - low) / (high - low)
    return left + at * (width - left - right)
  }
  const bottom = top + shown.length * row
  const grid = [0.1, 1, 10, 100, 1000, 10_000].map(
    (ms) =>
      `<line x1="${x(ms)}" x2="${x(ms)}" y1="${top - 10}" y2="${bottom}" stroke="#d0d7de"/>` +
      text(`${ms.toLocaleString('en')} ms`, x(ms), bottom + 18, 'text-anchor="middle" font-size="11"'),
  )
  const rows = shown.map(({ engine, name, median, p99 }, at) => {
    const y = top + at * row + 12
    const colour = engine === 'verbatim' ? '#0969da' : faint
    const weight = engine === 'verbatim' ? 'font-weight="bold"' : ''
    return `${text(name, left - 14, y + 4, `text-anchor="end" ${weight}`)}<line x1="${x(median)}" x2="${x(p99)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/><circle cx="${x(median)}" cy="${y}" r="6" fill="${colour}"/><circle cx="${x(p99)}" cy="${y}" r="6" fill="#fff" stroke="${colour}" stroke-width="2"/>`
  })
  const head = `${sentences.toLocaleString('en')} sentences: a question at the median (filled) and the slowest in a hundred (ring)`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + 34}"><rect width="100%" height="100%" fill="#fff"/>${text(head, 20, 28, 'font-weight="bold"')}${grid.join('')}${rows.join('')}</svg>`
}
