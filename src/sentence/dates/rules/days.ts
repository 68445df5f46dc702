import { dayFrom, weekValue } from '../calendar.ts'
import { type DateRule, words } from '../context.ts'
import { anchorMonth } from '../reckon.ts'
import { DATE, EDGE, MONTH, monthNumber, partOfDay, WEEKDAY, YEAR } from '../words.ts'
import { day, dayAndMonth, LATER_YEAR, OF_WEEK, onWeekday, THE, YEAR_OF, yearNamed } from './day-of-month.ts'

/** 2024-05-04, 2024/05/04 */
export const isoDay: DateRule = {
  pattern: words('(?<year>\\d{4})(?<sign>[-/])(?<month>\\d\\d)\\k<sign>(?<date>\\d\\d)'),
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

/** Saturday, 4 May; the 4th of May */
export const dayMonth: DateRule = {
  pattern: words(
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),? )?${THE}(?<date>${DATE})(?: of)? (?<month>${MONTH})(?:${LATER_YEAR}|${YEAR_OF}|)`,
  ),
  read: ({ date, month = '', later, of, weekday }, context) => {
    const year = later ?? yearNamed(of, context)
    const value = dayAndMonth(month, date, year, context)
    return year === undefined && !context.history ? onWeekday(value, weekday, context) : value
  },
}

/** Saturday, May 4 */
export const monthDay: DateRule = {
  pattern: words(
    `${EDGE}?(?:(?<weekday>${WEEKDAY}),? )?(?<month>${MONTH}) (?:the )?(?<date>${DATE})(?!\\d|:\\d|%|,\\d| percent| per cent)(?:${LATER_YEAR}|${YEAR_OF}|)`,
  ),
  read: ({ date, month = '', later, of, weekday }, context) => {
    const year = later ?? yearNamed(of, context)
    const value = dayAndMonth(month, date, year, context)
    return year === undefined && !context.history ? onWeekday(value, weekday, context) : value
  },
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

/** 4 to 7 May 2024, 4, 5 and 7 May: the first days of the span or list. */
export const firstOfDays: DateRule = {
  pattern: words(
    `(?<date>${DATE})(?=(?:, ${DATE}){0,3} ?(?:-|–|to|and|or|until|through) ?(?:the )?${DATE}(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?!\\w))`,
  ),
  read: ({ date, month = '', year }, context) => dayAndMonth(month, date, year, context),
}

/** May 4-7: the last day of the span. */
export const lastOfDays: DateRule = {
  pattern: words(
    `(?<=(?<month>${MONTH}) ${DATE} ?(?:-|–|to|and|or|until|through) ?(?:the )?)(?<date>${DATE})(?!:|,\\d| ?%| [a-z]+s\\b)(?:, (?<year>${YEAR}))?`,
  ),
  read: ({ date, month = '', year }, context) => dayAndMonth(month, date, year, context),
}

/** the week of May 4, the weekend of 4 May */
export const weekOfDay: DateRule = {
  pattern: words(
    `the week(?<end>end)? (?:of|beginning|starting|ending) (?:(?<month>${MONTH}) (?<date>${DATE})|(?:the )?(?<date>${DATE})(?: of)? (?<month>${MONTH}))(?:,? (?<year>${YEAR}))?`,
  ),
  read: ({ month = '', date, year, end }, context) => {
    const day = dayFrom(dayAndMonth(month, date, year, context))
    return day === null ? null : `${weekValue(day)}${end === undefined ? '' : '-WE'}`
  },
}

/** 9/11 names one day of 2001; so does "the Sept. 11 attacks" with any year of publication. */
export const nineEleven: DateRule = {
  pattern: words(
    `9/11|(?:Sept\\.?|September) 11(?:th)?(?=,? (?:terrorist |terror |suicide |hijack\\w+ )?(?:attacks?|hijack\\w+|memorial|commission|victims))`,
  ),
  read: () => '2001-09-11',
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
