import { type ParseArgsConfig, parseArgs } from 'node:util'
import { distance } from './shelf/spelling.ts'

/** A call that cannot be carried out; the message says what to mend. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** So many slips are forgiven when an option is guessed. */
const slips = 2

const nearest = (typed: string, known: readonly string[]): string | undefined =>
  known
    .map((name) => ({ name, off: distance(typed, name, slips) }))
    .filter(({ name, off }) => off <= slips && off < name.length)
    .sort((a, b) => a.off - b.off)[0]?.name

const unknown = (typed: string, known: readonly string[]): string => {
  const meant = nearest(typed.replace(/^-+/, ''), known)
  return `${typed} is no option${meant === undefined ? '' : `; did you mean --${meant}?`}`
}

/** What Node finds wrong with a call, in one short line each; what it names stands first between its quotation marks. */
const wrong: Readonly<Record<string, (named: string, known: readonly string[], said: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: unknown,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (named) => `"${named}" is one word too many`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (named, _, said) =>
    said.includes('does not take') ? `${named} takes no value` : `${named} needs a value: ${named}=…`,
}

const toldOf = (cause: unknown, known: readonly string[]): string => {
  if (!(cause instanceof Error)) return String(cause)
  const named = /'([^']*)'/.exec(cause.message)?.[1] ?? ''
  const tell = 'code' in cause ? wrong[String(cause.code)] : undefined
  return tell?.(named.split(/[ =,]/)[0] ?? named, known, cause.message) ?? cause.message
}

/** The options and words of a call. Throws a `UsageError` of one line that names what is wrong, and the option meant. */
export const argumentsFrom = <T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> => {
  try {
    return parseArgs(config)
  } catch (cause) {
    const told = toldOf(cause, Object.keys(config.options ?? {}))
    throw new UsageError(`${told} (--help lists what there is)`, { cause })
  }
}
