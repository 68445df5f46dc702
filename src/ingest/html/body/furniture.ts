import { attr, type Element, elementsOf, namesOf, wordsOf } from '../tree.ts'

/** Whether an element is furniture of the page rather than a part of the article. */
type FurnitureRule = { readonly name: string; readonly is: (element: Element) => boolean }

const tagged = (tags: string): ((element: Element) => boolean) => {
  const set = new Set(tags.split(' '))
  return (element) => set.has(element.tagName)
}

const named = (words: string): ((element: Element) => boolean) => {
  const set = new Set(words.split(' '))
  return (element) => namesOf(element).some((name) => set.has(name))
}

const roles = new Set(
  'navigation complementary search banner contentinfo dialog alertdialog menu toolbar'.split(' '),
)

const linkShare = (element: Element): number => {
  let linked = 0
  for (const inner of elementsOf(element)) if (inner.tagName === 'a') linked += wordsOf(inner).length
  return linked / Math.max(1, wordsOf(element).length)
}

/** A list or table most of whose words are links to other pages: "more stories", "in this section". */
const isLinkList = (element: Element): boolean =>
  ['ul', 'ol', 'dl', 'table'].includes(element.tagName) && linkShare(element) > 0.75

/** A quotation that the page sets apart repeats words of the text; one with a paragraph in it is the text. */
const isPullQuote = named('pullquote pull blockquoteleft blockquoteright')

/** What is left out by its tag or role. */
const pageParts: readonly FurnitureRule[] = [
  { name: 'figure', is: tagged('figure figcaption picture') },
  { name: 'page part', is: tagged('nav footer aside form fieldset dialog menu address') },
  { name: 'role', is: (element) => roles.has(attr(element, 'role')) },
  { name: 'headline', is: tagged('h1') },
]

/** What is left out of a page, by name. Each is general: a tag, a role or a word of class and id names. */
const furnitureRules: readonly FurnitureRule[] = [
  ...pageParts,
  {
    name: 'caption',
    is: named(
      'caption captions wp-caption credit credits imagecredit photocredit photo gallery galleries slideshow slider carousel lightbox thumbnail',
    ),
  },
  {
    name: 'share buttons',
    is: named('share shares sharing sharebar social socials addthis addtoany sharedaddy sharethis follow'),
  },
  {
    name: 'related',
    is: named(
      'related relatedposts recommended recommendations recirc recirculation outbrain taboola trending popular teaser teasers promo promos readmore seealso more morefrom',
    ),
  },
  { name: 'newsletter', is: named('newsletter newsletters signup subscribe subscription mailchimp optin') },
  { name: 'comments', is: named('comment comments commentlist disqus respond discussion') },
  {
    name: 'advertisement',
    is: named('ad ads adv advert adverts advertisement advertising sponsored sponsor sponsors dfp adsense'),
  },
  { name: 'byline', is: named('byline author authors authorbox bio aboutauthor contributor contributors') },
  {
    name: 'page data',
    is: named(
      'breadcrumb breadcrumbs tags taglist timestamp metadata postmeta pubdate dateline pagination pager copyright toolbar',
    ),
  },
  { name: 'for screen readers', is: named('offscreen visuallyhidden skiplink noprint') },
  {
    name: 'overlay',
    is: named('modal popup popover overlay cookie cookies consent gdpr tooltip rollover hovercard dropdown'),
  },
  { name: 'pull quote', is: isPullQuote },
  { name: 'list of links', is: isLinkList },
]

/** Is the element furniture by its tag or role, whatever it is called? */
export const isPagePart = (element: Element): boolean => pageParts.some((rule) => rule.is(element))

/** The name of the first rule that takes the element for furniture, or `null`. */
export const furnitureName = (element: Element): string | null =>
  element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'main'
    ? null
    : (furnitureRules.find((rule) => rule.is(element))?.name ?? null)

/** Does the page itself hide the element? */
export const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s?:\s?none|visibility\s?:\s?hidden/i.test(attr(element, 'style')) ||
  attr(element, 'aria-hidden') === 'true'

const comments = new Set(['comments', 'commentlist', 'disqus'])

/** Comments may be longer than the article and are furniture all the same. */
export const mayBeLarge = (element: Element): boolean =>
  ['section', 'div', 'ol', 'ul'].includes(element.tagName) && comments.has(attr(element, 'id').toLowerCase())
