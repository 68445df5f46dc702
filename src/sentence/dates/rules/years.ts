import { monthValue, yearValue } from '../calendar.ts'
import { type DateRule, words } from '../context.ts'
import { EDGE, MONTH, monthNumber, YEAR } from '../words.ts'
import { seasonCode } from './seasons.ts'

/** in 2024, early 2024, the end of 2024 */
export const year: DateRule = {
  pattern: words(
    `(?:(?<edge>${EDGE})|(?:the year|(?:the )?fiscal(?: year)?|FY) |(?:pre|post)-)?(?<year>${YEAR})(?!,\\d|\\.\\d|[%°]|-\\d{3}|[-–]year|\\/\\d)`,
  ),
  read: ({ year, edge }, { before, after }) =>
    edge !== undefined || isYear(Number(year), before, after) ? yearValue(Number(year)) : null,
}

const TIME_WORD =
  /(?:^|[^\w])(?:in|since|until|till|by|during|from|to|of|before|after|between|and|or|for|year|circa|around|mid|through|back|than|late|early|summer|winter|spring|autumn|fall|again|the|a|an|and|pre|post|as)[ -]$/i

const COUNTED =
  /^[- ](?:people|men|women|children|feet|foot|met(?:er|re)s?|km|kilomet\w+|miles?|tons?|tonnes?|acres?|dollars?|euros?|pounds?|percent|per cent|troops|soldiers|barrels|votes|points|GMT|hours|hrs|UTC|local time|EST|EDT|ET|a\.m|p\.m)\b/

const PLURAL =
  /^ (?!was\b|is\b|has\b|his\b|its\b|this\b|thus\b|whereas\b|as\b|across\b|towards\b|perhaps\b)\p{Ll}{2,}s\b/u

const NAMED_NUMBER =
  /(?:\b(?:No|no|number|Number|page|room|Room|Route|route|Highway|flight|Flight|Boeing|Airbus|Resolution|resolution|model|Windows|Street|Avenue|some|nearly|almost|over|(?<!(?:earlier|later|sooner) )than|least|estimated|exactly|up to)\.? |[$£€#:/]|\d[,.]|(?:^|\D)\d{1,3}-)$/

/** Numbers of things: "Nos. 1400, 1402 and", "numbered 1400–". */
const NUMBERED = /\b(?:nos?|numbers?|numbered)(?: ?[.:])? ?(?:\d+ ?(?:,|and|to|–|-) ?){0,8}$/i
const ADJECTIVE_OK =
  /^ (?:elections?|Olympics|Games|census|World|season|tax|budget|agreement|treaty|peace|war|campaign|presidential|general|constitution)/

/** A number of four digits is a year unless something is counted with it or named by it. */
const isYear = (value: number, before: string, after: string): boolean => {
  if (NAMED_NUMBER.test(before) || NUMBERED.test(before) || COUNTED.test(after)) return false
  if (ADJECTIVE_OK.test(after)) return true
  if (/\b(?:about|around) $/.test(before))
    return (
      value >= 1900 &&
      value < 2060 &&
      /^(?: ?[,.;:?!)]| (?:by|in|when|and|with|as|to|from|at)\b|$)/.test(after)
    )
  const led = TIME_WORD.test(before)
  if (PLURAL.test(after) && (value % 50 === 0 || value < 1900))
    return led && /\b(?:in|since|until|by|of|from) $/i.test(before)
  return (value >= 1900 && value < 2060) || led || /^ ?[).,;:?!]/.test(after) || /[(,] ?$/.test(before)
}

/** 1914-18, 2003/04, 1939–1945: the last year of the span. */
export const lastOfYears: DateRule = {
  pattern: words(`(?<=(?<!\\w)(?<first>${YEAR}) ?[-–/] ?)(?<last>\\d{4}|\\d\\d)(?![\\d.,-]\\d|%)`),
  read: ({ first = '', last = '' }, { before }) => {
    if (NUMBERED.test(before)) return null
    const value = last.length === 4 ? last : first.slice(0, 2) + last
    return Number(value) > Number(first) && Number(value) - Number(first) < 150 ? value : null
  },
}

/** 1914-18: the first year of the span. */
export const firstOfYears: DateRule = {
  pattern: words(`(?<year>${YEAR})(?= ?[-–/] ?(?:\\d{4}|\\d\\d)(?![\\d.,-]\\d|\\d|%|-))`),
  read: ({ year = '' }, { before }) => (NUMBERED.test(before) ? null : year),
}

/** '98, the summer of '98 */
export const shortYear: DateRule = {
  pattern: /(?<=\b(?:in|of|since|from|until|by) )['’`](?<year>\d\d)(?![\w'’])/gu,
  read: ({ year }) => yearValue(Number(year) + (Number(year) > 40 ? 1900 : 2000)),
}

