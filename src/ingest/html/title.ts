import { canonicalLine } from '../../article/canonical.ts'
import { type Page, textOf } from './page.ts'
import { type Element, wordsOf } from './tree.ts'

/** Marks between a headline and the name of the site. */
const borders = [' | ', ' · ', ' » ', ' « ', ' — ', ' – ', ' - ', ' : ']

/** A headline is no longer, in characters: what is longer is a text in the place of one. */
const longest = 300

const elementsText = (page: Page, tag: string): readonly string[] =>
  page.elements
    .filter((element: Element) => element.tagName === tag)
    .map(wordsOf)
    .filter(couldBe)

/** Could it be a headline? */
const couldBe = (text: string): boolean => text !== '' && text.length <= longest

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The part of a `<title>` that is not the site's name: cut at a border where the rest names the site or is short. */
const withoutSite = (title: string, source: string | null): string => {
  const border = borders.find((mark) => title.includes(mark))
  if (border === undefined) return title
  const parts = title.split(border)
  const site = plain(source ?? '')
  const isSite = (part: string | undefined): boolean => {
    const name = plain(part ?? '')
    return site !== '' && name !== '' && (name.includes(site) || site.includes(name))
  }
  if (isSite(parts.at(-1))) return parts.slice(0, -1).join(border)
  if (isSite(parts[0])) return parts.slice(1).join(border)
  return border === ' | ' && (parts[0] ?? '').split(' ').length >= 4 ? (parts[0] ?? title) : title
}

/**
 * The headline: the `<h1>` that `<title>` or og:title repeats; else JSON-LD headline, og:title, a lone `<h1>`, `<title>`
 * without the site's name. `null` where the page has none.
 */
export const titleOf = (page: Page, source: string | null): string | null => {
  const headings = elementsText(page, 'h1')
  const declared = [
    textOf(page.articles[0], 'headline'),
    page.meta.get('og:title') ?? '',
    page.meta.get('twitter:title') ?? '',
    elementsText(page, 'title')[0] ?? '',
  ].filter(couldBe)
  const repeated = headings.find(
    (heading) =>
      plain(heading).length > 8 &&
      !plain(source ?? '').includes(plain(heading)) &&
      declared.some((title) => plain(title).includes(plain(heading))),
  )
  const [lone] = headings.length === 1 ? headings : []
  const named = declared.map((title) => withoutSite(title, source)).find(Boolean)
  return canonicalLine(repeated ?? named ?? lone)
}
