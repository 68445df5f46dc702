import { commandIn, type PlainCall, type PlainCommand } from '../lookup/plain.ts'

/** A line of the terminal as a command: it begins with "/". Null where it is a question, or names no command. */
export const commandLine = (line: string, commands: readonly PlainCommand[]): PlainCall | null =>
  /^\s*\/\p{L}/u.test(line) ? commandIn(line.replace(/^\s*\//, ''), commands) : null
