import type { Watch } from '../command/watch.ts'
import { redacted } from '../discord/redact.ts'

export const levels = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/** Writes what happens, one line each. */
export type Logger = (level: Level, message: string) => void

type Options = {
  /** The lowest level that is written. */
  readonly level: Level
  /** What must never be written. */
  readonly secrets: readonly string[]
  /** On every line, such as the shard. */
  readonly always: Readonly<Record<string, string>>
  readonly now: () => Date
  readonly write: (line: string) => void
}

/** A password in an address: `postgres://user:password@host`. */
const inAddress = /(\b\w+:\/\/[^\s:@/]*:)[^\s@/]+@/g

/** A text that is fit for a log: without the secrets, tokens and passwords in it. */
export const discreetText = (text: string, secrets: readonly string[]): string =>
  redacted(text, secrets).replaceAll(inAddress, '$1…@')

/** A log of JSON lines (time, level, message), as log collectors read them; secrets cannot appear in it. */
export const loggerOf =
  ({ level, secrets, always, now, write }: Options): Logger =>
  (at, message) => {
    if (levels.indexOf(at) < levels.indexOf(level)) return
    const line = { time: now().toISOString(), level: at, ...always, message: discreetText(message, secrets) }
    write(JSON.stringify(line))
  }

const troubles = /could not|cannot|not answered|had trouble|error|failed|withheld|refused/i

/** The level of a line that came without one. */
export const levelOf = (line: string): Level => (troubles.test(line) ? 'warn' : 'info')

const withheld = /^(\d+) quotes were withheld/

/** What a line of the Discord edge says that is counted. */
export const countLine = (line: string, watch: Watch): void => {
  const quotes = withheld.exec(line)?.[1]
  if (quotes !== undefined) watch({ kind: 'withheld', quotes: Number(quotes) })
  else if (line.includes('not answered') || line.includes('had trouble')) watch({ kind: 'troubled' })
}
