import { dayValue, monthValue, partsOf, weekValue, yearValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorDay, anchorMonth, anchorYear, quarterValue, shifted, unitOf, weekdayNear } from '../reckon.ts'
import {
  ABOUT,
  COUNT,
  countOf,
  EDGE,
  isName,
  PART,
  partOfDay,
  UNIT,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from '../words.ts'

/** today, yesterday, tomorrow, with or without a part of the day; tonight */
export const today: DateRule = {
  pattern: words(`(?:(?<day>today|yesterday|tomorrow)(?: (?<part>${PART}))?|(?<tonight>tonight))`),
  read: ({ day, part, tonight }, { published, history }) => {
    if (history) return published === null ? null : (REFERENCES[day?.toLowerCase() ?? ''] ?? null)
    if (published === null) return null
    const by = { yesterday: -1, tomorrow: 1 }[day?.toLowerCase() ?? ''] ?? 0
    return (
      dayValue(published + by) +
      (tonight === undefined ? '' : 'TNI') +
      (part === undefined ? '' : partOfDay(part))
    )
  },
}

/** In a text about the past the day of such words is not known. */
const REFERENCES: Readonly<Record<string, string>> = {
  today: 'PRESENT_REF',
  yesterday: 'PAST_REF',
  tomorrow: 'FUTURE_REF',
}

/** the day before yesterday, the day after tomorrow */
export const dayBeforeYesterday: DateRule = {
  pattern: words('(?:the )?day (?:before (?<before>yesterday)|after tomorrow)'),
  read: ({ before }, { published }) =>
    published === null ? null : dayValue(published + (before === undefined ? 2 : -2)),
}

/** this morning, last night */
export const partOfToday: DateRule = {
  pattern: words(
    '(?:earlier |later |early |late )?(?:this (?<part>morning|afternoon|evening)|(?<last>last) (?<of>night|evening))',
  ),
  read: ({ part, last, of }, { published, history }) =>
    published === null || history
      ? null
      : dayValue(published - (last === undefined ? 0 : 1)) + partOfDay(part ?? of ?? ''),
}

/** Friday, last Friday, Friday morning, Friday's */
export const weekday: DateRule = {
  pattern: words(
    `(?:(?<which>last|past|this|next|this coming|this past) )?(?<weekday>${WEEKDAY})(?: (?<part>${PART}))?`,
  ),
  read: ({ which, weekday = '', part }, context) => {
    const number = weekdayNumber(weekday)
    if (number === null || !isName(weekday) || !isWeekdayHere(weekday, context)) return null
    const day = weekdayOf(number, which?.toLowerCase(), context)
    return day === null ? null : dayValue(day) + (part === undefined ? '' : partOfDay(part))
  },
}

/** "Sun" and "Sat." are also other things: a short form needs a preposition before or an end after it. */
const isWeekdayHere = (word: string, { before }: DateContext): boolean =>
  /day$/i.test(word) || /\b(?:on|since|until|by|last|next|this|from) $/i.test(before)

const weekdayOf = (number: number, which: string | undefined, context: DateContext): number | null => {
  if (context.published === null || context.history) return null
  const from = context.published
  const back = (partsOf(from).weekday - number + 7) % 7
  if (which === 'last' || which === 'past' || which === 'this past') return from - (back === 0 ? 7 : back)
  if (which === 'next' || which === 'this coming') return from + (7 - back)
  return weekdayNear(number, context)
}

/** last week, this month, next year, earlier this year, the current quarter */
export const unitFromNow: DateRule = {
  pattern: words(
    `(?:(?<edge>${EDGE})|the )?(?<which>last|past|previous|this|current|present|next|coming|this past|this coming|this very) (?<unit>${UNIT})`,
  ),
  read: ({ which = '', unit = '', edge }, context) => {
    const { published, history } = context
    const by =
      { last: -1, past: -1, previous: -1, 'this past': -1, next: 1, coming: 1, 'this coming': 1 }[
        which.toLowerCase()
      ] ?? 0
    const name = unitOf(unit)
    if (/^(?:day|night|hour|minute|second)$/.test(name)) return null
    if (name === 'decade' && by !== 0) return 'P10Y'
    if (edge === undefined && /\bthe $/i.test(context.before.slice(-4)) && by !== 0 && name !== 'week')
      return null
    return published === null || history ? null : shifted(published, name, by)
  },
}

/** a year ago, three weeks ago, two days from now */
export const unitsFromNow: DateRule = {
  pattern: words(
    `${ABOUT}?(?:(?:(?<count>${COUNT})|an?|one)(?<half> and a half)? (?<unit>${UNIT})s? (?<way>ago|from now|from today|hence)|(?<vague>(?:(?:a few|a couple of|several|many|some|a number of) )?(?:${UNIT})s ago)|(?<long>long ago|some time ago))`,
  ),
  read: ({ count, unit, way, vague, long }, { published, history }) => {
    if (vague !== undefined || long !== undefined) return 'PAST_REF'
    const by = count === undefined ? 1 : countOf(count)
    if (history && published !== null) return 'PAST_REF'
    if (published === null || by === null || !Number.isInteger(by)) return null
    return shifted(published, unitOf(unit ?? ''), way?.toLowerCase() === 'ago' ? -by : by)
  },
}

/** three days later, two years earlier: counted from the last date of the text. */
export const unitsFromThere: DateRule = {
  pattern: words(
    `${ABOUT}?(?:(?<count>${COUNT})|an?) (?<unit>${UNIT})s? (?<way>later|afterwards|earlier|previously|(?:after|before)(?= ?[.,;:)]| he | she | they | it | the two ))`,
  ),
  read: ({ count, unit = '', way = '' }, context) => {
    const by = count === undefined ? 1 : countOf(count)
    return by === null || !Number.isInteger(by)
      ? null
      : fromThere(unitOf(unit), /^(?:later|after)/i.test(way) ? by : -by, context)
  },
}

/** the next day, the following year, the previous month, the day before: counted from the last date of the text. */
export const unitNextToThere: DateRule = {
  pattern: words(
    `(?:(?:(?<edge>${EDGE})|the )(?<which>next|following|previous|preceding|same|very next) (?<unit>${UNIT}|morning|afternoon|evening)|(?:${EDGE})?that (?:same |very )?(?<that>${UNIT}|morning|afternoon|evening|spring|summer|autumn|fall|winter)|the (?<side>day|year|month|week|night) (?<way>before|after)(?= ?[.,;:)"”]| that\\b|$))`,
  ),
  read: ({ which, unit, that, side, way }, context) => {
    const name = unit ?? that ?? side ?? ''
    const word = (which ?? way ?? 'same').toLowerCase()
    const by = word === 'same' ? 0 : /^(?:previous|preceding|before)$/.test(word) ? -1 : 1
    if (/^(?:morning|afternoon|evening|night)$/i.test(name)) return partThere(name, by, context)
    if (/^(?:spring|summer|autumn|fall|winter)$/i.test(name)) return seasonThere(name, context)
    return fromThere(unitOf(name), by, context)
  },
}

const partThere = (part: string, by: number, context: DateContext): string | null => {
  const day = anchorDay(context)
  return day === null ? null : dayValue(day + by) + partOfDay(part)
}

const seasonThere = (season: string, context: DateContext): string | null => {
  const year = anchorYear(context)
  return year === null ? null : `${yearValue(year)}-${seasonCode(season)}`
}

/** Units from the last date of the text; null where that date is less precise than the unit. */
const fromThere = (unit: string, by: number, context: DateContext): string | null => {
  const day = anchorDay(context)
  const month = anchorMonth(context)
  const year = anchorYear(context)
  if (unit === 'year') return year === null ? null : yearValue(year + by)
  if (unit === 'decade' || unit === 'century') return null
  if (unit === 'month') return month === null ? null : monthValue(month.year, month.month + by)
  if (day === null) return null
  if (unit === 'week' && Math.abs(by) > 0 && context.history) return dayValue(day + 7 * by)
  return shifted(day, unit, by)
}

/** the weekend, this weekend, last weekend */
export const weekend: DateRule = {
  pattern: words(
    '(?<which>the|this|this past|last|next|this coming|the past|the coming)(?: past| coming)? weekend',
  ),
  read: ({ which = 'the' }, { published, history }) => {
    if (published === null || history) return null
    const { weekday } = partsOf(published)
    // The weekend of the week that ends: from Monday to Wednesday the one just gone.
    const near =
      /last|past/i.test(which) || (weekday >= 1 && weekday <= 3 && !/this|next|coming/i.test(which)) ? -7 : 0
    return `${weekValue(published + near + (/^next/i.test(which) ? 7 : 0))}-WE`
  },
}

const SEASON = '(?<season>spring|summer|autumn|fall|winter)'

/** The code of TIMEX3: `SP`, `SU`, `FA`, `WI`. */
export const seasonCode = (word: string): string =>
  ({ sp: 'SP', su: 'SU', wi: 'WI' })[word.slice(0, 2).toLowerCase()] ?? 'FA'

/** the summer of 2024, spring 2024 */
export const seasonYear: DateRule = {
  pattern: words(
    `(?:${EDGE})?(?:the )?(?:early |late |mid[- ]?)?${SEASON}(?: of|,| in)? (?<year>${YEAR})(?:[-–/]\\d{2,4})?`,
  ),
  read: ({ season = '', year = '' }) => `${year}-${seasonCode(season)}`,
}

/** last summer, this winter, in the spring */
export const season: DateRule = {
  pattern: words(
    `(?:${EDGE})?(?:(?<which>last|this|next|this past|this coming|the following|the next|the previous) |the |(?:early |late |mid[- ]?))${SEASON}(?! of (?!that|this|the year|next|last))|(?<=\\b(?:in|by|since|until|during) )(?:summer|winter|autumn)`,
  ),
  read: (found, context) => {
    const name = found['season'] ?? context.after
    const which = found['which']?.toLowerCase() ?? ''
    if (context.history) return seasonThere(name, context)
    return context.published === null || !found['season'] ? null : seasonNear(name, which, context)
  },
}

/** The month in which a season begins. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const seasonNear = (name: string, which: string, context: DateContext): string => {
  const { year, month } = partsOf(context.published ?? 0)
  const code = seasonCode(name)
  const start = SEASON_START[code] ?? 12
  const current = month >= start && month < start + 3
  if (/next|coming|following/.test(which)) return `${yearValue(start > month ? year : year + 1)}-${code}`
  if (/last|previous|past/.test(which))
    return `${yearValue(start < month && !current ? year : year - 1)}-${code}`
  if (/this/.test(which)) return `${yearValue(code === 'WI' && month < 3 ? year - 1 : year)}-${code}`
  return `${yearValue(start <= month ? year : year - (code === 'WI' || start - month > 4 ? 1 : 0))}-${code}`
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const OF_YEAR = `(?:(?:,| of| in)? (?<year>${YEAR})|(?: of)? (?<which>this|last|the|next) year)?`

/** Q3 2024, the third quarter of 2024, the first half of this year */
export const quarter: DateRule = {
  pattern: words(
    `(?:Q(?<digit>[1-4])|(?:the )?(?:fiscal )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?<part>quarter|half))${OF_YEAR}`,
  ),
  read: ({ digit, ordinal = '', part = 'quarter', year, which }, { published, after }) => {
    const number = digit === undefined ? (ORDINALS[ordinal.toLowerCase()] ?? 1) : Number(digit)
    const by = { last: -1, next: 1 }[which?.toLowerCase() ?? ''] ?? 0
    if (year === undefined && which === undefined && (part === 'half' || /^ of\b/.test(after))) return null
    const of =
      year === undefined ? (published === null ? null : quarterYear(number, published) + by) : Number(year)
    if (of === null || number > (part === 'half' ? 2 : 4)) return null
    return part === 'half' ? `${yearValue(of)}-H${number}` : quarterValue(of, number)
  },
}

/** A quarter without a year is the last one of that number that has begun. */
const quarterYear = (number: number, published: number): number => {
  const { year, month } = partsOf(published)
  return number > Math.ceil(month / 3) ? year - 1 : year
}

/** the end of the year, the beginning of the month */
export const edgeOfUnit: DateRule = {
  pattern: words(
    '(?:the )?(?:beginning|start|end|middle|close|rest|remainder) of (?:the|this) (?<unit>week|month|year|decade|century)',
  ),
  read: ({ unit = '' }, context) => {
    if (context.history) return fromThere(unitOf(unit), 0, context)
    return context.published === null ? null : shifted(context.published, unitOf(unit), 0)
  },
}

/** last October, next May */
export const whichMonth: DateRule = {
  pattern: words(
    `(?<which>last|this past|next|this coming|this|the previous|the following) (?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?! ?\\d)`,
  ),
  read: ({ which = '', month = '' }, { published, history }) => {
    if (published === null || history || !isName(month)) return null
    const { year, month: now } = partsOf(published)
    const number = new Date(`${month} 1, 2000 00:00 UTC`).getUTCMonth() + 1
    if (/^(?:next|this coming|the following)$/i.test(which))
      return monthValue(number > now ? year : year + 1, number)
    if (/^this$/i.test(which)) return monthValue(year, number)
    return monthValue(number < now ? year : year - 1, number)
  },
}
