import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

const inPaths: readonly (readonly [RegExp, string])[] = [
  [/(\/interactions\/\d+\/)[^/\s?"']+/g, '$1…'],
  [/(\/webhooks\/\d+\/)[^/\s?"']+/g, '$1…'],
  [/\b(Bot|Bearer)\s+[\w.-]{10,}/g, '$1 …'],
]

/** A text with every secret, interaction token and credential taken out: fit for a log. */
export const redacted = (text: string, secrets: readonly string[]): string => {
  const known = secrets
    .filter((secret) => secret !== '')
    .reduce((kept, secret) => kept.replaceAll(secret, '…'), text)
  return inPaths.reduce((kept, [pattern, by]) => kept.replaceAll(pattern, by), known)
}

const frames = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .join('\n')

/** An error as a line for the log: what and where, never the body of a request (it holds what people wrote). */
export const inLog = (error: unknown): string => {
  if (error instanceof DiscordAPIError)
    return `Discord refused ${error.method} ${new URL(error.url).pathname}: ${error.status}, code ${error.code}, ${error.message}`
  if (error instanceof HTTPError)
    return `Discord failed at ${error.method} ${new URL(error.url).pathname}: ${error.status}`
  if (error instanceof RateLimitError)
    return `Discord asks to wait ${error.retryAfter} ms before ${error.method} ${error.route}`
  return error instanceof Error ? `${error.name}: ${error.message}\n${frames(error)}` : String(error)
}

/** Writes lines to a log, with every secret taken out. */
export type Log = (line: string) => void

/** A log in which the secrets cannot appear. */
export const discreet =
  (log: Log, secrets: readonly string[]): Log =>
  (line) =>
    log(redacted(line, secrets))
