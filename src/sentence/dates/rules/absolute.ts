import { dayAt, dayValue, isDay, monthValue, weekValue, yearValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorMonth, anchorYear, dayWithoutYear, monthWithoutYear, publishedYear } from '../reckon.ts'
import { DATE, EDGE, isName, MONTH, monthNumber, partOfDay, WEEKDAY, YEAR } from '../words.ts'

/** "of that year", "last year", behind a month or a day. */
const YEAR_OF = ',?(?: of| in)? (?<of>that|the same|this|last|next|the following|the previous) (?:same )?year'

/** The year that such words name. */
const yearNamed = (of: string | undefined, context: DateContext): string | undefined => {
  const word = of?.toLowerCase()
  const told = /^(?:that|the)/.test(word ?? '') ? anchorYear(context) : publishedYear(context)
  if (word === undefined || told === null) return undefined
  return String(told + (/last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0))
}

const day = (year: number, month: number | null, date: number): string | null =>
  month !== null && isDay(year, month, date) ? dayValue(dayAt(year, month, date)) : null

/** The year that a span of dates names at its end: "from 4 May to 7 June 1999", "May 5-7, 1999". */
const LATER_YEAR = `(?=,? ?(?:-|–|—|to|and|or|until|till|through|and from)? ?(?:the )?(?:(?:${MONTH}) )?${DATE}(?: (?:of )?${MONTH})?,? (?<later>${YEAR})(?!\\w))`
const OF_WEEK = `(?:${WEEKDAY},? )?`
const THE = `(?:the (?=\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} of))?`

/** 2024-05-04 */
export const isoDay: DateRule = {
  pattern: words('(?<year>\\d{4})-(?<month>\\d\\d)-(?<date>\\d\\d)'),
  read: ({ year, month, date }) => day(Number(year), Number(month), Number(date)),
}

/** 4.5.2024, 25/12/2024: only where there is no doubt which number is the month. */
export const numericDay: DateRule = {
  pattern: words('(?<first>\\d{1,2})(?<sign>[./\\-])(?<second>\\d{1,2})\\k<sign>(?<year>(?:19|20)\\d\\d)'),
  read: ({ first, second, sign, year }) => {
    const [a, b] = [Number(first), Number(second)]
    if (sign === '.' || a > 12 || a === b) return day(Number(year), b, a)
    return b > 12 ? day(Number(year), a, b) : null
  },
}

/** Saturday, 4 May 2024; the 4th of May, 2024 */
export const dayMonthYear: DateRule = {
  pattern: words(
    `${EDGE}?${OF_WEEK}${THE}(?<date>${DATE})(?: of)? (?<month>${MONTH}),?(?: of)? (?<year>${YEAR})`,
  ),
  read: ({ date, month = '', year }) =>
    day(Number(year), monthNumber(month), Number.parseInt(date ?? '', 10)),
}

/** Saturday, May 4, 2024 */
export const monthDayYear: DateRule = {
  pattern: words(
    `${EDGE}?${OF_WEEK}(?<month>${MONTH}) (?:the )?(?<date>${DATE})(?:,| ,| of)? (?<year>${YEAR})`,
  ),
  read: ({ date, month = '', year }) =>
    day(Number(year), monthNumber(month), Number.parseInt(date ?? '', 10)),
}

/** May 2024, early May of 2024, the end of May, 2024 */
export const monthYear: DateRule = {
  pattern: words(`${EDGE}?(?<month>${MONTH})(?:,| of|,? in)? (?<year>${YEAR})`),
  read: ({ month = '', year }) => monthValue(Number(year), monthNumber(month) ?? 1),
}

/** Saturday, 4 May; the 4th of May */
export const dayMonth: DateRule = {
  pattern: words(
    `${EDGE}?${OF_WEEK}${THE}(?<date>${DATE})(?: of)? (?<month>${MONTH})(?:${LATER_YEAR}|${YEAR_OF})?`,
  ),
  read: ({ date, month = '', later, of }, context) =>
    dayAndMonth(month, date, later ?? yearNamed(of, context), context),
}

/** Saturday, May 4 */
export const monthDay: DateRule = {
  pattern: words(
    `${EDGE}?${OF_WEEK}(?<month>${MONTH}) (?:the )?(?<date>${DATE})(?!\\d|:\\d|%|,\\d| percent| per cent)(?:${LATER_YEAR}|${YEAR_OF})?`,
  ),
  read: ({ date, month = '', later, of }, context) =>
    dayAndMonth(month, date, later ?? yearNamed(of, context), context),
}

