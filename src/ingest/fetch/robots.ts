import Robots from 'robots-parser/Robots.js'
import { because } from '../../article/refusal.ts'
import { decodePage } from '../html/decode.ts'
import { type Fetcher, fetchPage } from './fetch.ts'
import { FetchError } from './url.ts'

/** How long a site's robots.txt is believed: a day, as RFC 9309 (2.4) allows. */
const believed = 24 * 3600 * 1000

type Rules = { readonly allows: (url: string) => boolean; readonly until: number }

const open: Rules['allows'] = () => true

/** Any page may be large; a robots.txt is read up to 500 kB, and no longer than this is waited for it. */
const patience = { bytes: 500_000, total: 6_000 }

/** A robots.txt names a bot by its product alone: `Verbatim` of `Verbatim/1.0 (a bot)`. */
const productOf = ({ agentName }: Fetcher): string => /^[^\s/(]+/.exec(agentName)?.[0] ?? agentName

/** RFC 9309, 2.3.1: a missing file (any refusal in words) opens the site; a site that cannot be reached stays closed. */
const rulesOf = async (origin: string, fetcher: Fetcher): Promise<Rules['allows']> => {
  const file = new URL('/robots.txt', origin).href
  const limits = {
    ...fetcher.limits,
    bytes: patience.bytes,
    total: Math.min(patience.total, fetcher.limits.total),
  }
  try {
    const fetched = await fetchPage(file, { ...fetcher, types: /^/, allows: async () => true, limits })
    if (fetched.kind === 'unchanged') return open
    const parsed = new Robots(file, decodePage(fetched.bytes, fetched.contentType))
    return (url) => parsed.isAllowed(url, productOf(fetcher)) !== false
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.status !== null && error.status >= 400 && error.status < 500) return open
    throw new FetchError(file, [...because('robotsUnasked'), ...error.refusal], {
      cause: error,
    })
  }
}

/** A memory of sites' robots.txt: `allows(url, now)` says whether the bot may read a page; `now` in milliseconds. */
export const robotsMemory = (
  fetcher: Fetcher,
): { readonly allows: (url: string, now: number) => Promise<boolean> } => {
  const known = new Map<string, Rules>()
  return {
    allows: async (url, now) => {
      const { origin } = new URL(url)
      const found = known.get(origin)
      const rules =
        found && found.until > now ? found : { allows: await rulesOf(origin, fetcher), until: now + believed }
      if (known.size > 1000) known.clear()
      known.set(origin, rules)
      return rules.allows(url)
    },
  }
}

/** The same fetcher, obeying each site's robots.txt at every step of the way. */
export const politeFetcher = (fetcher: Fetcher, now: () => number): Fetcher => {
  const robots = robotsMemory(fetcher)
  return { ...fetcher, allows: (url) => robots.allows(url, now()) }
}
