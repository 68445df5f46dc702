import { because } from '../../article/refusal.ts'
import { decodePage } from '../html/decode.ts'
import { type Fetcher, fetchPage } from './fetch.ts'
import { opensFor, type RobotRule, rulesFor } from './robots-rules.ts'
import { FetchError } from './url.ts'

/** How long a site's robots.txt is believed: a day, as RFC 9309 (2.4) allows. */
const believed = 24 * 3600 * 1000

/** What a site said, when, and how many bytes of memory that takes, about. */
type Rules = { readonly rules: readonly RobotRule[]; readonly at: number; readonly size: number }

/** Any page may be large; a robots.txt is read up to 500 kB, and no longer than this is waited for it. */
const patience = { bytes: 500_000, total: 6_000 }

/** A robots.txt names a bot by its product alone: `Verbatim` of `Verbatim/1.0 (a bot)`. */
const productOf = ({ agentName }: Fetcher): string => /^[^\s/(]+/.exec(agentName)?.[0] ?? agentName

/** RFC 9309, 2.3.1: a missing file (any refusal in words) opens the site; a site that cannot be reached stays closed. */
const rulesOf = async (origin: string, fetcher: Fetcher): Promise<Rules['rules']> => {
  const file = new URL('/robots.txt', origin).href
  const limits = {
    ...fetcher.limits,
    bytes: patience.bytes,
    total: Math.min(patience.total, fetcher.limits.total),
  }
  try {
    const fetched = await fetchPage(file, { ...fetcher, types: /^/, allows: async () => true, limits })
    if (fetched.kind === 'unchanged') return []
    return await rulesFor(decodePage(fetched.bytes, fetched.contentType), productOf(fetcher))
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.status !== null && error.status >= 400 && error.status < 500) return []
    throw new FetchError(file, [...because('robotsUnasked'), ...error.refusal], {
      cause: error,
    })
  }
}

/** So many sites are remembered, in so many bytes. */
const most = { sites: 1000, bytes: 10_000_000 }

/** The rules on their own: as slices they would keep the whole file they were read from. */
const heard = (read: readonly RobotRule[], at: number): Rules => {
  const rules = structuredClone(read)
  return { rules, at, size: rules.reduce((sum, { pattern }) => sum + pattern.length + 50, 0) }
}

const isFull = (known: ReadonlyMap<string, Rules>): boolean =>
  known.size > most.sites || known.values().reduce((sum, { size }) => sum + size, 0) > most.bytes

/** A clock that was set back leaves nothing to be believed for longer. */
const isFresh = ({ at }: Rules, now: number): boolean => now >= at && now < at + believed

/** A memory of sites' robots.txt: `allows(url, now)` says whether the bot may read a page; `now` in milliseconds. */
export const robotsMemory = (
  fetcher: Fetcher,
): { readonly allows: (url: string, now: number) => Promise<boolean> } => {
  const known = new Map<string, Rules>()
  return {
    allows: async (url, now) => {
      const { origin, pathname, search } = new URL(url)
      const found = known.get(origin)
      const site = found && isFresh(found, now) ? found : heard(await rulesOf(origin, fetcher), now)
      if (isFull(known)) known.clear()
      known.set(origin, site)
      return opensFor(site.rules, `${pathname}${search}`)
    },
  }
}

/** The same fetcher, obeying each site's robots.txt at every step of the way. */
export const politeFetcher = (fetcher: Fetcher, now: () => number): Fetcher => {
  const robots = robotsMemory(fetcher)
  return { ...fetcher, allows: (url) => robots.allows(url, now()) }
}
