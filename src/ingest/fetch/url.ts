import { isIP } from 'node:net'
import { because, type Refusal, type Why } from '../../article/refusal.ts'
import { inEnglish } from '../../render/words/english/refusals.ts'

/** A link or a page that cannot be taken; `refusal` says why to the person who gave it, the message to who reads logs. */
export class FetchError extends Error {
  readonly url: string
  readonly refusal: Refusal
  /** The site's own HTTP status, where it answered with an error. */
  readonly status: number | null

  constructor(url: string, refusal: Refusal, options: ErrorOptions & { readonly status?: number } = {}) {
    super(inEnglish(refusal), options)
    this.name = 'FetchError'
    this.url = url
    this.refusal = refusal
    this.status = options.status ?? null
  }
}

/** Browsers and servers agree on no more than this. */
const longest = 2048

/** What a link may point to: which addresses, and which ports ('' is the scheme's own). */
export type Bounds = {
  readonly permits: (address: string) => boolean
  readonly ports: ReadonlySet<string>
}

/** The ports of the web. */
export const webPorts: ReadonlySet<string> = new Set(['', '80', '443'])

/** The host without the brackets of an IPv6 literal. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * A link that may be fetched: http or https, on their own ports, without a name or password in it. `URL` writes an
 * IPv4 address in any form (decimal, octal, hexadecimal, short) as the usual four numbers, so `permits` sees it.
 * Throws a `FetchError`.
 */
export const linkFrom = (text: string, { permits, ports }: Bounds): URL => {
  const refuse = (why: Why, ...of: readonly number[]): never => {
    throw new FetchError(text.slice(0, longest), because(why, ...of))
  }
  if (text.length > longest) return refuse('linkTooLong', longest)
  const url = URL.parse(text.trim()) ?? refuse('notALink')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('notHttp')
  if (url.username !== '' || url.password !== '') return refuse('linkWithPassword')
  if (!ports.has(url.port)) return refuse('otherPort')
  const host = hostOf(url)
  if (isIP(host) !== 0 && !permits(host)) return refuse('notPublic')
  if (isIP(host) === 0 && !host.includes('.')) return refuse('notPublic')
  return url
}
