import { canonicalLine } from '../../article/canonical.ts'
import { agencyIn } from '../agency.ts'
import { isArticleThing, type Page, textOf, thingIn } from './page.ts'
import { attr, namesOf, wordsOf } from './tree.ts'

/** One place where a page names its publisher. */
type Evidence = { readonly name: string; readonly source: (page: Page) => string }

const meta =
  (...names: readonly string[]): Evidence['source'] =>
  (page) =>
    names.map((name) => page.meta.get(name) ?? '').find(isName) ?? ''

const hostOf = (page: Page): string =>
  page.url === null ? '' : (URL.parse(page.url)?.hostname.replace(/^www\d?\./, '') ?? '')

/** A name, not an address and not a slogan. */
const isName = (text: string): boolean =>
  text !== '' && text.length <= 60 && !/^https?:|^@|^www\./i.test(text)

/** Who publishes the page, best evidence first; the host is better than nothing. */
const evidence: readonly Evidence[] = [
  { name: 'og:site_name', source: meta('og:site_name') },
  {
    name: 'publisher in JSON-LD',
    source: ({ things }) =>
      things
        .filter(isArticleThing)
        .map((item) => textOf(thingIn(item, 'publisher'), 'name'))
        .find(isName) ?? '',
  },
  {
    name: 'application-name',
    source: meta('application-name', 'dc.publisher', 'publisher', 'twitter:app:name:iphone'),
  },
  { name: 'host', source: hostOf },
]

/** The publisher as readers know it: "Oakford Ledger"; else the host's name; `null` where the page has neither. */
export const sourceOf = (page: Page): string | null =>
  canonicalLine(evidence.map(({ source }) => source(page).trim()).find(isName))

const bylineWords = new Set([
  'byline',
  'author',
  'authors',
  'agency',
  'credit',
  'source',
  'distributor',
  'provider',
])

/** The short lines in which a page names who wrote it, pictures left aside. */
const bylines = ({ elements }: Page): readonly string[] =>
  elements
    .filter(
      (element) =>
        /\bauthor\b/.test(`${attr(element, 'rel')} ${attr(element, 'itemprop')}`) ||
        namesOf(element).some((name) => bylineWords.has(name)),
    )
    .filter((element) => !namesOf(element).some((name) => /image|photo|caption|picture|media/.test(name)))
    .map((element) => wordsOf(element).slice(0, 120))

const authors = ({ things, meta: values }: Page): readonly string[] => [
  ...things.filter(isArticleThing).map((item) => textOf(thingIn(item, 'author'), 'name')),
  values.get('author') ?? '',
]

/** The agency whose report the page carries: by dateline, last line, byline or author. */
export const agencyOf = (page: Page, paragraphs: readonly string[]): string | null =>
  agencyIn(
    [...paragraphs.slice(0, 2), ...paragraphs.slice(-2), ...authors(page), ...bylines(page)].join('\n'),
  )
