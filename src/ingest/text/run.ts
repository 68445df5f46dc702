/** A run of lines: from `start` to before `end`. */
export type Run = { readonly start: number; readonly end: number }

/** The running sums of a list, one longer than it. */
export const sumsOf = (values: readonly number[]): readonly number[] => {
  let sum = 0
  return [0, ...values.map((value) => (sum += value))]
}

/** The sum of the values from `from` to before `to`, the ends cut to the list. */
export const within = (sums: readonly number[], from: number, to: number): number =>
  (sums[Math.max(0, Math.min(to, sums.length - 1))] ?? 0) -
  (sums[Math.max(0, Math.min(from, sums.length - 1))] ?? 0)

/** The run with the largest sum; empty where no value is above 0. */
export const bestRun = (values: readonly number[]): Run => {
  let best = { start: 0, end: 0, sum: 0 }
  let here = best
  values.forEach((value, at) => {
    here =
      here.sum > 0
        ? { start: here.start, end: at + 1, sum: here.sum + value }
        : { start: at, end: at + 1, sum: value }
    if (here.sum > best.sum) best = here
  })
  return { start: best.start, end: best.end }
}
