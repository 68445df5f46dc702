import { dayAt, dayFrom, dayValue, isDay, partsOf } from '../calendar.ts'
import { type DateContext, tenseOf } from '../context.ts'
import { anchorYear, dayWithoutYear, publishedYear } from '../reckon.ts'
import { DATE, isName, MONTH, monthNumber, WEEKDAY, weekdayNumber, YEAR } from '../words.ts'

export const OF_WEEK = `(?:${WEEKDAY},? )?`

export const THE = `(?:the (?=\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} of))?`

/** The year that a span of dates names at its end: "from 4 May to 7 June 1999", "May 5-7, 1999". */
export const LATER_YEAR = `(?=,? ?(?:-|–|—|to|and|or|until|till|through|and from)? ?(?:the )?(?:(?:${MONTH}) )?${DATE}(?: (?:of )?${MONTH})?,? (?<later>${YEAR})(?!\\w))`

/** "of that year", "last year", behind a month or a day. */
export const YEAR_OF =
  ',?(?: of| in)? (?<of>that|the same|this|last|next|the following|the previous) (?:same )?year'

/** The year that such words name; a text about the past has "last year" from where its story is. */
export const yearNamed = (of: string | undefined, context: DateContext): string | undefined => {
  const word = of?.toLowerCase()
  const told =
    context.history || /^(?:that|the)/.test(word ?? '') ? anchorYear(context) : publishedYear(context)
  if (word === undefined || told === null) return undefined
  return String(told + (/last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0))
}

export const day = (year: number, month: number | null, date: number): string | null =>
  month !== null && isDay(year, month, date) ? dayValue(dayAt(year, month, date)) : null

/**
 * The day in the year in which it falls on the weekday named with it: the year that was reckoned, the one before, or the
 * one after where the sentence does not look back. Where none fits (a slip of the pen) the day stays.
 */
export const onWeekday = (
  value: string | null,
  weekday: string | undefined,
  context: DateContext,
): string | null => {
  const reckoned = dayFrom(value)
  const number = weekdayNumber(weekday ?? '')
  if (reckoned === null || number === null) return value
  const { year, month, date } = partsOf(reckoned)
  const years = [year, year - 1, ...(tenseOf(context) === 'back' ? [] : [year + 1])]
  const fitting = years
    .filter((near) => isDay(near, month, date))
    .map((near) => dayAt(near, month, date))
    .find((near) => partsOf(near).weekday === number)
  return fitting === undefined ? value : dayValue(fitting)
}

/** A month and a day of it, with the year that the words name, else the one that the context gives. */
export const dayAndMonth = (
  month: string,
  date: string | undefined,
  later: string | undefined,
  context: DateContext,
): string | null => {
  const number = monthNumber(month)
  const at = Number.parseInt(date ?? '', 10)
  if (number === null || !isName(month)) return null
  return later === undefined ? dayWithoutYear(number, at, context) : day(Number(later), number, at)
}
