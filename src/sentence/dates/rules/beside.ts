import { type Day, dayFrom, dayValue, nthWeekday, partsOf, upTo } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorDay, monthWithoutYear } from '../reckon.ts'
import { weekdayFrom } from '../weekdays.ts'
import {
  COUNT,
  countOf,
  isName,
  MONTH,
  monthNumber,
  ordinalOf,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from '../words.ts'
import { YEAR_OF, yearNamed } from './day-of-month.ts'

const named = (weekday: string): number | null => (isName(weekday) ? weekdayNumber(weekday) : null)

const shown = (day: Day | null): string | null => (day === null ? null : dayValue(day))

/** the day before last Tuesday, the night after Monday's vote */
export const dayBesideWeekday: DateRule = {
  pattern: words(
    `(?:the )?(?:day|night|evening|morning) (?<side>before|after) (?:(?<which>last|this past|this|next|this coming) )?(?<weekday>${WEEKDAY})`,
  ),
  read: ({ side = '', which, weekday = '' }, context) => {
    const number = named(weekday)
    const day = number === null ? null : weekdayFrom(number, which?.toLowerCase(), context)
    return shown(day === null ? null : day + (/before/i.test(side) ? -1 : 1))
  },
}

/** Tuesday of last week, Friday of next week, Monday of that week */
export const weekdayOfWeek: DateRule = {
  pattern: words(
    `(?<weekday>${WEEKDAY}),? (?:of |in )?(?<which>last|this|next|that|the same|the following|the previous) week`,
  ),
  read: ({ weekday = '', which = '' }, context) => {
    const number = named(weekday)
    const from = /^(?:that|the)/i.test(which)
      ? anchorDay(context)
      : context.history
        ? null
        : context.published
    if (number === null || from === null) return null
    const by = /last|previous/i.test(which) ? -7 : /next|following/i.test(which) ? 7 : 0
    return dayValue(upTo(from, 1) + by + ((number + 6) % 7))
  },
}

/** a week ago Monday, two weeks ago on Friday, a week from Friday, Monday week, the Tuesday before last */
export const weekdayByWeeks: DateRule = {
  pattern: words(
    `(?:(?<count>${COUNT})|an?) weeks? (?<way>ago|from)(?: on| this)? (?<weekday>${WEEKDAY})|(?<=\\b(?:on|by|until|till|from) )(?<ahead>${WEEKDAY}) week|(?:the )?(?<past>${WEEKDAY}) before last`,
  ),
  read: ({ count, way = '', weekday, ahead, past }, { published, history }) => {
    const number = named(weekday ?? ahead ?? past ?? '')
    const weeks = count === undefined ? 1 : countOf(count)
    if (number === null || weeks === null || published === null || history) return null
    if (past !== undefined) return dayValue(upTo(published - 1, number) - 7)
    if (ahead !== undefined || /from/i.test(way)) return dayValue(upTo(published + 6, number) + 7 * weeks)
    // Of the weekdays around that day a week or more ago the nearest.
    return dayValue(upTo(published - 7 * weeks + 3, number))
  },
}

/** the first Monday in May, the last Friday of November 2023 */
export const weekdayOfMonth: DateRule = {
  pattern: words(
    `(?:the )?(?<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?<weekday>${WEEKDAY}) (?:of|in) (?<month>${MONTH})(?:${YEAR_OF}|,? (?<year>${YEAR}))?`,
  ),
  read: ({ ordinal = '', weekday = '', month = '', of, year }, context) => {
    const [number, nth] = [named(weekday), ordinalOf(ordinal)]
    const named_ = monthHere(monthNumber(month), year ?? yearNamed(of, context), context)
    if (number === null || nth === null || named_ === null) return null
    return dayValue(nthWeekday(named_.year, named_.month, number, nth))
  },
}

const monthHere = (
  month: number | null,
  year: string | undefined,
  context: DateContext,
): { readonly year: number; readonly month: number } | null => {
  if (month === null) return null
  if (year !== undefined) return { year: Number(year), month }
  const first = dayFrom(`${monthWithoutYear(month, context)}-01`)
  return first === null ? null : partsOf(first)
}
