import { canonicalLine } from '../../article/canonical.ts'
import { agencyIn } from '../agency.ts'
import { type Page, textOf, thingIn } from './page.ts'
import { ancestorsOf, attr, type Element, namesOf, wordsOf } from './tree.ts'

/** One place where a page names its publisher. */
type Evidence = { readonly name: string; readonly sources: (page: Page) => readonly string[] }

const meta =
  (...names: readonly string[]): Evidence['sources'] =>
  (page) =>
    names.map((name) => page.meta.get(name) ?? '')

const hostOf = (page: Page): string =>
  page.url === null ? '' : (URL.parse(page.url)?.hostname.replace(/^www\d?\./, '') ?? '')

/** A name, not an address and not a slogan; two or three letters ("U.S.") are a section unless the host has them too. */
const isName =
  (page: Page) =>
  (text: string): boolean => {
    const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    const isLong = letters.length > 3 || hostOf(page).includes(letters)
    return letters !== '' && isLong && text.length <= 60 && !/^https?:|^@|^www\./i.test(text)
  }

/** Who publishes the page, best evidence first; the host is better than nothing. */
const evidence: readonly Evidence[] = [
  { name: 'og:site_name', sources: meta('og:site_name') },
  {
    name: 'publisher in JSON-LD',
    sources: ({ articles }) => articles.map((item) => textOf(thingIn(item, 'publisher'), 'name')),
  },
  {
    name: 'application-name',
    sources: meta('application-name', 'dc.publisher', 'publisher', 'twitter:app:name:iphone'),
  },
  { name: 'host', sources: (page) => [hostOf(page)] },
]

/** The publisher as readers know it: "Oakford Ledger"; else the host's name; `null` where the page has neither. */
export const sourceOf = (page: Page): string | null =>
  canonicalLine(
    evidence
      .flatMap(({ sources }) => sources(page))
      .map((name) => (name.split(' | ')[0] ?? '').trim())
      .find(isName(page)),
  )

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

/** Does the element, or one around it, belong to a picture? An agency credited there took the picture. */
const isOfPicture = (element: Element): boolean =>
  [element, ...ancestorsOf(element)]
    .slice(0, 5)
    .some(
      (e) =>
        e.tagName === 'figure' ||
        namesOf(e).some((name) => /image|photo|caption|picture|media|gallery/.test(name)),
    )

/** The short lines in which a page names who wrote it, pictures left aside. */
const bylines = ({ elements }: Page): readonly string[] =>
  elements
    .filter(
      (element) =>
        /\bauthor\b/.test(`${attr(element, 'rel')} ${attr(element, 'itemprop')}`) ||
        namesOf(element).some((name) => bylineWords.has(name)),
    )
    .filter((element) => !isOfPicture(element))
    .map((element) => wordsOf(element).slice(0, 120))

const authors = ({ articles, meta: values }: Page): readonly string[] => [
  ...articles.map((item) => textOf(thingIn(item, 'author'), 'name')),
  values.get('author') ?? '',
]

/** The agency whose report the page carries: by dateline, last line, byline or author. */
export const agencyOf = (page: Page, paragraphs: readonly string[]): string | null =>
  agencyIn(
    [...paragraphs.slice(0, 2), ...paragraphs.slice(-2), ...authors(page), ...bylines(page)].join('\n'),
  )
