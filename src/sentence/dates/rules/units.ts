import { type Day, dayValue, monthValue, yearValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorDay, anchorMonth, anchorYear, shifted, unitOf } from '../reckon.ts'
import { ABOUT, COUNT, countOf, EDGE, partOfDay, UNIT } from '../words.ts'
import { seasonThere } from './seasons.ts'

/** last week, this month, next year, earlier this year, the current quarter */
export const unitFromNow: DateRule = {
  pattern: words(
    `(?:${EDGE}|(?<the>the ))?(?<which>last|past|previous|this|current|present|next|coming|this past|this coming|this very) (?<unit>${UNIT})`,
  ),
  read: ({ which = '', unit = '', the }, { published, history, after }) => {
    const by =
      { last: -1, past: -1, previous: -1, 'this past': -1, next: 1, coming: 1, 'this coming': 1 }[
        which.toLowerCase()
      ] ?? 0
    const name = unitOf(unit)
    if (/^(?:day|night|hour|minute|second)$/.test(name)) return null
    if (name === 'decade' && by !== 0) return 'P10Y'
    // "over the last year" is a length of time, "the last week of May" a part of May.
    if (the !== undefined && (/^(?:last|past|next|coming)$/i.test(which) || /^ of\b/.test(after))) return null
    return published === null || history ? null : shifted(published, name, by)
  },
}

/** a year ago, three weeks ago, two days from now */
export const unitsFromNow: DateRule = {
  pattern: words(
    `${ABOUT}?(?:(?:(?<count>${COUNT})|an?|one|(?<part>half an?))(?<half> and a half)? (?<unit>${UNIT})s?(?<more> and a half)? (?<way>ago|from now|from today|hence)|(?<vague>(?:(?:a few|a couple of|several|many|some|a number of) )?(?:${UNIT})s ago)|(?<long>(?:not (?:too |so |very )?)?long ago|some time ago))`,
  ),
  read: ({ count, part, half, more, unit = '', way, vague, long }, { published, history }) => {
    if (vague !== undefined || long !== undefined) return 'PAST_REF'
    const by = count === undefined ? 1 : countOf(count)
    if (history && published !== null) return 'PAST_REF'
    if (published === null || by === null || !Number.isInteger(by)) return null
    const sign = way?.toLowerCase() === 'ago' ? -1 : 1
    if (part !== undefined) return halfAgo(unitOf(unit), sign, published)
    if ((half ?? more) !== undefined)
      return unitOf(unit) === 'year' ? shifted(published, 'month', sign * (by * 12 + 6)) : null
    return shifted(published, unitOf(unit), sign * by)
  },
}

/** in two weeks' time, in a year's time */
export const unitsAhead: DateRule = {
  pattern: words(`(?<=\\bin )${ABOUT}?(?:(?<count>${COUNT})|an?) (?<unit>${UNIT})s?['’]s? time`),
  read: ({ count, unit = '' }, { published, history }) => {
    const by = count === undefined ? 1 : countOf(count)
    if (published === null || history || by === null || !Number.isInteger(by)) return null
    return shifted(published, unitOf(unit), by)
  },
}

/** Half a year, decade or century away; halves of smaller units are told by no date. */
const halfAgo = (unit: string, sign: number, published: Day): string | null => {
  if (unit === 'year') return shifted(published, 'month', sign * 6)
  const years = { decade: 5, century: 50 }[unit]
  return years === undefined ? null : shifted(published, 'year', sign * years)
}

/** the week before last, the year before last */
export const unitBeforeLast: DateRule = {
  pattern: words('the (?<unit>week|weekend|month|year) before last'),
  read: ({ unit = '' }, { published, history }) =>
    published === null || history ? null : shifted(published, unitOf(unit), -2),
}

/** three days later, two years earlier: counted from the last date of the text. */
export const unitsFromThere: DateRule = {
  pattern: words(
    `${ABOUT}?(?:(?<count>${COUNT})|an?) (?<unit>${UNIT})s? (?<way>later|afterwards|earlier|previously|(?:after|before)(?= ?[.,;:)]))`,
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
    // "The same week last year" is no week of the story.
    if (/^ (?:last|a|one) year\b/.test(context.after)) return null
    const name = unit ?? that ?? side ?? ''
    const word = (which ?? way ?? 'same').toLowerCase()
    const by = word === 'same' ? 0 : /^(?:previous|preceding|before)$/.test(word) ? -1 : 1
    if (/^(?:morning|afternoon|evening|night)$/i.test(name)) return partThere(name, by, context)
    if (/^(?:spring|summer|autumn|fall|winter)$/i.test(name)) return seasonThere(name, context)
    return fromThere(unitOf(name), by, context)
  },
}

/** the end of the year, the beginning of the month, later in the week, by year-end, mid-year */
export const edgeOfUnit: DateRule = {
  pattern: words(
    `(?:(?:the )?(?:beginning|start|end|middle|close|rest|remainder) of (?:the|this)|(?:earlier|later|late|early) in the) (?<unit>week|month|year|decade|century)|(?<=\\b(?:by|at|until|before|to|since|after) )(?:(?<edge>year|month|week)[- ]end|mid-?(?<mid>year|month|week))`,
  ),
  read: ({ unit: named, edge, mid }, context) => {
    const unit = named ?? edge ?? mid ?? ''
    if (context.history) return fromThere(unitOf(unit), 0, context)
    return context.published === null ? null : shifted(context.published, unitOf(unit), 0)
  },
}

const partThere = (part: string, by: number, context: DateContext): string | null => {
  const day = anchorDay(context)
  return day === null ? null : dayValue(day + by) + partOfDay(part)
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
