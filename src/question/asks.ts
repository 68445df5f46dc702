import { keywords } from './measure.ts'
import type { Asks } from './question.ts'

/** One way to tell what is asked for; the first that fits decides. */
type Rule = { readonly asks: Asks; readonly pattern: RegExp }

const rules: readonly Rule[] = [
  {
    asks: 'figure',
    pattern: /\bhow\s+(?:many|much|far|long|old|tall|big|large|high|deep|fast|wide|heavy|often)\b/i,
  },
  {
    asks: 'figure',
    pattern:
      /\b(?:what|which)\s+(?:\w+\s+){0,4}(?:number|percentage|percent|share|amount|toll|total|population|price|cost|rate|distance|height|size|temperature|speed|age)\b/i,
  },
  { asks: 'figure', pattern: keywords },
  { asks: 'date', pattern: /\bwhen\b|\b(?:what|which)\s+(?:year|date|day|month|decade|century|time)\b/i },
  {
    asks: 'reason',
    pattern: /\bwhy\b|\bfor what reason\b|\bwhat (?:is|was|were) the reasons?\b|\bhow come\b/i,
  },
  {
    asks: 'speech',
    pattern:
      /\bwhat (?:did|does|do|has|have|had) [^?]{1,80}\b(?:say|said|claim|announce|respond|argue|think|tell|told|write|comment|promise|call)\b|\bhow did [^?]{1,80}\b(?:respond|react|reply|answer|comment)\b|\breaction (?:of|to|from)\b/i,
  },
  {
    asks: 'person',
    pattern:
      /\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+\s+)?(?:person|man|woman|president|minister|leader|actor|actress|singer|player|author|king|queen|politician|celebrity|official|general|ceo)\b/i,
  },
  {
    asks: 'place',
    pattern:
      /\bwhere\b|\b(?:what|which|in which|in what) (?:\w+\s+)?(?:city|country|state|place|town|location|region|continent|county|nation|island|river|district|village|capital)\b/i,
  },
  {
    asks: 'definition',
    pattern:
      /^\s*(?:what|who) (?:is|are|was|were) (?:(?:an?|the) )?[\w'’.-]+(?: [\w'’.-]+){0,2}\s*\??\s*$|\bwhat does [^?]{1,60} mean\b|\bdefin(?:e|ition)\b/i,
  },
  {
    asks: 'yesno',
    pattern: /^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/i,
  },
]

/** What a question asks for: `open` where nothing tells. */
export const asksOf = (text: string): Asks => rules.find(({ pattern }) => pattern.test(text))?.asks ?? 'open'
