import { createRequire } from 'node:module'
import { z } from 'zod'
import { canonicalLine } from '../../article/canonical.ts'
import { calendarDay } from '../text/stated.ts'

const load = createRequire(import.meta.url)

/** One item of a feed: what tells it from others, its page, and what the feed says of it. `published` is `YYYY-MM-DD`. */
export type Item = {
  readonly key: string
  readonly url: string
  readonly title: string | null
  readonly published: string | null
}

/** A feed as it was read, newest items first. */
export type Channel = { readonly title: string | null; readonly items: readonly Item[] }

const text = z.string().optional().catch(undefined)
const link = z.object({ href: text, rel: text })
const links = z.array(link).optional().catch(undefined)
const guid = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined)

/** What RSS, RDF, Atom and JSON feeds call the same things. */
const Entry = z.object({
  id: text,
  guid,
  title: text,
  url: text,
  link: text,
  links,
  pubDate: text,
  published: text,
  updated: text,
  date_published: text,
  dc: z
    .object({ date: text, dates: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
const Feed = z.object({
  title: text,
  items: z.array(Entry).optional().catch(undefined),
  entries: z.array(Entry).optional().catch(undefined),
})

/** More items than this are not looked at. */
const most = 200

const pageOf = ({ url, link: address, links: list }: z.infer<typeof Entry>): string | undefined =>
  url ?? address ?? list?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href

/** A title is no longer, in characters: what is longer is a text in the place of one. */
const longestTitle = 300
const titleOf = (written: string | undefined): string | null => {
  const line = canonicalLine(written?.slice(0, 2 * longestTitle))
  return line !== null && line.length <= longestTitle ? line : null
}

/** The day as the feed writes it, in its own time zone; `null` where the calendar has none such. */
const dayOf = (written: string | undefined): string | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written ?? '')
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, day, month, year] = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b/.exec(written ?? '') ?? []
  const at = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month ?? '-')
  return at < 0 || at % 3 !== 0 ? null : calendarDay(Number(year), at / 3 + 1, Number(day))
}

const itemOf = (entry: z.infer<typeof Entry>, base: string): readonly Item[] => {
  const url = URL.parse(pageOf(entry)?.trim() ?? '', base)
  if (url === null || !/^https?:$/.test(url.protocol) || pageOf(entry) === undefined) return []
  const { id, guid: unique, title, pubDate, published, updated, date_published, dc } = entry
  const written = pubDate ?? published ?? date_published ?? dc?.date ?? dc?.dates?.[0] ?? updated
  return [
    {
      key: (unique ?? id ?? url.href).slice(0, 500),
      url: url.href,
      title: titleOf(title),
      published: dayOf(written),
    },
  ]
}

/** Feeds list the newest item first; of one that by its days does otherwise the last comes first here, or it would be cut off. */
const newestFirst = (items: readonly Item[]): readonly Item[] => {
  const days = items.flatMap(({ published }) => published ?? [])
  return (days[0] ?? '') < (days.at(-1) ?? '') ? items.toReversed() : items
}

/** The items of an RSS, Atom, RDF or JSON feed; `null` where the text is no feed. `base` is where it was fetched. */
export const channelFrom = (raw: string, base: string): Channel | null => {
  // Loaded with the first feed: a bot that follows none is spared 5 MB.
  const { parseFeed }: typeof import('feedsmith') = load('feedsmith')
  try {
    const { data } = Feed.safeParse(parseFeed(raw).feed)
    if (data === undefined) return null
    const entries = data.items ?? data.entries ?? []
    return {
      title: titleOf(data.title),
      items: newestFirst(entries.flatMap((entry) => itemOf(entry, base))).slice(0, most),
    }
  } catch {
    return null
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s?=\\s?["']?([^"'\\s>]{1,500})`, 'i').exec(tag)?.[1]

/** The feed that a web page names in its head; `null` where it names none. */
export const feedLinkIn = (html: string, base: string): string | null => {
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    if (!/application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag) || !/\balternate\b/i.test(tag)) continue
    const href = attribute(tag, 'href')
    const url = href === undefined ? null : URL.parse(href.replaceAll('&amp;', '&'), base)
    if (url !== null) return url.href
  }
  return null
}
