import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A start that lived so long (milliseconds) was no crash. */
const memory = 3_600_000
/** So many starts in that time are borne without a pause: a person tries things out. */
const free = 3
const firstPause = 5000
const longestPause = 900_000

/** Milliseconds to wait before one more start, after these (in milliseconds since 1970): doubles from the fourth on. */
export const pauseAfter = (starts: readonly number[], now: number): number => {
  const recent = starts.filter((at) => now - at < memory && at <= now).length
  return recent < free ? 0 : Math.min(longestPause, firstPause * 2 ** (recent - free))
}

/** Times of starts (milliseconds since 1970), by where they went: another Discord is another matter. */
const Starts = z.record(z.string(), z.array(z.number()))
type Starts = z.infer<typeof Starts>

/** Starts that did not end well, noted in a file: a supervisor that starts a crashing bot again must not hammer Discord. */
export type StartNote = {
  /** Notes a start; gives the pause that it has to make first. */
  readonly begin: (now: number) => number
  /** The program was asked to end: its start was no crash. */
  readonly endedWell: () => void
}

const startsIn = (file: string): Starts => {
  try {
    return Starts.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** A folder that cannot be written to is no reason not to start. */
const write = (file: string, starts: Starts): void => {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(starts))
  } catch {
    // The next start knows less: it waits less.
  }
}

const recentOf = (starts: Starts, now: number): Starts =>
  Object.fromEntries(
    Object.entries(starts)
      .map(
        ([where, times]) =>
          [where, times.filter((at) => now - at < memory + longestPause).slice(-20)] as const,
      )
      .filter(([, times]) => times.length > 0),
  )

/** The note in that file of the starts that went `where`. */
export const startNote = (file: string, where: string): StartNote => ({
  begin: (now) => {
    const starts = recentOf(startsIn(file), now)
    const times = starts[where] ?? []
    const pause = pauseAfter(times, now)
    write(file, { ...starts, [where]: [...times, now + pause] })
    return pause
  },
  endedWell: () => {
    const { [where]: _, ...others } = startsIn(file)
    write(file, others)
  },
})
