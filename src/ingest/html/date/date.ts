import type { DateBasis, Published } from '../../../article/article.ts'
import { type Page, textOf, typesOf } from '../page.ts'
import { attr, type Element, namesOf, wordsOf } from '../tree.ts'
import { dayIn } from './day.ts'
import { markedAnywhere, nearHeadline, type StatedDay, saidPublished, statedDays } from './stated.ts'

/** A page with what several kinds of evidence look at. A day behind `latest` is in the future: a mistake or an event. */
type Look = {
  readonly page: Page
  readonly days: readonly StatedDay[]
  readonly american: boolean
  readonly latest: string
}

/** One kind of evidence for the day of publication, and what it finds on a page. */
type Evidence = {
  readonly name: string
  readonly basis: DateBasis
  readonly day: (look: Look) => string | null
}

const firstDay = (texts: Iterable<string>, { american, latest }: Look): string | null => {
  for (const text of texts) {
    const found = dayIn(text, american)
    if (found !== null && found.date <= latest) return found.date
  }
  return null
}

const addressOf = (page: Page): URL | null => (page.url === null ? null : URL.parse(page.url))

/** Does the page write the month before the day? American English does. */
const writesMonthFirst = (page: Page): boolean => {
  const html = page.elements.find((element) => element.tagName === 'html')
  const tag = (html === undefined ? '' : attr(html, 'lang')).replace('_', '-')
  return /^en(?:-us)?$/i.test(tag) && !/\.(?:uk|au|nz|ie|in|za)$/.test(addressOf(page)?.hostname ?? '')
}

/** Meta names that mean publication and nothing else. */
const strongNames =
  'article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished date-published date_published published_time published-date publisheddate publish-date publish_date publishdate pubdate pub_date publication_date publication-date citation_publication_date dc.date.issued dcterms.issued dcterms.created dc.date.created dcsext.articlefirstpublished article:post_date article.published article_date_original cxenseparse:recs:publishtime parsely-pub-date sailthru.date bt:pubdate rnews:datepublished shareaholic:article_published_time originalpublicationdate'.split(
    ' ',
  )
/** Meta names that often mean publication, at times a change or an issue of print. */
const weakNames =
  'date dc.date dcterms.date dc:date dc.created ptime displaydate article.created article:created_time datecreated creation_date created citation_date citation_online_date'.split(
    ' ',
  )

const inMeta =
  (names: readonly string[]): Evidence['day'] =>
  (look) =>
    firstDay(
      names.map((name) => look.page.meta.get(name) ?? ''),
      look,
    )

const inArticles: Evidence['day'] = (look) =>
  firstDay(
    look.page.articles.map((item) => textOf(item, 'datePublished')),
    look,
  )

const inPageThings: Evidence['day'] = (look) =>
  firstDay(
    look.page.things
      .filter((item) => typesOf(item).some((type) => /Page$|VideoObject/.test(type)))
      .map((item) => textOf(item, 'datePublished')),
    look,
  )

const stands = (element: Element): string =>
  attr(element, 'datetime') || attr(element, 'content') || attr(element, 'title') || wordsOf(element)

const inMicrodata: Evidence['day'] = (look) =>
  firstDay(
    look.page.elements
      .filter((e) =>
        /^(?:datePublished|dateCreated|dc:(?:date|created|issued))$/i.test(
          attr(e, 'itemprop') || attr(e, 'property'),
        ),
      )
      .map(stands),
    look,
  )

/** Days in an address: /2024/10/23/, /2024-10-23-, -20241023, /23-10-2024. */
const addressForms: readonly RegExp[] = [
  /(?<=\/)(?:19|20)\d\d\/\d{1,2}\/\d{1,2}(?=\/|-|$)/,
  /(?<=[/_-])(?:19|20)\d\d-\d\d-\d\d(?!\d)/,
  /(?<=[/_-])20[0-2]\d[01]\d[0-3]\d(?=[/_.-]|$)/,
  /(?<=[/_-])[0-3]\d-[01]\d-20\d\d(?=[/_.-]|$)/,
]

const inAddress: Evidence['day'] = (look) => {
  const path = addressOf(look.page)?.pathname ?? ''
  return firstDay(
    addressForms.map((form) => form.exec(path)?.[0] ?? ''),
    look,
  )
}

const inPubdate: Evidence['day'] = (look) =>
  firstDay(
    look.page.elements
      .filter((e) => e.tagName === 'time' && e.attrs.some(({ name }) => name === 'pubdate'))
      .map(stands),
    look,
  )

/** hAtom pages mark their day with the class "published", or "updated" where it never changed. */
const inFeedClass: Evidence['day'] = (look) => {
  const named = (word: string): readonly string[] =>
    look.page.elements.filter((e) => namesOf(e).includes(word) && wordsOf(e).length < 80).map(stands)
  return firstDay([...named('published'), ...named('updated')], look)
}

const scriptKey =
  /"(?:datePublished|publishedDate|published_at|publishedAt|publishDate|publish_date|publicationDate|publication_date|firstPublished|created_at)"\s?:\s?"((?:19|20)\d\d-\d\d-\d\d)/

/** Pages that a script draws keep their day in the script's data. */
const inScriptData: Evidence['day'] = (look) =>
  firstDay(
    look.page.elements
      .filter((element) => element.tagName === 'script')
      .map((element) => scriptKey.exec(wordsOf(element).slice(0, 500_000))?.[1] ?? ''),
    look,
  )

/** The evidence in the order in which it is believed. A day of change alone is no day of publication. */
const evidence: readonly Evidence[] = [
  { name: 'JSON-LD of the article', basis: 'metadata', day: inArticles },
  { name: 'meta', basis: 'metadata', day: inMeta(strongNames) },
  { name: 'microdata', basis: 'metadata', day: inMicrodata },
  { name: 'address', basis: 'url', day: inAddress },
  {
    name: 'JSON-LD of the page',
    basis: 'metadata',
    day: inPageThings,
  },
  { name: 'time pubdate', basis: 'stated', day: inPubdate },
  { name: 'near the headline', basis: 'stated', day: ({ days }) => nearHeadline(days) },
  { name: 'weaker meta', basis: 'metadata', day: inMeta(weakNames) },
  { name: 'says published', basis: 'stated', day: ({ days }) => saidPublished(days) },
  { name: 'feed class', basis: 'stated', day: inFeedClass },
  { name: 'marked as a date', basis: 'stated', day: ({ days }) => markedAnywhere(days) },
  { name: 'script data', basis: 'metadata', day: inScriptData },
]

const lookAt = (page: Page, latest: string): Look => {
  const american = writesMonthFirst(page)
  const days = statedDays(page, american).filter(({ date }) => date <= latest)
  return { page, days, american, latest }
}

/**
 * The day of publication by the first evidence that gives one, as the page writes it (no time zone); `null` where none
 * does. No day behind `latest` (`YYYY-MM-DD`) counts.
 */
export const publicationDate = (page: Page, latest = '9999-12-31'): Published => {
  const look = lookAt(page, latest)
  for (const { basis, day } of evidence) {
    const date = day(look)
    if (date !== null) return { date, basis }
  }
  return null
}
