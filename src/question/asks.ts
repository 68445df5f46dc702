import { amounts, degrees, keywords, measured } from './measure.ts'
import type { Asks } from './question.ts'

/** One way to tell what is asked for; the first that fits decides. */
type Rule = { readonly asks: Asks; readonly pattern: RegExp }

/** Nouns of somebody who has a name. */
export const persons =
  'person|man|woman|president|minister|leader|actor|actress|singer|player|author|king|queen|politician|celebrity|official|general|ceo|premier|chancellor|governor|mayor|senator|coach|manager|captain|director|chair(?:man|woman)?|judge|lawyer|professor|scientist|suspect|founder|owner|ambassador|envoy|commander|candidate|spokes(?:man|woman|person)|boss|artist|writer|driver|pilot|doctor|widow|wife|husband|victim|gunman|skipper|reporter|nurse|sister|brother|mother|father|son|daughter|officer|chief|head|lawmaker|deputy|admiral|colonel|adviser|aide|secretary|teacher|priest|bishop|imam'

const rules: readonly Rule[] = [
  {
    asks: 'figure',
    pattern: new RegExp(String.raw`\bhow\s+(?:${degrees}|strong|hot|cold|loud)\b`, 'i'),
  },
  {
    asks: 'figure',
    pattern: new RegExp(
      String.raw`\b(?:what|which)['’]?s?\s+(?:(?!(?:who|that|which|when|where|about|say|said)\b)[\w'’.-]+\s+){0,4}(?:${amounts})\b`,
      'i',
    ),
  },
  { asks: 'figure', pattern: keywords },
  { asks: 'figure', pattern: measured },
  {
    asks: 'figure',
    pattern:
      /\bwhat (?:is|was|does|do|did|will|would|has|have|had) [^?]{1,60}\b(?:cost(?:ing)?|worth|weigh|earn|sell for)\b|\bhow did [^?]{1,60}\bvote\b|\bhow did the (?:vote|ballot|poll|count)\b|\bvote [^?]{0,40}\bresults?\b|\b(?:results?|outcome) of (?:the |a )?(?:\w+ )?(?:vote|ballot|poll|election|referendum|count)\b/i,
  },
  {
    asks: 'date',
    pattern:
      /\bwhen\b|\b(?:what|which)\s+(?:year|date|day|month|decade|century|time)\b|\b(?:what|which)(?:['’]s| is| was| are| were)? (?:the )?(?:[\w'’.-]+ ){0,3}(?:dates?|deadline|birthday|anniversary)\b|\b(?:release|premiere|start|opening|birth|launch) date\b/i,
  },
  {
    asks: 'reason',
    pattern:
      /\bwhy\b|^\s*(?:the )?(?:\p{L}+ )?(?:causes?|reasons?|motives?)(?: (?:of|for|behind)\b|\s*\??\s*$)|\bwhat (?:is|was|were) [^?]{1,40}['’]s? (?:motives?|reasons?)\b|\bfor what reason\b|\bwhat (?:is|was|were) the (?:reasons?|causes?|motives?)\b|\bhow come\b|\bwhat (?:caused|triggered|prompted|led to|sparked|brought about|is behind|was behind|made)\b/iu,
  },
  {
    asks: 'speech',
    pattern:
      /\bwhat (?:did|does|do|has|have|had) [^?]{1,80}\b(?:say|said|claim|announce|respond|argue|think|tell|told|write|comment|promise|call)\b|\bhow did [^?]{1,80}\b(?:respond|react|reply|answer|comment)\b|\breaction (?:of|to|from)\b|\bwhat (?:was|is|were) [^?]{1,60}['’]s? (?:reaction|response|reply|answer|position|stance|view|opinion|comment)\b|^\s*(?:and )?[\p{L}’']+(?: [\p{L}’']+)? (?:reaction|response)\s*\??$/iu,
  },
  {
    asks: 'person',
    pattern: new RegExp(
      String.raw`\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+\s+)?(?:${persons})\b|\bname of (?:(?:the|his|her|their|its) )?(?:[\w'’-]+ )?(?:${persons})\b|\b(?:${persons})['’]s? name\b`,
      'i',
    ),
  },
  {
    asks: 'place',
    pattern:
      /\bwhere\b|\b(?:what|which|in which|in what) (?:\w+\s+)?(?:cit(?:y|ies)|countr(?:y|ies)|states?|places?|towns?|locations?|regions?|continents?|count(?:y|ies)|nations?|islands?|rivers?|districts?|villages?|capitals?|provinces?)\b|\bwhat(?:['’]s| is| was) the (?:location|venue)\b|\b(?:location|venue)\s*\??\s*$/i,
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

/** The word that a question opens with, behind "and", "according to the mayor," or "in May,". */
const opening =
  /^\W*(?:(?:and|but|so|ok|okay|well|please|hey)\b\W*)*(?:(?:according to|as of|in|on|at|after|before|during|since) [^,?]{1,60},\s*)?(?:what|which|how|why|when|where|who(?:m|se)?|(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))\b/i
/** Words behind which a second question stands: "do you know who", "what is known about when". */
const asking = /\b(?:and|or|about|of|on|to|me|us|know|known|clear|idea|explain(?:ed)?|tell|told)[ ,]*$/i
const askingToo = /\b(?:say|said|says|decided?|announced?)[ ,]*$/i

/** Without "when", "who" and the like that only join a clause: "the coach who prayed", "how old was she when she won". */
const leading = (text: string): string => {
  const opened = opening.exec(text)
  if (opened === null) return text
  const head = opened[0].length
  return text.replace(/\b(?:when|where|who(?:m|se)?|why)\b/gi, (word: string, at: number) => {
    const before = text.slice(Math.max(0, at - 12), at)
    const asks = at < head || asking.test(before) || (opened[1] !== undefined && askingToo.test(before))
    return asks ? word : ' '
  })
}

/** What a question asks for: `open` where nothing tells. */
export const asksOf = (text: string): Asks => {
  const own = leading(text)
  return rules.find(({ pattern }) => pattern.test(own))?.asks ?? 'open'
}
