import { canonicalText, LONGEST_TEXT } from '../../article/canonical.ts'
import { because, type Why } from '../../article/refusal.ts'
import type { Extracted } from '../extracted.ts'
import { type Body, bodyOf } from './body/body.ts'
import { publicationDate } from './date/date.ts'
import { languageIn } from './language.ts'
import { type Page, pageOf, textOf } from './page.ts'
import { isPaywalled } from './paywall.ts'
import { agencyOf, sourceOf } from './source.ts'
import { titleOf } from './title.ts'
import { pageTree } from './tree.ts'
import { isWall } from './wall.ts'

const refused = (why: Why): Extracted => ({ kind: 'refused', reason: because(why) })

/** Fewer characters than this are a page without an article. */
const SHORTEST = 40

/** The article in view; a page that only a script draws may still give it whole to machines. */
const wordsOf = (page: Page): Body => {
  const declared = textOf(page.articles[0], 'articleBody')
  const body = bodyOf(page.tree, declared)
  const isEmpty = body.paragraphs.join('').length < SHORTEST
  return isEmpty ? { paragraphs: declared.split(/\n+/), dropped: body.dropped } : body
}

const article = (page: Page, latest?: string): Extracted => {
  const body = wordsOf(page)
  const text = canonicalText(body.paragraphs.join('\n\n'))
  if (text.length < SHORTEST) return refused('noArticleOnPage')
  if (text.length > LONGEST_TEXT) return refused('articleTooLong')
  const source = sourceOf(page)
  const title = titleOf(page, source)
  if (isWall(page, title, body.paragraphs)) return refused('pageIsWall')
  const published = publicationDate(page, latest)
  const language = languageIn(page, text)
  return {
    kind: 'article',
    title,
    source,
    agency: agencyOf(page, body.paragraphs),
    url: page.url,
    published,
    language,
    text,
    dropped: body.dropped,
    notes: [
      ...(published === null ? ['no date' as const] : []),
      ...(isPaywalled(page, text) ? ['paywall' as const] : []),
      ...(language === 'en'
        ? []
        : [language === null ? ('language unknown' as const) : ('not English' as const)]),
    ],
  }
}

/**
 * The article of a page that has passed the gate: its words without the page's furniture, and headline, publisher, agency,
 * address, day and language as the page tells them. `url` is where it was fetched; the page's own canonical address goes
 * first. A day behind `latest` (`YYYY-MM-DD`) is not believed.
 */
export const extractHtml = (html: string, url: string | null, latest?: string): Extracted =>
  article(pageOf(pageTree(html), url), latest)
