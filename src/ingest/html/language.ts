import { languageOf } from '../text/language.ts'
import type { Page } from './page.ts'
import { attr } from './tree.ts'

const code = (tag: string): string | null =>
  /^[a-z]{2}(?=$|[-_])/i.exec(tag.trim())?.[0].toLowerCase() ?? null

/** The language of an article: told by its words; where they do not tell, what the page declares. */
export const languageIn = (page: Page, text: string): string | null => {
  const html = page.elements.find((element) => element.tagName === 'html')
  const declared = [
    html === undefined ? '' : attr(html, 'lang'),
    page.meta.get('og:locale'),
    page.meta.get('content-language'),
  ]
  return languageOf(text) ?? declared.map((tag) => code(tag ?? '')).find((tag) => tag !== null) ?? null
}
