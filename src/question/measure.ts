import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'

/** The words after "how many" up to where the sentence turns: "homes were flooded in May" is about homes flooded. */
const turn =
  /\b(?:in|on|at|by|from|since|until|during|between|according|as of|for|after|before|to|with|of|per)\b/i

/** What stands behind "how" where a number is asked for. */
export const degrees =
  'many|much|far|long|old|tall|big|large|high|deep|fast|wide|heavy|often|thick|steep|expensive|costly|pricey|quickly'
const asked = new RegExp(String.raw`\bhow\s+(?:${degrees})\b([^?]*)`, 'i')

/** Figures asked for in a word or two: "casualties", "dead and wounded in Oakford", "number of injured". */
export const keywords =
  /^\s*(?:the )?(?:(?:total|latest|current|official|confirmed) )?(?:number of [\w-]+|(?!phone|page)[\w-]+ (?:figures|numbers)|(?:(?:death )?tolls?|casualt(?:y|ies)|losses|deaths|fatalities|dead|killed|wounded|injured|missing|evacuated|displaced|arrests|arrested|infections|infected)(?:(?:,| and| or)+ (?:killed|wounded|injured|missing|dead|deaths|infected))*)(?: (?:in|at|on|among|after|since|during|from|of|by|so far|until|today|now)\b[^?:]{0,60})?\s*\??\s*$/i

/** Nouns that stand for a number. */
export const amounts =
  'number|percentage|percent|share|amount|sum|toll|total|population|price|cost|bill(?= for\\b|\\s*\\??\\s*$)|rate|distance|height|size|temperature|speed|age|revenues?|turnover|profits?|budget|pay|salary|salaries|wages?|income|rents?|rations?|debt|deficit|fines?|fees?|penalt(?:y|ies)|levy|compensation|ransom|bail|turnout|magnitude|capacity|length|width|weight|area|value|damages?|score|unemployment|inflation|dividends?|surplus|depth|majority(?! of power)'

/** Words that no phrase of nouns holds. */
const asking =
  'who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|about|tell|explain|show|give|and|or|not|of|in|to|no'

/** What is measured, in a few words without a verb: "price of bread", "daily water ration per head", "repair bill?" */
export const measured = new RegExp(
  String.raw`^\s*(?:the )?(?:(?!(?:${asking})\b)[\p{L}\p{N}'’-]+ ){0,3}(?:${amounts})(?:\s*\??\s*$| (?:of|for|in|to|per|as of|offered|paid)\b)(?!.*\b(?:why|when|where|how)\b)`,
  'iu',
)

/** "men with ties to the gang were arrested": what happened stands behind what only tells which men. */
const happened = (tail: string): string =>
  /^(?:(?!\b(?:who|that|which|when|where|because|while|and|or|but)\b)[^?,])*?\b(?:was|were|been|is|are|being|got) (?:\w+ly )?(?!\w*(?:men|ldren|seven|eleven|often|even)\b)(\w+(?:ed|en)|hurt|shot|dead|sent|lost|held|built|sold)\b/i.exec(
    tail,
  )?.[1] ?? ''

/** Words of a short question that only say that a number is wanted. */
const aboutNumbers = /^.*?\bnumber of\b|\b(?:latest|current|official|confirmed|figures|numbers)\b/gi

/** What a figure question counts or measures, as lower-case words: "homes flooded"; null where it does not say. */
export const measureIn = (text: string): string | null => {
  const named = keywords.test(text) || measured.test(text)
  const rest = asked.exec(text)?.[1] ?? (named ? text.replace(aboutNumbers, ' ') : undefined)
  if (rest === undefined) return null
  const own = rest.split(turn)[0] ?? ''
  const head = `${own} ${happened(rest.slice(own.length))}`
  const words = tokensOf(head).filter((token) => !stopWords.has(token.fold) && !token.digit)
  return words.length === 0 ? null : words.map((token) => token.fold).join(' ')
}

/** "troop numbers" count troops, "casualty figures" casualties. */
const plural = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)

/** Who somebody is by what they do: "who is the mayor of", "the captain's name", "what is the name of the pilot". */
const role =
  /\bwho(?:['’]s| is| are| was| were) (?:the |his |her |their |its )?(?:[\p{L}'’-]+ ){0,2}?([\p{L}-]+)\s*(?:\?|$|\b(?:of|in|at|for|who|that)\b)|\bname of (?:the |his |her |their |its )?(?:[\p{L}'’-]+ ){0,2}?([\p{L}-]+)\s*(?:\?|$|\b(?:of|in|at|for|who|that)\b)|\b([\p{L}-]+)['’]s? name\b/iu

/** The noun of whoever is asked for by name: "mayor"; null where the question says none, or a name itself ("who is Ash"). */
const roleIn = (text: string): string | null => {
  const [, who, named, whose] = role.exec(text) ?? []
  const noun = who ?? named ?? whose
  return noun === undefined || /^\p{Lu}/u.test(noun) || stopWords.has(noun) ? null : noun
}

/** The noun that names the kind of thing asked for: "what treaty", "which city", "how many homes"; null without one. */
export const focusIn = (text: string): string | null => {
  const match =
    /\b(?:what|which|how many|how much|whose|name the|name of the)\s+((?:[\p{L}-]+\s+){0,3}?)([\p{L}-]+)\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|to|in|of|on|at|from|for|with|without|under|that|which|who|whose|may|might|must|went|became)\b/iu.exec(
      text,
    )
  const short = keywords.test(text) ? /([\p{L}-]*[^\Ws])(?: figures| numbers)\b/iu.exec(text)?.[1] : undefined
  if (short !== undefined) return plural(short.toLowerCase())
  const word =
    match?.[2]?.toLowerCase() ?? /\b(?:what|which|how many) ([\p{L}-]+)/iu.exec(text)?.[1]?.toLowerCase()
  return word === undefined || stopWords.has(word) || word === 'name' ? roleIn(text) : word
}
