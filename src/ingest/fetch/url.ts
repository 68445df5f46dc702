import { isIP } from 'node:net'

/** A link or a page that cannot be taken; the message says why in words for the person who gave it. */
export class FetchError extends Error {
  readonly url: string
  /** The site's own HTTP status, where it answered with an error. */
  readonly status: number | null

  constructor(url: string, reason: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(reason, options)
    this.name = 'FetchError'
    this.url = url
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
  const refuse = (reason: string): never => {
    throw new FetchError(text.slice(0, longest), reason)
  }
  if (text.length > longest) return refuse(`The link is longer than ${longest} characters.`)
  const url = URL.parse(text.trim()) ?? refuse('That is not a link. It should begin with https://')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('Only links that begin with https:// or http:// can be read.')
  if (url.username !== '' || url.password !== '')
    return refuse('The link must not hold a name or a password.')
  if (!ports.has(url.port)) return refuse('Only the usual ports, 80 and 443, can be read.')
  const host = hostOf(url)
  if (isIP(host) !== 0 && !permits(host)) return refuse('That address is not on the public internet.')
  if (isIP(host) === 0 && !host.includes('.')) return refuse('That address is not on the public internet.')
  return url
}
