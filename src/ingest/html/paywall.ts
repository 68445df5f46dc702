import type { Page } from './page.ts'

/** What a page says where it stops before the end. */
const gateWords =
  /\b(?:subscribe|subscription|sign in|log in|register|create an account|become a (?:member|subscriber)) (?:now |today |here )?(?:to|for) (?:continue|read|access|unlock|keep|view)|\b(?:this (?:article|content|story) is (?:for|only|reserved|available)|exclusive to|for) (?:\w+ ){0,3}subscribers\b|\balready a (?:subscriber|member)\b|\bto (?:continue|keep) reading\b/i

/** A whole report is longer. */
const STUB = 1500

/** Is this the beginning of an article whose rest stands behind a paywall? */
export const isPaywalled = ({ articles, meta, elements }: Page, text: string): boolean => {
  if (text.length > STUB) return false
  const declared = articles.some((item) => /^false$/i.test(String(item['isAccessibleForFree'])))
  const tier = /locked|metered|premium|paid/i.test(meta.get('article:content_tier') ?? '')
  return declared || tier || elements.some((element) => element.tagName === 'p' && saysGate(element))
}

const saysGate = (element: { readonly childNodes: readonly object[] }): boolean =>
  element.childNodes.some(
    (node) => 'value' in node && typeof node.value === 'string' && gateWords.test(node.value.slice(0, 400)),
  )
