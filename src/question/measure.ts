import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'

/** The words after "how many" up to where the sentence turns: "homes were flooded in May" is about homes flooded. */
const turn =
  /\b(?:in|on|at|by|from|since|until|during|between|according|as of|for|after|before|to|with|of)\b/i
const asked = /\bhow\s+(?:many|much|far|long|old|tall|big|large|high|deep|fast|wide|heavy|often)\b([^?]*)/i

/** Figures asked for in a word or two: "casualties", "dead and wounded in Oakford", "number of injured". */
export const keywords =
  /^\s*(?:the )?(?:(?:total|latest|current|official|confirmed) )?(?:number of [\w-]+|(?!phone|page)[\w-]+ (?:figures|numbers)|(?:(?:death )?tolls?|casualt(?:y|ies)|losses|deaths|fatalities|dead|killed|wounded|injured|missing|evacuated|displaced|arrests|arrested|infections|infected)(?:(?:,| and| or)+ (?:killed|wounded|injured|missing|dead|deaths|infected))*)(?: (?:in|at|on|among|after|since|during|from|of|by|so far|until|today|now)\b[^?:]{0,60})?\s*\??\s*$/i

/** "men with ties to the gang were arrested": what happened stands behind what only tells which men. */
const happened = (tail: string): string =>
  /^(?:(?!\b(?:who|that|which|when|where|because|while|and|or|but)\b)[^?,])*?\b(?:was|were|been|is|are|being|got) (?:\w+ly )?(?!\w*(?:men|ldren|seven|eleven|often|even)\b)(\w+(?:ed|en)|hurt|shot|dead|sent|lost|held|built|sold)\b/i.exec(
    tail,
  )?.[1] ?? ''

/** Words of a short question that only say that a number is wanted. */
const aboutNumbers = /^.*?\bnumber of\b|\b(?:latest|current|official|confirmed|figures|numbers)\b/gi

/** What a figure question counts or measures, as lower-case words: "homes flooded"; null where it does not say. */
export const measureIn = (text: string): string | null => {
  const rest = asked.exec(text)?.[1] ?? (keywords.test(text) ? text.replace(aboutNumbers, ' ') : undefined)
  if (rest === undefined) return null
  const own = rest.split(turn)[0] ?? ''
  const head = `${own} ${happened(rest.slice(own.length))}`
  const words = tokensOf(head).filter((token) => !stopWords.has(token.fold) && !token.digit)
  return words.length === 0 ? null : words.map((token) => token.fold).join(' ')
}

/** "troop numbers" count troops, "casualty figures" casualties. */
const plural = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)

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
  return word === undefined || stopWords.has(word) ? null : word
}
