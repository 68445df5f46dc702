import { decodePage } from '../html/decode.ts'
import { type Channel, channelFrom, feedLinkIn } from './items.ts'

/** What may be a feed, as it was fetched. Read in a worker (worker.ts): 150,000 attributes kept everybody waiting for .7 s. */
export type FeedJob = {
  readonly kind: 'feed'
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly url: string
}

/** The feed that it is, `null` where it is none; and the feed that it names then. */
export type FeedTold = { readonly channel: Channel | null; readonly named: string | null }

/** Reads what may be a feed. */
export const feedTold = ({ bytes, contentType, url }: FeedJob): FeedTold => {
  const text = decodePage(bytes, contentType)
  const channel = channelFrom(text, url)
  return { channel, named: channel === null ? feedLinkIn(text, url) : null }
}
