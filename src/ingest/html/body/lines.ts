import { furnitureIn } from '../../text/furniture.ts'
import { dayIn } from '../date/day.ts'
import { labelIn } from '../date/labels.ts'
import { ancestorsOf } from '../tree.ts'
import type { Block } from './blocks.ts'

/** Whether a paragraph inside the article's place is no part of its words. */
export type LineRule = { readonly name: string; readonly is: (block: Block) => boolean }

/** Rules for pasted lines that also hold where the page's own structure is known; the others need a paste's doubt. */
export const sharedRules: ReadonlySet<string> = new Set([
  'link to this page',
  'menu word',
  'follow us',
  'newsletter',
  'read more',
  'comment form',
  'appeal',
  'cookie or consent notice',
  'credit line',
  'caption',
  'gallery',
  'lead to another story',
  'picture credit',
  'source line',
  'byline',
  'date line',
  'time line',
  'copyright',
])

const said = (name: string, pattern: RegExp, most: number): LineRule => ({
  name,
  is: ({ text }) => text.length <= most && pattern.test(text),
})

const isIn = (block: Block, tag: RegExp): boolean =>
  [block.element, ...ancestorsOf(block.element)].slice(0, 2).some(({ tagName }) => tag.test(tagName))

/** A paragraph that is one link and nothing else leads to another story. */
const isLinkAlone = (block: Block): boolean =>
  block.linked >= block.text.length * 0.9 &&
  block.text.length > 25 &&
  !isIn(block, /^(?:h[1-6]|td|th|li)$/) &&
  !/^https?:/.test(block.text)

/** "Published: 5 May 2026", "Aktualisiert am 5. Mai 2026, 10 Uhr": what the day is, the day, and little else. */
const saysWhen = (text: string): boolean => {
  const found = dayIn(text)
  const isShort = found !== null && found.at <= 40 && text.length - found.end <= 30
  return isShort && labelIn(text.slice(0, Math.min(found.at, 14))) !== 'none'
}

/** What is left out by its own words, by name. */
export const lineRules: readonly LineRule[] = [
  { name: 'as in a paste', is: ({ text }) => sharedRules.has(furnitureIn(text)?.name ?? '') },
  { name: 'link alone', is: isLinkAlone },
  said(
    'other story',
    /^\W?(?:related|read more|read also|also read|see also|see more|more|watch|leggi anche|lire aussi|lesen sie auch|lea también|lees ook|leia também|lue seuraavaksi|lue myös|läs också|les også|czytaj także|přečtěte si|don[’']t miss)\b[^:]{0,20}:/i,
    250,
  ),
  said(
    'reading time',
    /^(?:tempo de leitura|reading time|lesezeit|temps de lecture|tempo di lettura|tiempo de lectura|leestijd)\b|^\d+ ?min(?:ute)?s? read$/i,
    60,
  ),
  said(
    'advertisement',
    /^(?:advert(?:isement|ising)?|anzeige|werbung|publicit[ée]|publicidad|pubblicità|advertentie|reklama|sponsored(?: content)?|(?:story )?continues? (?:reading )?below(?: advertisement)?|continue reading below)$/i,
    60,
  ),
  said(
    'contact',
    /^(?:(?:e-?mail|contact|write to|reach|follow)\b.{0,120}@|[\w.+-]+@[\w-]+\.[\w.]+$|(?:twitter|facebook|instagram)\.com\/\S+$)/i,
    200,
  ),
  { name: 'day of publication or change', is: ({ text }) => saysWhen(text) },
  said(
    'credit',
    /^(?:fotos?|bild(?:er|quelle|credit|rechte)?|titelbild|quellen?|photos?|crédits?(?: photos?)?|imagen|fonte|fuente|zdroj|źródło|фото|источник|auteure?|autore?|autorin|text)\s?:\s?\S/iu,
    110,
  ),
  said(
    'print or reprint',
    /^(?:order reprints|print article|print this|reprints?|share this|e-?mail this)$/i,
    40,
  ),
  said('contributors', /\bcontributed reporting\b|^reach the (?:reporters?|authors?|writers?)\b/i, 250),
  said(
    'invitation to share',
    /\bshare (?:it|this|them)\b.{0,30}\bfriends?\b|^(?:did you )?(?:like|enjoy(?:ed)?) this (?:story|article|post)\?/i,
    120,
  ),
  said(
    'commission',
    /\b(?:earns?|receives?|gets?) (?:an? |a small )?(?:affiliate |referral )?commissions?\b|\baffiliate (?:links?|commissions?)\b/i,
    300,
  ),
  said('rights', /\b(?:subject to|protected by) copyright\b|^citation: /i, 300),
  said(
    'tags',
    /^(?:filed under|filed in|posted in|tags?|categor(?:y|ies)|schlagw[oö]rter|kategorien?|étiquettes|etichette|etiquetas)\s?:/i,
    200,
  ),
  said(
    'coverage',
    /^(?:follow|see|find) .{2,60} (?:full|complete|live) coverage\b|^subscribe to \p{Lu}/iu,
    160,
  ),
  said('hour of change', /^updated?:? (?:at |on )?\d{1,2}[:.]\d\d/i, 60),
  said('delivery', /\bdelivered (?:through|to|in|into) your (?:letterbox|inbox|mailbox|door|home)\b/i, 200),
]
