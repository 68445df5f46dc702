import type { Page } from './page.ts'

/** What sites show in place of a page: one sign of these at the top of a short text that nothing calls an article. */
const signs: readonly (readonly [string, RegExp])[] = [
  [
    'consent',
    /\bwe (?:and our (?:\d+ )?partners\b|value your privacy\b)|\bstore and\/or access information on a device\b|\bwe use cookies and data to\b|^before you continue\b/im,
  ],
  [
    'robots',
    /\bverify(?:ing)? (?:that )?you are (?:a )?human\b|^are you a robot\b|\benable javascript and cookies to continue\b|\bchecking your browser before\b|^access (?:to this page has been )?denied\b|\bunusual traffic from your\b/im,
  ],
  [
    'log in',
    /^(?:log ?in|sign ?in)(?:$| to continue\b| to your account\b| [|–—-])|^please (?:log|sign) in\b/im,
  ],
  [
    'missing',
    /^(?:error )?404\b|^(?:(?:page|article|story) )?not found\b|^page (?:does not|doesn’t) exist\b/im,
  ],
]

/** What a wall says is shorter, in characters; a report on consent or robots is longer. */
const longest = 1500
/** Below so many paragraphs a sign may be what is left of a page's furniture. */
const atTop = 2

const saysArticle = ({ articles, meta }: Page): boolean =>
  articles.length > 0 || /^article$/i.test(meta.get('og:type') ?? '')

/** Does a site show something else in place of its page: a question of consent, a check for robots, a login, "not found"? */
export const isWall = (page: Page, title: string | null, paragraphs: readonly string[]): boolean => {
  if (paragraphs.join('').length > longest || saysArticle(page)) return false
  const top = [title ?? '', ...paragraphs.slice(0, atTop)].join('\n')
  return signs.some(([, sign]) => sign.test(top))
}
