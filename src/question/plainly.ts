import { persons } from './asks.ts'

/** "hi all,", "hey bot!", "please": said before a question. */
const greeting =
  /^\s*(?:(?:(?:hi|hello|hey|yo|good (?:morning|evening|afternoon))(?: (?:all|there|guys|everyone|everybody|folks|bot|team))?|please|pls|sorry|excuse me|(?:quick|dumb|stupid|serious|honest) question)(?:\s*[,!.:–-]+\s*|\s+(?=(?:can|could|would|will|do|does|did|is|are|was|were|who|what|when|where|why|which|how|tell|please|i|any)\b)))+/i

/** "could you tell me", "does anyone know", "I was wondering": a question stands behind it. */
const asking =
  /^(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please |pls |kindly )?(?:tell|remind|inform|explain to) (?:me|us)(?: please)?|(?:please |pls )?(?:tell|remind) (?:me|us)|(?:do you|does (?:anyone|anybody|someone|somebody))(?: here)?(?: happen to)? know|i(?:['’]d| would)? (?:just )?(?:like|love|want|need|wanted) to know|i(?:['’]m| am| was) (?:just )?(?:wondering|curious)|any (?:idea|clue)|just (?:wondering|curious))[\s,:–-]+(?=(?:who|whom|whose|what|when|where|why|which|how)\b)/i

/** "thx", "please", "lol": said behind it. */
const thanks =
  /(?<![\s,.!])[\s,.!]*(?:(?<=[?,.!]\s{0,3})(?:ty|tia)|(?<=[\s?,.!])(?:thx|thanks?(?: you)?(?: (?:so much|a lot|in advance|very much))?|pls|plz|please|lol|lmao|rofl|haha(?:ha)*|cheers))[\s.!)]*$/i

/** "who Ana Roe is", as it stands behind "tell me": "who is Ana Roe". */
const indirect =
  /^(?<asks>who|what|where|how (?:old|big|tall|far|long)) (?<whom>(?:(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can)\b)[\p{L}\p{N}.’'-]+ ){1,6})(?<be>is|are|was|were)(?<end>\s*[?.!]*)$/iu

const direct = (text: string): string => {
  const { asks, whom, be } = indirect.exec(text)?.groups ?? {}
  return whom === undefined ? text : `${asks} ${be} ${whom.trim()}?`
}

/** Words as they are written in haste. */
const hasty: ReadonlyMap<string, string> = new Map(
  'ppl:people govt:government gvt:government gov:government abt:about yrs:years hrs:hours mins:minutes'
    .split(' ')
    .map((pair): readonly [string, string] => {
      const [word = '', meant = ''] = pair.split(':')
      return [word, meant]
    }),
)
const hastily = new RegExp(
  `(?<![\\p{L}\\p{N}'’.-])(?:${[...hasty.keys()].join('|')})(?![\\p{L}\\p{N}'’-])`,
  'gu',
)

const owner = String.raw`(?:[\p{L}\p{N}.-]+ ){0,3}?`
/** "What is the name of the pilot?", "what's the pilot's name?": who the pilot is. */
const byName = [
  new RegExp(
    String.raw`^\s*(?:what(?:['’]s| is| was| are| were) )?(?:the )?(?:full )?names? of (?=(?:the |his |her |their )?${owner}(?:[\p{L}\p{N}.-]+['’]s? )?(?:${persons})\b)`,
    'iu',
  ),
  new RegExp(
    String.raw`^\s*what(?:['’]s| is| was) (?=(?:the |his |her |their )?${owner}(?:[\p{L}\p{N}.-]+['’]s? )?(?:${persons})['’]s? (?:full )?name\s*\??\s*$)`,
    'iu',
  ),
] as const
const itsName = /['’]s? (?:full )?name(?=\s*\??\s*$)/iu

const named = (text: string): string => {
  const [of, whose] = byName
  if (of.test(text)) return text.replace(of, 'who is ')
  return whose.test(text) ? text.replace(whose, 'who is ').replace(itsName, '') : text
}

/** "how much is gas rn": now. */
const now = /(?<=\p{L}{2} )(?:rn|atm)(?=\s*[?!.]*$)/iu

/** "WHO is Ana Roe", "AND WHO SAID SO": the question word, not the World Health Organization. */
const shouted =
  /^\s*(?:and |so |but )?WHO(?= (?:is|are|was|were|did|does|do|has|have|had|will|would|can|the hell)\b)|\bWHO(?='?S? \p{Lu}{2}| \p{Lu}{4})/u

/** "if you don't mind", "if possible": said in the middle. */
const inPassing =
  /,? ?\bif (?:you (?:don['’]?t|do not|would(?:n['’]t)?) mind|possible|you (?:can|could|know)|i may)\b,?/i

/** "north korea troops how many", "dead how many?": what is counted stands in front. */
const countedFirst =
  /^\s*(?!(?:the|an?|who|what|when|where|why|how|which|is|are|was|were|did|does|do|and|or|so|ok)\b)([\p{L}' -]{3,60}?),? how (many|much)\s*\?*\s*$/iu

/** "quotes by Ana Roe on the dam", "what was said by Ana Roe": what she said. */
const wordsOf =
  /^\s*(?:(?:show(?: me)?|list|give me|any|all|the) )*(?:quot(?:e|es|ations?)|statements?|remarks|(?:what|everything)(?: was| has been)? said) (?:by|from|of) (?<whom>(?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,4})(?<what> (?:on|about|over) [^?]{2,80})?\s*[?.!]*$/u

/** A question without the politeness around it: "hi, could you please tell me who Ana Roe is? thx" is "who is Ana Roe?". */
export const plainly = (text: string): string => {
  const bare = text
    .replace(shouted, (word) => word.toLowerCase())
    .replace(thanks, '')
    .replace(hastily, (word) => hasty.get(word) ?? word)
    .replace(now, 'right now')
    .replace(greeting, '')
    .replace(inPassing, '')
  const asked = bare.replace(asking, '')
  const own = asked === bare ? bare : direct(asked.trim())
  const told = named(own).replace(countedFirst, 'how $2 $1?')
  const said = told.replace(wordsOf, (_, whom: string, what = '') => `what did ${whom} say${what}?`)
  return /[\p{L}\p{N}]{2}/u.test(said) ? said : text
}
