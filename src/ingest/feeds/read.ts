import { type Fetched, type Fetcher, fetchPage, type Known } from '../fetch/fetch.ts'
import { FetchError } from '../fetch/url.ts'
import { feedInWorker } from '../worker.ts'
import type { Channel } from './items.ts'
import type { FeedTold } from './told.ts'

/** A feed as it was fetched; `unchanged` since last time; or no feed. */
export type ReadChannel =
  | {
      readonly kind: 'channel'
      readonly channel: Channel
      /** Where to ask for it next time. */
      readonly url: string
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'none' }

const feedTypes = /^(?:application|text)\/(?:[a-z.-]+\+)?(?:xml|json|rss|atom|plain|html)\b/i
const largest = 2_000_000

const forFeeds = (fetcher: Fetcher): Fetcher => ({
  ...fetcher,
  types: feedTypes,
  limits: { ...fetcher.limits, bytes: largest },
})

const toldBy = async ({
  bytes,
  contentType,
  url,
}: Extract<Fetched, { readonly kind: 'page' }>): Promise<FeedTold> => {
  const told = await feedInWorker({ kind: 'feed', bytes, contentType, url })
  if ('kind' in told) throw new FetchError(url, told.reason)
  return told
}

/** Reads a feed, or the one that a page names. Throws a `FetchError` where it cannot be fetched. */
export const readChannel = async (
  link: string,
  fetcher: Fetcher,
  known: Known | null,
): Promise<ReadChannel> => {
  const page = await fetchPage(link, forFeeds(fetcher), known)
  if (page.kind === 'unchanged') return page
  const { lasting: url, etag, lastModified } = page
  const told = await toldBy(page)
  if (told.channel !== null) return { kind: 'channel', channel: told.channel, url, etag, lastModified }
  const named = known === null ? told.named : null
  // A page that names itself would lead in circles.
  return named === null || named === link ? { kind: 'none' } : readNamed(named, fetcher)
}

const readNamed = async (url: string, fetcher: Fetcher): Promise<ReadChannel> => {
  const page = await fetchPage(url, forFeeds(fetcher))
  if (page.kind === 'unchanged') return page
  const { lasting, etag, lastModified } = page
  const { channel } = await toldBy(page)
  return channel === null ? { kind: 'none' } : { kind: 'channel', channel, url: lasting, etag, lastModified }
}
