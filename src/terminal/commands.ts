import { commandIn, type PlainCall, type PlainCommand } from '../lookup/plain.ts'

/** A line of the terminal as a command: it begins with "/". Null where it is a question, or names no command. */
export const commandLine = (line: string, commands: readonly PlainCommand[]): PlainCall | null =>
  /^\s*\/\p{L}/u.test(line) ? commandIn(line.replace(/^\s*\//, ''), commands) : null

/** A line that is for the commands: "/figures homes", "help" or "?" alone, and what holds no word at all, which `/ask` explains. */
export const asCommand = (line: string): string | null => {
  if (line.startsWith('/')) return line
  if (/^(?:help|\?+)$/i.test(line)) return '/help'
  return /[\p{L}\p{N}]/u.test(line) ? null : `/ask ${line}`
}
