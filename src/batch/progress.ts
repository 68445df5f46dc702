/** A stream that a progress bar can be drawn on. */
export type Screen = {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly write: (text: string) => unknown
}

const width = 24

/** One line of progress: `reading [######······] 12 of 48`. */
export const bar = (doing: string, done: number, all: number): string => {
  const filled = all === 0 ? width : Math.floor((width * Math.min(done, all)) / all)
  return `${doing} [${'#'.repeat(filled)}${'·'.repeat(width - filled)}] ${done} of ${all}`
}

/** Draws progress over itself on a terminal; a pipe or a log sees nothing of it. */
export const progressOn = (screen: Screen, doing: string): ((done: number, all: number) => void) => {
  if (screen.isTTY !== true) return () => undefined
  return (done, all) => {
    screen.write(`\r${bar(doing, done, all).slice(0, screen.columns ?? 80)}${done >= all ? '\n' : ''}`)
  }
}
