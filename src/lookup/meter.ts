/** Measures how long answers take. */
export type Meter = {
  readonly note: (milliseconds: number) => void
  /** The median of the last answers, in milliseconds; null before the first. */
  readonly median: () => number | null
}

/** A meter that remembers the last `most` answers. */
export const meterOf = (most = 200): Meter => {
  const last: number[] = []
  return {
    note: (milliseconds) => {
      last.push(milliseconds)
      if (last.length > most) last.shift()
    },
    median: () => last.toSorted((a, b) => a - b)[Math.floor((last.length - 1) / 2)] ?? null,
  }
}
