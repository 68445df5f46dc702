import { nounFamily, verbReading } from '../../sentence/attributions/lexicon.ts'
import type { Span } from '../../sentence/span.ts'
import { stopWords } from '../../shelf/stop.ts'
import { type Token, tokensOf } from '../../shelf/tokens.ts'

/** Does a word name what people or bodies are: "mayor", "lawmaker", "agency"? */
export const namesRole = (fold: string): boolean => {
  const family = nounFamily(fold) ?? nounFamily(fold.replace(/s$/, ''))
  return family === 'person' || family === 'group' || roles.test(fold)
}
const roles =
  /^(?:lawmaker|official|leader|president|premier|chancellor|king|queen|prince|princess|secretary|chief|head|general|colonel|major|captain|sergeant|lieutenant|commander|marshal|admiral|sheriff|mayor|governor|senator|judge|justice|minister|envoy|spokes(?:man|woman|person)|chair(?:man|woman|person)?|ceo|director|dr|professor|coach|inspector|superintendent|constable|pilot|agency|service|office|authority|council|ministry|corps|company|firm|unit|force|party|union|league|treaty|river|town|village|city|region|district|province|county|island|port|programme|program|organi[sz]ation|body|group|arm|wing|branch|formation)s?$/

/** Where what somebody is ends, and of what, where and how begins. */
const headEnd = /(?: (?:of|for|in|at|to|with|on|from|who|whose|which|that|by|under|and)\b|['’]s? (?=\S+$)|$)/u

/** Is a description headed by what people or bodies are: "the spokesman of", "Tarnia's intelligence chief"? */
export const holdsRole = (text: string): boolean => {
  const head = text.slice(0, headEnd.exec(text)?.index ?? text.length)
  const last = tokensOf(head).at(-1)
  return last !== undefined && namesRole(last.fold)
}

const small =
  /^(?:the|a|an|its|his|her|their|south|north|east|west|former|acting|deputy|senior|prime|foreign|defence|defense|interior|vice|first|chief|general|special|then|outgoing|new)$/
const people = /(?:[ei]an|can|man|[ae]ese|ish|aeli|qi|istani|ench|utch|reek)$/

/** Does a word belong to the office that goes on with the next: "South Korean" to "lawmaker", "finance" to "minister"? */
const belongs = ({ fold, capital }: Token, next: Token): boolean => {
  if (opens.test(next.fold)) return false
  if (capital) return small.test(fold) || !stopWords.has(fold)
  // "Finance" may be a verb too; "captured" and "says" are nothing else.
  const isNoun = !stopWords.has(fold) && (verbReading(fold)?.form ?? 'base') === 'base'
  return small.test(fold) || people.test(fold) || namesRole(fold) || (isNoun && !next.capital)
}
const opens = /^(?:the|a|an|its|his|her|their)$/

/** The office in front of a name: "Russian President", "the town's former mayor"; null where the last word is none. */
export const office = (text: string, { start, end }: Span): Span | null => {
  const tokens = tokensOf(text.slice(start, end))
  const last = tokens.at(-1)
  if (last === undefined || !namesRole(last.fold)) return null
  let from = tokens.length - 1
  while (from > 0 && belongs(tokens[from - 1] ?? last, tokens[from] ?? last)) from--
  return { start: start + (tokens[from]?.start ?? 0), end: start + last.end }
}

/** "President Ana Roe" without the office: articles may name her alone. */
export const withoutOffice = (name: string): string => {
  const tokens = tokensOf(name)
  const first = tokens.findIndex(({ fold }) => !opens.test(fold) && !namesRole(fold))
  return name.slice(tokens[Math.max(0, first)]?.start ?? 0)
}
