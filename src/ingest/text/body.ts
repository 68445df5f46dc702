import type { Line } from './lines.ts'

/** Which lines are the article: from `start` to before `end`, and inside it those that `kept` names by place. */
export type Body = { readonly start: number; readonly end: number; readonly kept: readonly number[] }

/** What a line speaks for or against the body around it. */
const worth = ({ furniture, size, closes, bullet }: Line): number => {
  if (furniture !== null) return -1
  if (closes && size >= 8) return Math.min(4, size / 10)
  if (bullet && size >= 8) return 0.5
  return closes ? 0.1 : -0.7
}

type Run = { readonly start: number; readonly end: number; readonly sum: number }

const bestRun = (worths: readonly number[]): Run => {
  let best: Run = { start: 0, end: 0, sum: 0 }
  let here: Run = best
  worths.forEach((value, at) => {
    here =
      here.sum > 0
        ? { start: here.start, end: at + 1, sum: here.sum + value }
        : { start: at, end: at + 1, sum: value }
    if (here.sum > best.sum) best = here
  })
  return best
}

/** The body of a page: the run of lines that speaks most for being one, without its furniture. */
export const bodyOf = (lines: readonly Line[]): Body => {
  const { start, end } = bestRun(lines.map(worth))
  const kept = lines.flatMap((line, at) =>
    at >= start && at < end && line.furniture === null && (line.closes || line.bullet || line.size >= 2)
      ? [at]
      : [],
  )
  return { start, end, kept }
}
