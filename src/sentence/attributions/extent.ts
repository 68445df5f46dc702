import type { Span } from '../span.ts'
import { nounFamily } from './lexicon.ts'
import { isOutlet } from './reported.ts'

/** What somebody says is no part of who says it: "40 homes cannot be saved, engineers said" is said by "engineers". */
const statement =
  /^.*\b(?:can(?:not)?|could|will|would|shall|should|may|might|must|is|are|was|were|has|have|had|does|did)\b.*, (?=\S)/

const day =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))'
/** The day before a name: "on Sunday 4 May the mayor". */
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?,'
/** "Last Friday the agency", "Earlier this week the mayor". */
const lately =
  '(?:[Ee]arlier )?(?:[Ll]ast|[Tt]his|[Tt]hat|[Nn]ext) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter),?|[Yy]esterday,?|[Tt]oday,?'
const leading = new RegExp(`^(?:(?:(?:[Oo]n )?${day}(?: \\d{4})?,?|${month}|${lately}) )+(?=\\S)`)

/** Where a page was written stands before its first sentence: "OAKFORD (AP) - ". */
const dateline = /^(?<place>\p{Lu}[\p{L}.’', ]{1,40} )\((?<wire>[^()]{2,24})\)(?: ?[-–—])? (?=\S)/u

const datelineIn = (words: string): string => {
  const found = dateline.exec(words)
  const { place = '', wire = '' } = found?.groups ?? {}
  const initials = Array.from(place.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('')
  return isOutlet(wire) && initials !== wire ? (found?.[0] ?? '') : ''
}

/** What hangs on a name and does not name: ", who keeps the lock", ", speaking on 9 May", the figure that follows. */
const aside = new RegExp(
  `(?: (?:(?:at|in) (?:the )?\\p{Lu}[\\p{L}]+ )?on ${day}\\b.*| as \\p{Ll}.*|, (?:who|whose|which|where|speaking|citing|quoting|adding|though|although|while|but|when|after|before|because|on|in an interview|(?!acting|visiting|incoming|outgoing|sitting|managing|commanding|presiding|leading|marketing)\\p{Ll}+ing)\\b.*|,? \\d[\\d,.]*|[\\s,;:]+)$`,
  'u',
)

/** What was done with a paper, and the day behind a name: "a Ledger study | published in", "Ida Roe | Monday evening". */
const tail =
  /(?<=\p{L}) (?:(?:published|released|conducted|issued|posted|obtained|compiled|carried out|taken)(?: (?:in|on|at|last|this|late|early|earlier)(?: .*)?)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)$/u

/** "the most recent | reading from the Motor Club": the noun that was left out behind an adjective, and whose it is. */
const lacksNoun =
  /^(?:the |its |their |an? )?(?:most recent|latest|newest|most up-to-date|very latest|last)$/i
const nounBehind =
  /^ \p{Ll}+(?: \p{Ll}+s)?(?: (?:from|of|by) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}[\p{L}’'-]*){0,4})?/u

/** Whose or which they are, where the name was cut short: "The doctors’ | union", "Doctors at | the hospital", "Tarnia and | Sarnia". */
const owners = [
  /(?:\b(?:[Tt]he|[Aa]n?) )?\p{L}[\p{L}-]*(?:['’]s|s['’]) $/u,
  /(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) )family $/u,
  /(?:^|[,;:] |[.!?]["”]? )(?<own>\p{L}\p{Ll}+s (?:at|from|in|of|with) )$/u,
  /(?:^|[,;:] |[.!?]["”]? )(?<own>(?:[Tt]he )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3} and )$/u,
]

const withOwner = (text: string, from: number, span: Span): Span => {
  const before = text.slice(Math.max(from, span.start - 48), span.start)
  const found = owners.map((pattern) => pattern.exec(before)).find((match) => match !== null)
  const own = found?.groups?.['own'] ?? found?.[0] ?? ''
  return { start: span.start - own.length, end: span.end }
}

const trimmed = (text: string, span: Span): Span => {
  const whole = text.slice(span.start, Math.min(span.end, span.start + 240))
  const place = datelineIn(whole).length
  const start = span.start + place + (leading.exec(whole.slice(place))?.[0].length ?? 0)
  const cut = text.slice(start, Math.min(span.end, start + 240)).search(aside)
  const last = withoutLink(text, start, cut > 0 ? start + cut : span.end)
  const late = text.slice(start, last).search(tail)
  const end =
    (late > 0 ? start + late : last) + nounLeftOut(text.slice(start, last), text.slice(last, last + 80))
  return { start, end: end + bodyBehind(text.slice(start, end), text.slice(end, end + 40)) }
}

/** "who ran for office in | 2008": what led to the year goes with it. */
const withoutLink = (text: string, start: number, end: number): number =>
  end -
  (/(?<=\p{L}) (?:in|on|at|of|by|for|from|since|until|to)$/u.exec(text.slice(start, end))?.[0].length ?? 0)

const nounLeftOut = (words: string, after: string): number =>
  lacksNoun.test(words) ? (nounBehind.exec(after)?.[0].length ?? 0) : 0

/** "a Velm | court": the noun of the body, where it was cut off. */
const bodyBehind = (words: string, after: string): number => {
  const [found = '', noun = ''] = /^ (\p{Ll}+)(?![\p{L}’'])/u.exec(after) ?? []
  const [article = '', ...names] = words.split(' ')
  const open =
    /^(?:[Aa]n?|[Tt]he)$/.test(article) && names.length > 0 && names.every((name) => /^\p{Lu}/u.test(name))
  return open && nounFamily(noun) === 'group' ? found.length : 0
}

/** Where a page was written is nobody who speaks. */
const isPlaceAlone = (words: string): boolean =>
  words !== '' && datelineIn(`${words} .`).length > words.length

/** A speaker as a byline names one: with whose they are, without what they say, the day, or where the page was written. */
export const withoutStatement = (text: string, from: number, span: Span | null): Span | null => {
  if (span === null) return null
  const words = text.slice(span.start, span.end)
  if (isPlaceAlone(words)) return null
  const said = statement.exec(words)
  const plain = said === null || /\b(?:who|which|whose)\b/.test(said[0])
  const start = plain ? span.start : span.start + said[0].length
  return withOwner(text, from, trimmed(text, { start, end: span.end }))
}
