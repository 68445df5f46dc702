import { dayAt, dayValue, isDay } from '../calendar.ts'
import type { DateContext } from '../context.ts'
import { anchorYear, dayWithoutYear, publishedYear } from '../reckon.ts'
import { DATE, isName, MONTH, monthNumber, WEEKDAY, YEAR } from '../words.ts'

export const OF_WEEK = `(?:${WEEKDAY},? )?`

export const THE = `(?:the (?=\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} of))?`

/** The year that a span of dates names at its end: "from 4 May to 7 June 1999", "May 5-7, 1999". */
export const LATER_YEAR = `(?=,? ?(?:-|–|—|to|and|or|until|till|through|and from)? ?(?:the )?(?:(?:${MONTH}) )?${DATE}(?: (?:of )?${MONTH})?,? (?<later>${YEAR})(?!\\w))`

/** "of that year", "last year", behind a month or a day. */
export const YEAR_OF =
  ',?(?: of| in)? (?<of>that|the same|this|last|next|the following|the previous) (?:same )?year'

/** The year that such words name. */
export const yearNamed = (of: string | undefined, context: DateContext): string | undefined => {
  const word = of?.toLowerCase()
  const told = /^(?:that|the)/.test(word ?? '') ? anchorYear(context) : publishedYear(context)
  if (word === undefined || told === null) return undefined
  return String(told + (/last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0))
}

export const day = (year: number, month: number | null, date: number): string | null =>
  month !== null && isDay(year, month, date) ? dayValue(dayAt(year, month, date)) : null

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