const dayAndMonth: (
  month: string,
  date: string | undefined,
  later: string | undefined,
  context: Parameters<DateRule['read']>[1],
) => string | null = (month, date, later, context) => {
  const number = monthNumber(month)
  const at = Number.parseInt(date ?? '', 10)
  if (number === null || !isName(month)) return null
  return later === undefined ? dayWithoutYear(number, at, context) : day(Number(later), number, at)
}

/** the night of 4 May 2024, the early morning hours of May 4 */
export const partOfDate: DateRule = {
  pattern: words(
    `(?:the )?(?:early |late )?(?:in the )?(?<part>morning|afternoon|evening|night)(?: hours)? (?:of|on) ${OF_WEEK}(?:(?<month>${MONTH}) (?<date>${DATE})|${THE}(?<date>${DATE})(?: of)? (?<month>${MONTH}))(?:,? (?<year>${YEAR}))?`,
  ),
  read: ({ part = '', date, month = '', year }, context) => {
    const value = dayAndMonth(month, date, year, context)
    return value && value + partOfDay(part)
  },
}

/** 4 to 7 May 2024: the first day of the span. */
export const firstOfDays: DateRule = {
  pattern: words(
    `(?<date>${DATE})(?= ?(?:-|–|to|and|or|until|through) ?(?:the )?${DATE}(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?!\\w))`,
  ),
  read: ({ date, month = '', year }, context) => dayAndMonth(month, date, year, context),
}

/** May 4-7: the last day of the span. */
export const lastOfDays: DateRule = {
  pattern: words(
    `(?<=(?<month>${MONTH}) ${DATE} ?(?:-|–|to|and|or|until|through) ?(?:the )?)(?<date>${DATE})(?!:|,\\d| ?%| \\p{Ll}+s\\b)(?:, (?<year>${YEAR}))?`,
  ),
  read: ({ date, month = '', year }, context) => dayAndMonth(month, date, year, context),
}

/** May, early May, the end of May; "May to July 1999" takes the later year. */
export const month: DateRule = {
  pattern: words(
    `(?<edge>${EDGE})?(?<month>${MONTH})(?:${YEAR_OF})?(?=(?: ?(?:-|–|to|and|or|until|through) ?(?:${MONTH}),? (?<later>${YEAR})(?!\\w))?)`,
  ),
  read: ({ month = '', later, edge, of }, context) => {
    const number = monthNumber(month)
    if (number === null || !isName(month) || !isMonthHere(month, edge, context)) return null
    const year = later ?? yearNamed(of, context)
    return year === undefined ? monthWithoutYear(number, context) : monthValue(Number(year), number)
  },
}

/** "May", "March" and "August" are also names, and short forms other things: a preposition or an edge must lead to them. */
const isMonthHere = (
  word: string,
  edge: string | undefined,
  { before, after }: { readonly before: string; readonly after: string },
): boolean => {
  if (!/^(?:may|march|august|april|june|jan|mar|dec|jun|sep|oct|nov)\.?$/i.test(word)) return true
  if (edge !== undefined) return true
  if (
    /(?:^|\W)(?:in|since|until|till|by|during|from|to|through|of|for|between|and|or|before|after|every|each|into|on|around|about|last|next|this) $/i.test(
      before,
    )
  )
    return !/^ (?:\p{Lu}\p{Ll}|said|and \p{Lu})/u.test(after) || /^(?:april|june|august)$/i.test(word)
  if (/\bthe $/i.test(before) && /^ [a-z]/.test(after)) return true
  return /^(?:april|june|august)$/i.test(word) && !/^ \p{Lu}/u.test(after) && !/\p{Lu}\p{Ll}+ $/u.test(before)
}

/** The week of May 4 */
export const weekOfDay: DateRule = {
  pattern: words(
    `the week (?:of|beginning|starting) (?<month>${MONTH}) (?<date>${DATE})(?:, (?<year>${YEAR}))?`,
  ),
  read: ({ month = '', date, year }, context) => {
    const value = dayAndMonth(month, date, year, context)
    const [y, m, d] = (value ?? '').split('-').map(Number)
    return Number.isInteger(y) ? weekValue(dayAt(y ?? 0, m ?? 0, d ?? 0)) : null
  },
}

