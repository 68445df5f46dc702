import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, request } from 'undici'
import { because } from '../../article/refusal.ts'
import { isPublicAddress } from './address.ts'
import { acceptedEncodings, BodyRefused, readBody } from './body.ts'
import { ClosedAddress, guardedAgent, type Lookup, systemLookup } from './connect.ts'
import { type Bounds, FetchError, linkFrom, webPorts } from './url.ts'

/**
 * A page as it came: bytes after inflation, its type, where it stood after redirects, and `lasting`, where to ask for it next
 * time: as far as the redirects were for good.
 */
export type Fetched =
  | {
      readonly kind: 'page'
      readonly bytes: Uint8Array
      readonly contentType: string
      readonly url: string
      readonly lasting: string
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }

/** Limits in bytes and milliseconds. */
export const fetchLimits = {
  bytes: 5_000_000,
  total: 15_000,
  idle: 2_000,
  headers: 8_000,
  redirects: 5,
} as const

/** How pages are fetched, and what may be connected to. */
export type Fetcher = Bounds & {
  readonly lookup: Lookup
  /** May this page be read? Asked before each request: the site's robots.txt is obeyed here. */
  readonly allows: (url: string) => Promise<boolean>
  /** The bot's name and where to read about it, as the User-Agent header says it. */
  readonly agentName: string
  readonly types: RegExp
  readonly limits: { readonly [name in keyof typeof fetchLimits]: number }
}

const pageTypes = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)\b/i

/** Pages of the public internet, under the limits. */
export const publicFetcher = (agentName: string): Fetcher => ({
  permits: isPublicAddress,
  ports: webPorts,
  lookup: systemLookup,
  allows: async () => true,
  agentName,
  types: pageTypes,
  limits: fetchLimits,
})

/** What the server gave last time, so that it can say "unchanged". */
export type Known = { readonly etag: string | null; readonly lastModified: string | null }

const one = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null

/** A mark that can be sent back as a header: one with other signs, or of kilobytes, would keep a page from ever being asked for again. */
const sendable = (mark: string | null): string | null =>
  mark !== null && /^[\x20-\x7e]{1,500}$/.test(mark) ? mark : null

const headersFor = (fetcher: Fetcher, known: Known | null): Record<string, string> => ({
  'user-agent': fetcher.agentName,
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
  'accept-encoding': acceptedEncodings,
  ...marksFor(sendable(known?.etag ?? null), sendable(known?.lastModified ?? null)),
})

const marksFor = (etag: string | null, lastModified: string | null): Record<string, string> => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

/** Where a redirect leads, checked like any link; never from https to http. Throws a `FetchError`. */
export const redirectedFrom = (from: URL, headers: IncomingHttpHeaders, fetcher: Fetcher): URL => {
  const target = one(headers['location'])
  const next = target === null ? null : URL.parse(target, from.href)
  if (next === null) throw new FetchError(from.href, because('redirectNowhere'))
  const url = linkFrom(next.href, fetcher)
  if (from.protocol === 'https:' && url.protocol === 'http:')
    throw new FetchError(from.href, because('redirectUnsafe'))
  return url
}

/** How far a fetch has come: where it stands, and how much of the way is for good. */
type Way = { readonly url: URL; readonly lasting: URL }

/** Behind a redirect that is for now, nothing is for good any more. */
const wayOn = ({ url, lasting }: Way, status: number, next: URL): Way => ({
  url: next,
  lasting: lasting === url && (status === 301 || status === 308) ? next : lasting,
})

const pageFrom = async (
  { url, lasting }: Way,
  answer: Dispatcher.ResponseData,
  fetcher: Fetcher,
): Promise<Fetched> => {
  const { headers, statusCode } = answer
  if (statusCode === 304) return { kind: 'unchanged' }
  if (statusCode !== 200)
    throw new FetchError(url.href, because('siteError', statusCode), { status: statusCode })
  const contentType = one(headers['content-type']) ?? ''
  if (!fetcher.types.test(contentType.trim()))
    throw new FetchError(url.href, because('notAPageOfText', contentType.slice(0, 60)))
  const bytes = await readBody(answer.body, one(headers['content-encoding']), fetcher.limits.bytes)
  const [etag, lastModified] = [sendable(one(headers['etag'])), sendable(one(headers['last-modified']))]
  return { kind: 'page', bytes, contentType, url: url.href, lasting: lasting.href, etag, lastModified }
}

/** A site may say that an answer is on its way so many times; one that says nothing else keeps a processor busy. */
const mostHints = 20

/** Asks for a page; a site that only ever hints at an answer is left. */
const ask = async (url: URL, { fetcher, dispatcher, signal }: Trip, known: Known | null) => {
  const enough = new AbortController()
  let hints = 0
  const answer = await request(url, {
    dispatcher,
    signal: AbortSignal.any([signal, enough.signal]),
    headers: headersFor(fetcher, known),
    onInfo: () => {
      if (++hints > mostHints) enough.abort()
    },
  })
  // A body that nobody reads breaks off when the connection is closed: unheard, that would end the process.
  answer.body.on('error', () => {})
  return answer
}

type Trip = { readonly fetcher: Fetcher; readonly dispatcher: Dispatcher; readonly signal: AbortSignal }

const follow = async (start: URL, known: Known | null, trip: Trip): Promise<Fetched> => {
  const { fetcher } = trip
  let way: Way = { url: start, lasting: start }
  for (let hop = 0; hop <= fetcher.limits.redirects; hop++) {
    const { url } = way
    if (!(await fetcher.allows(url.href))) throw new FetchError(url.href, because('robotsForbid'))
    const answer = await ask(url, trip, known)
    if (![301, 302, 303, 307, 308].includes(answer.statusCode)) return pageFrom(way, answer, fetcher)
    answer.body.destroy()
    way = wayOn(way, answer.statusCode, redirectedFrom(url, answer.headers, fetcher))
  }
  throw new FetchError(start.href, because('redirectEndless'))
}

/** What went wrong; engines' own messages stay in `cause`. */
const inWords = (url: string, error: unknown): FetchError => {
  if (error instanceof FetchError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof ClosedAddress || cause instanceof BodyRefused)
    return new FetchError(url, cause.refusal, { cause })
  const name = cause instanceof Error ? `${cause.name} ${'code' in cause ? String(cause.code) : ''}` : ''
  if (/abort|timeout/i.test(name)) return new FetchError(url, because('siteTooSlow'), { cause })
  if (/ENOTFOUND|EAI_AGAIN/.test(name)) return new FetchError(url, because('noSite'), { cause })
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT|TLS|SSL/.test(name))
    return new FetchError(url, because('siteUnsafe'), { cause })
  return new FetchError(url, because('siteBrokeOff'), { cause })
}

/**
 * Fetches a page under all limits: permitted addresses only, redirects followed by hand and checked again, inflated
 * bytes counted, a deadline over the whole. Throws a `FetchError` that says why.
 */
export const fetchPage = async (
  link: string,
  fetcher: Fetcher,
  known: Known | null = null,
): Promise<Fetched> => {
  const { permits, lookup, limits } = fetcher
  const start = linkFrom(link, fetcher)
  const dispatcher = guardedAgent(permits, lookup, {
    headers: limits.headers,
    body: limits.idle,
    connect: limits.headers,
  })
  try {
    return await follow(start, known, { fetcher, dispatcher, signal: AbortSignal.timeout(limits.total) })
  } catch (error) {
    throw inWords(link, error)
  } finally {
    dispatcher.destroy().catch(() => {})
  }
}
