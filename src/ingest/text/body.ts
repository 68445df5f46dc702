import type { Line } from './lines.ts'
import { lineScores } from './score.ts'

/** Which lines are the article: from `start` to before `end`, and inside it those that `kept` names by place. */
export type Body = { readonly start: number; readonly end: number; readonly kept: readonly number[] }

/** Chosen by cross-validation over pages (bench/train-lines.ts): what is added to a score, and what a gap costs. */
export const costs = { lean: 0.8, gap: 1, line: 0.5, furniture: 1 } as const

/** Where a line can stand: before the body, in it, in a gap inside it, after it. */
const BEFORE = 0
const BODY = 1
const GAP = 2
const AFTER = 3

type Step = { readonly from: number; readonly sum: number }

const NEVER = Number.NEGATIVE_INFINITY

const better = (...steps: readonly Step[]): Step =>
  steps.reduce((best, step) => (step.sum > best.sum ? step : best))

const stepsTo = (sums: readonly number[], score: number, skip: number): readonly Step[] => {
  const [before = NEVER, body = NEVER, gap = NEVER, after = NEVER] = sums
  return [
    { from: BEFORE, sum: before },
    better(
      { from: BODY, sum: body + score },
      { from: BEFORE, sum: before + score },
      { from: GAP, sum: gap + score },
    ),
    better({ from: GAP, sum: gap - skip }, { from: BODY, sum: body - costs.gap - skip }),
    better({ from: AFTER, sum: after }, { from: BODY, sum: body }),
  ]
}

const backwards = (table: readonly (readonly Step[])[], last: number): readonly number[] => {
  let state = last
  const places: number[] = []
  for (let at = table.length - 1; at >= 0; at -= 1) {
    if (state === BODY) places.push(at)
    state = table[at]?.[state]?.from ?? BEFORE
  }
  return places.reverse()
}

/**
 * The places of the lines that are kept: the likeliest way through before → body (with gaps) → after, by Viterbi. A line
 * that is furniture is never kept.
 */
export const likeliest = (lines: readonly Line[], scores: readonly number[]): readonly number[] => {
  let sums: readonly number[] = [0, NEVER, NEVER, NEVER]
  const table = lines.map(({ furniture }, at) => {
    const score = furniture === null ? (scores[at] ?? 0) + costs.lean : NEVER
    const steps = stepsTo(sums, score, costs.line + (furniture === null ? 0 : costs.furniture))
    sums = steps.map(({ sum }) => sum)
    return steps
  })
  const last = better(...[BEFORE, BODY, AFTER].map((from) => ({ from, sum: sums[from] ?? NEVER })))
  return backwards(table, last.from)
}

/** So many headlines below a line such as "Read more" are its links; the body's own next heading is not so near. */
const MOST_LINKS = 8

const isTeaser = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.furniture === null &&
  !line.closes &&
  !line.bullet &&
  line.size >= 4 &&
  line.size <= 25

const opensLinks = (line: Line | undefined): boolean =>
  line?.furniture === 'read more' || /^related\W*$/i.test(line?.words ?? '')

/** Is the line a headline below "Related" or "Read more", with nothing but such headlines between them? */
const isLinked = (lines: readonly Line[], at: number): boolean => {
  let above = at
  while (at - above < MOST_LINKS && isTeaser(lines[above])) above -= 1
  return above < at && opensLinks(lines[above])
}

/** The body of a page, judged line by line from its words, its neighbours and its place. */
export const bodyOf = (lines: readonly Line[]): Body => {
  const kept = likeliest(lines, lineScores(lines)).filter((at) => !isLinked(lines, at))
  return { start: kept[0] ?? 0, end: (kept.at(-1) ?? -1) + 1, kept }
}
