import { z } from 'zod'
import { attr, type Element, elementsOf, type Parent, wordsOf } from './tree.ts'

/** One thing that a page describes in JSON-LD: `{ "@type": "NewsArticle", "datePublished": … }`. */
export type Thing = Readonly<Record<string, unknown>>

/** A parsed page and what it says of itself to machines. */
export type Page = {
  readonly tree: Parent
  readonly elements: readonly Element[]
  /** `<meta>` values by lower-case name, property or http-equiv; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>
  /** Every thing of every JSON-LD script, graphs and nested things flattened. */
  readonly things: readonly Thing[]
  /** Those of them that are articles, the page's own first. */
  readonly articles: readonly Thing[]
  readonly url: string | null
}

/** The page of a tree; `url` is where it was fetched, if it was. */
export const pageOf = (tree: Parent, url: string | null): Page => {
  const elements = [...elementsOf(tree)]
  const meta = metaOf(elements)
  const things = thingsOf(elements)
  const title = elements.find((element) => element.tagName === 'title')
  const titles = [meta.get('og:title') ?? '', title === undefined ? '' : wordsOf(title)]
  const articles = articlesAmong(things, titles)
  return {
    tree,
    elements,
    meta,
    things,
    articles,
    url: canonicalUrl(elements, meta, webAddress(url)) ?? webAddress(url),
  }
}

const metaOf = (elements: readonly Element[]): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  for (const element of elements) {
    const name = attr(element, 'property') || attr(element, 'name') || attr(element, 'http-equiv')
    const content = attr(element, 'content').trim()
    const key = name.toLowerCase()
    if (element.tagName === 'meta' && content !== '' && !values.has(key)) values.set(key, content)
  }
  return values
}

const thing = z.record(z.string(), z.unknown())
const DEEPEST = 6

const flattened = (value: unknown, depth = 0): readonly Thing[] => {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => flattened(item, depth + 1))
  const parsed = thing.safeParse(value)
  if (!parsed.success) return []
  const inner = Object.values(parsed.data).filter((part) => typeof part === 'object')
  return [parsed.data, ...inner.flatMap((part) => flattened(part, depth + 1))]
}

const thingsOf = (elements: readonly Element[]): readonly Thing[] =>
  elements
    .filter((e) => e.tagName === 'script' && /ld\+json/i.test(attr(e, 'type')))
    .flatMap((e) => flattened(jsonIn(scriptText(e))))

const scriptText = (script: Element): string =>
  script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** Raw control characters inside JSON strings are the commonest fault of these scripts. */
const jsonIn = (text: string): unknown => {
  const body = text.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, '').replace(/[\u0000-\u001F]/g, ' ')
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const webAddress = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

/** The host without what only tells for which screens it is. */
const hostIn = (address: string): string =>
  new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '')

/**
 * Is it an address of the site that the page was fetched from, or below it? Not one beside or above: under one name
 * (`github.io`, `co.uk`) many write who have nothing to do with each other.
 */
const isOwn = (address: string, fetched: string): boolean =>
  `.${hostIn(address)}`.endsWith(`.${hostIn(fetched)}`)

/** Browsers and servers agree on no longer address; a name before the host only looks like another host. */
const isPlain = (address: string): boolean => {
  const { username, password } = new URL(address)
  return address.length <= 2048 && username === '' && password === ''
}

/**
 * The address that the page gives itself. Where it is known where the page was fetched, one of another site is not
 * believed: whoever writes a page could have its words quoted under the address of another.
 */
const canonicalUrl = (
  elements: readonly Element[],
  meta: Page['meta'],
  fetched: string | null,
): string | null => {
  const link = elements.find((e) => e.tagName === 'link' && /\bcanonical\b/i.test(attr(e, 'rel')))
  const told = [link === undefined ? null : attr(link, 'href'), meta.get('og:url') ?? null]
    .map(webAddress)
    .filter((address) => address !== null)
  return told.find((address) => isPlain(address) && (fetched === null || isOwn(address, fetched))) ?? null
}

/** A thing's type names: `["NewsArticle"]`. */
export const typesOf = (item: Thing): readonly string[] =>
  [item['@type']].flat().filter((t) => typeof t === 'string')

/** Is the thing an article of some kind? */
const isArticle = (item: Thing): boolean =>
  typesOf(item).some((type) => /Article$|Posting$|^Report$|^Review$/.test(type))

/** The text of a thing's property, '' where it has none. */
export const textOf = (item: Thing | undefined, property: string): string => {
  const value = item?.[property]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.trim() : ''
}

/** The thing that a property of a thing holds: its publisher, its first author. */
export const thingIn = (item: Thing, property: string): Thing | undefined => {
  const value = item[property]
  return thing.safeParse(Array.isArray(value) ? value[0] : value).data
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The article things, those first whose headline the page's own title repeats: others are teasers. */
const articlesAmong = (things: readonly Thing[], titles: readonly string[]): readonly Thing[] => {
  const isOwn = (item: Thing): boolean => {
    const headline = letters(textOf(item, 'headline'))
    return headline.length > 9 && titles.some((known) => letters(known).includes(headline))
  }
  const articles = things.filter(isArticle)
  return [...articles.filter(isOwn), ...articles.filter((item) => !isOwn(item))]
}
