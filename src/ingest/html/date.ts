import type { DateBasis, Published } from '../../article/article.ts'
import { blocksOf } from './blocks.ts'
import { dayIn } from './day.ts'
import { isArticleThing, type Page, textOf, typesOf } from './page.ts'
import { attr, type Element, namesOf, wordsOf } from './tree.ts'

/** One kind of evidence for the day of publication, and what it finds on a page. */
type Evidence = {
  readonly name: string
  readonly basis: DateBasis
  readonly day: (page: Page) => string | null
}

const firstDay = (texts: Iterable<string>, page: Page): string | null => {
  for (const text of texts) {
    const found = dayIn(text, isAmerican(page))
    if (found !== null) return found.date
  }
  return null
}

const isAmerican = (page: Page): boolean =>
  /^en(?:-us)?$/i.test(languageTag(page)) && !/\.(?:uk|au|nz|ie|in|za)\b/.test(hostOf(page))

const languageTag = (page: Page): string => {
  const html = page.elements.find((e) => e.tagName === 'html')
  return html === undefined ? '' : attr(html, 'lang').replace('_', '-')
}

const hostOf = (page: Page): string => (page.url === null ? '' : (URL.parse(page.url)?.hostname ?? ''))

const metaNames = (
  'article:published_time og:article:published_time article:published og:published_time og:pubdate ' +
  'datepublished date-published published_time published-date publisheddate publish-date publish_date publishdate ' +
  'pubdate pub_date publication_date publication-date citation_publication_date citation_date ' +
  'dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date dc.created dc:date dcsext.articlefirstpublished ' +
  'article:post_date article.published article_date_original article.created cxenseparse:recs:publishtime ' +
  'parsely-pub-date sailthru.date bt:pubdate rnews:datepublished shareaholic:article_published_time ' +
  'ptime displaydate originalpublicationdate article:created_time datecreated date creation_date created date_published'
).split(' ')

const things = (page: Page, property: string): readonly string[] => {
  const articles = page.things.filter(isArticleThing)
  const pages = page.things.filter((item) => typesOf(item).some((type) => /Page$|VideoObject/.test(type)))
  return [...articles, ...pages].map((item) => textOf(item, property)).filter(Boolean)
}

const dayText = (element: Element): string =>
  attr(element, 'datetime') || attr(element, 'content') || wordsOf(element)

const withItemprop = (page: Page, pattern: RegExp): readonly string[] =>
  page.elements
    .filter((e) => pattern.test(attr(e, 'itemprop')) || pattern.test(attr(e, 'property')))
    .map(dayText)

const inAddress = (page: Page): string | null => {
  const path = page.url === null ? '' : (URL.parse(page.url)?.pathname ?? '')
  return firstDay(
    [
      /\/(?:19|20)\d\d\/\d{1,2}\/\d{1,2}(?=\/|-|$)/.exec(path)?.[0].slice(1) ?? '',
      /(?:19|20)\d\d-\d\d-\d\d/.exec(path)?.[0] ?? '',
      /[/_-](20[012]\d[01]\d[0-3]\d)(?=[/_.-]|$)/.exec(path)?.[1] ?? '',
    ],
    page,
  )
}

const times = (page: Page): readonly Element[] => page.elements.filter((e) => e.tagName === 'time')
const saysUpdated = (element: Element): boolean =>
  namesOf(element).some((n) => /^(?:updated|modified|lastmod|dtmodified)$/.test(n))

const dateWords =
  /^(?:date|datum|data|fecha|datetime|timestamp|published|publish|pubdate|publishdate|postdate|entrydate|posted|dateline|created|erstellt|veroeffentlicht|meta|submitted|byline|kicker|time|postmetadata|entry|articledate)$/
const dated = (page: Page): readonly Element[] =>
  page.elements.filter(
    (e) => !saysUpdated(e) && namesOf(e).some((n) => dateWords.test(n)) && wordsOf(e).length < 200,
  )

const evidence: readonly Evidence[] = [
  {
    name: 'JSON-LD datePublished',
    basis: 'metadata',
    day: (page) => firstDay(things(page, 'datePublished'), page),
  },
  {
    name: 'meta',
    basis: 'metadata',
    day: (page) =>
      firstDay(
        metaNames.map((name) => page.meta.get(name) ?? ''),
        page,
      ),
  },
  {
    name: 'microdata',
    basis: 'metadata',
    day: (page) => firstDay(withItemprop(page, /datePublished|dateCreated|dc:date|dc:created/i), page),
  },
  { name: 'address', basis: 'url', day: inAddress },
  {
    name: 'time pubdate',
    basis: 'stated',
    day: (page) =>
      firstDay(
        times(page)
          .filter((e) => e.attrs.some((a) => a.name === 'pubdate'))
          .map(dayText),
        page,
      ),
  },
  {
    name: 'time',
    basis: 'stated',
    day: (page) =>
      firstDay(
        times(page)
          .filter((e) => !saysUpdated(e))
          .map(dayText),
        page,
      ),
  },
  {
    name: 'dated element',
    basis: 'stated',
    day: (page) =>
      firstDay(
        dated(page).map((e) => attr(e, 'title') + ' ' + wordsOf(e)),
        page,
      ),
  },
  {
    name: 'visible text',
    basis: 'stated',
    day: (page) =>
      firstDay(
        blocksOf(page.tree)
          .filter((b) => b.text.length < 150)
          .map((b) => b.text),
        page,
      ),
  },
]

export const publicationDate = (page: Page): Published => {
  for (const { basis, day } of evidence) {
    const date = day(page)
    if (date !== null) return { date, basis }
  }
  return null
}
export const evidenceOf = (page: Page): readonly (readonly [string, string | null])[] =>
  evidence.map(({ name, day }) => [name, day(page)])
