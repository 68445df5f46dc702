import { type Fetcher, fetchPage, type Known } from '../fetch/fetch.ts'
import { decodePage } from '../html/decode.ts'
import { type Channel, channelFrom, feedLinkIn } from './items.ts'

/** A feed as it was fetched; `unchanged` since last time; or no feed. */
export type ReadChannel =
  | {
      readonly kind: 'channel'
      readonly channel: Channel
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

/** Reads a feed, or the one that a page names. Throws a `FetchError` where it cannot be fetched. */
export const readChannel = async (
  link: string,
  fetcher: Fetcher,
  known: Known | null,
): Promise<ReadChannel> => {
  const page = await fetchPage(link, forFeeds(fetcher), known)
  if (page.kind === 'unchanged') return page
  const { url, etag, lastModified } = page
  const text = decodePage(page.bytes, page.contentType)
  const channel = channelFrom(text, url)
  if (channel !== null) return { kind: 'channel', channel, url, etag, lastModified }
  const named = known === null ? feedLinkIn(text, url) : null
  // A page that names itself would lead in circles.
  return named === null || named === link ? { kind: 'none' } : readNamed(named, fetcher)
}

const readNamed = async (url: string, fetcher: Fetcher): Promise<ReadChannel> => {
  const page = await fetchPage(url, forFeeds(fetcher))
  if (page.kind === 'unchanged') return page
  const { url: stands, etag, lastModified } = page
  const channel = channelFrom(decodePage(page.bytes, page.contentType), stands)
  return channel === null ? { kind: 'none' } : { kind: 'channel', channel, url: stands, etag, lastModified }
}