/** the 1980s, the late '80s, 1960s */
export const decade: DateRule = {
  pattern: words(
    `(?:the )?(?:early |late |mid[- ]?|early to mid[- ]|beginning of the |end of the )?(?:(?<century>1\\d|20)|['’\`](?=\\d0))(?<decade>\\d)0['’]?s`,
  ),
  // "The 1700s" are a century, the 1900s and 2000s more often ten years.
  read: ({ century = '19', decade }) =>
    decade === '0' && Number(century) < 19 ? century : `${century}${decade}`,
}

const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** the Sixties, the late nineties; "his eighties" and "temperatures in the eighties" are no years. */
export const decadeInWords: DateRule = {
  pattern: words(
    `(?<=\\b(?:in|of|since|during|until|from|by|and) )the (?:(?:very )?(?:early|late|mid)[- ])?(?:[a-z]+ )?(?<decade>${TENS.join('|')})(?! percent| per cent)`,
  ),
  read: ({ decade = '' }, { before }) =>
    NO_YEARS.test(before) ? null : `19${TENS.indexOf(decade.toLowerCase()) + 2}`,
}

const NO_YEARS =
  /\b(?:temperatures?|highs?|lows?|heat|degrees|score[sd]?|shot|aged|ages?|people|men|women)\b/i

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
]

/** the 19th century, the early twentieth century */
export const century: DateRule = {
  pattern: words(
    `(?:the )?(?:early |late |mid[- ]?|middle of the |beginning of the |end of the |turn of the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.join('|')})[- ](?<name>centur(?:y|ies))(?<bc> B\\.?C\\.?)?`,
  ),
  read: ({ ordinal = '', bc, name }, { after }) => {
    // "20th Century Films" is what somebody is called.
    if (name !== undefined && /^C/.test(name) && /^ \p{Lu}\p{Ll}/u.test(after)) return null
    const number = Number.parseInt(ordinal, 10) || 1 + ORDINALS.indexOf(ordinal.toLowerCase())
    return `${bc === undefined ? '' : 'BC'}${String(number - 1).padStart(2, '0')}`
  },
}

/** 490 BC, AD 64 */
export const ancientYear: DateRule = {
  pattern: words(
    `${EDGE}?(?:(?:(?<month>${MONTH})|(?<season>spring|summer|autumn|winter))(?: of)? )?(?:(?<bc>\\d{1,4}) ?(?:BCE?\\b|B\\.C\\.(?:E\\.)?)|(?:AD|A\\.D\\.) (?<ad>\\d{1,4})|(?<ce>\\d{1,4}) (?:AD|CE|A\\.D\\.))`,
  ),
  read: ({ bc, ad, ce, month, season }) => {
    const year = bc === undefined ? yearValue(Number(ad ?? ce)) : `BC${yearValue(Number(bc))}`
    if (season !== undefined) return `${year}-${seasonCode(season)}`
    return month === undefined ? year : `${year}-${monthValue(0, monthNumber(month) ?? 1).slice(5)}`
  },
}