/** "the 23rd", in a text that has just named a month. */
export const dateAlone: DateRule = {
  pattern: words(
    '(?<=\\b(?:on|by|until|of|till) )the (?<date>(?:[12]?(?:1st|2nd|3rd|\\dth)|1[0-9]th|30th|31st))(?! (?:century|\\w+))',
  ),
  read: ({ date }, context) => {
    const at = anchorMonth(context)
    return at && day(at.year, at.month, Number.parseInt(date ?? '', 10))
  },
}

/** in 2024, early 2024, the end of 2024 */
export const year: DateRule = {
  pattern: words(
    `(?:(?<edge>${EDGE})|(?:the year|fiscal year|FY) |(?:pre|post)-)?(?<year>${YEAR})(?!,\\d|\\.\\d|[%°]|-\\d{3}|[-–]year|\\/\\d)`,
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
  /(?:\b(?:No|no|number|Number|page|room|Room|Route|route|Highway|flight|Flight|Boeing|Airbus|Resolution|resolution|model|Windows|Street|Avenue|some|about|nearly|almost|over|than|least|around|estimated|exactly|up to)\.? |[$£€#:/]|\d[,.]|(?:^|\D)\d{1,3}-)$/
const ADJECTIVE_OK =
  /^ (?:elections?|Olympics|Games|census|World|season|tax|budget|agreement|treaty|peace|war|campaign|presidential|general|constitution)/

/** A number of four digits is a year unless something is counted with it or named by it. */
const isYear = (value: number, before: string, after: string): boolean => {
  if (NAMED_NUMBER.test(before) || COUNTED.test(after)) return false
  if (ADJECTIVE_OK.test(after)) return true
  const led = TIME_WORD.test(before)
  if (PLURAL.test(after) && (value % 50 === 0 || value < 1900))
    return led && /\b(?:in|since|until|by|of|from) $/i.test(before)
  return (value >= 1900 && value < 2060) || led || /^[).,;:]/.test(after) || /[(,] ?$/.test(before)
}

/** 1914-18, 2003/04, 1939–1945: the last year of the span. */
export const lastOfYears: DateRule = {
  pattern: words(`(?<=(?<!\\w)(?<first>${YEAR}) ?[-–/] ?)(?<last>\\d{4}|\\d\\d)(?![\\d.,-]\\d|%)`),
  read: ({ first = '', last = '' }) => {
    const value = last.length === 4 ? last : first.slice(0, 2) + last
    return Number(value) > Number(first) && Number(value) - Number(first) < 150 ? value : null
  },
}

/** 1914-18: the first year of the span. */
export const firstOfYears: DateRule = {
  pattern: words(`(?<year>${YEAR})(?= ?[-–/] ?(?:\\d{4}|\\d\\d)(?![\\d.,-]\\d|\\d|%|-))`),
  read: ({ year = '' }) => year,
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
  read: ({ century = '19', decade }) => `${century}${decade}`,
}

/** the 19th century, the early twentieth century */
export const century: DateRule = {
  pattern: words(
    '(?:the )?(?:early |late |mid[- ]?|middle of the |beginning of the |end of the |turn of the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[- ]centur(?:y|ies)(?<bc> B\\.?C\\.?)?',
  ),
  read: ({ ordinal = '', bc }) => {
    const number = Number.parseInt(ordinal, 10) || 15 + ORDINALS.indexOf(ordinal.toLowerCase())
    return `${bc === undefined ? '' : 'BC'}${String(number - 1).padStart(2, '0')}`
  },
}
const ORDINALS = [
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
]

/** 490 BC, AD 64 */
export const ancientYear: DateRule = {
  pattern: words(
    `${EDGE}?(?:(?:${MONTH}|spring|summer|autumn|winter)(?: of)? )?(?:(?<bc>\\d{1,4}) ?(?:BCE?\\b|B\\.C\\.(?:E\\.)?)|(?:AD|A\\.D\\.) (?<ad>\\d{1,4})|(?<ce>\\d{1,4}) (?:AD|CE|A\\.D\\.))`,
  ),
  read: ({ bc, ad, ce }) => (bc === undefined ? yearValue(Number(ad ?? ce)) : `BC${yearValue(Number(bc))}`),
}
