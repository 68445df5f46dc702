import { monthValue, partsOf } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { monthWithoutYear } from '../reckon.ts'
import { EDGE, isName, MONTH, monthNumber, YEAR } from '../words.ts'
import { YEAR_OF, yearNamed } from './day-of-month.ts'

/** May 2024, early May of 2024, the end of May, 2024 */
export const monthYear: DateRule = {
  pattern: words(`${EDGE}?(?<month>${MONTH})(?:,| of|,? in)? (?<year>${YEAR})`),
  read: ({ month = '', year }) => monthValue(Number(year), monthNumber(month) ?? 1),
}

/** May, early May, the end of May; "May to July 1999" takes the later year. */
export const month: DateRule = {
  pattern: words(
    `(?<edge>${EDGE})?(?<month>${MONTH})(?:${YEAR_OF})?(?=(?: ?(?:-|–|to|and|or|until|through) ?(?:${MONTH}),? (?<later>${YEAR})(?!\\w))?)`,
  ),
  read: ({ month = '', later, edge, of }, context) => {
    const number = monthNumber(month)
    if (number === null || !isName(month, context.before) || /\b(?:last|next) $/i.test(context.before))
      return null
    if (later === undefined && !isMonthHere(month, edge, context)) return null
    const year = later ?? yearNamed(of, context)
    return year === undefined ? monthWithoutYear(number, context) : monthValue(Number(year), number)
  },
}

const DOUBTFUL = /^(?:may|march|august|april|june|jan|mar|dec|jun|sep|oct|nov)\.?$/i
const ALSO_A_FIRST_NAME = /^(?:april|june|august)$/i
const LEADS_TO_MONTH =
  /(?:^|\W)(?:in|since|until|till|by|during|from|to|through|of|for|between|and|or|before|after|every|each|into|on|around|about|last|next|this) $/i
const NAME_GOES_ON = /^ (?:\p{Lu}\p{Ll}|said|and \p{Lu})/u

/** "May", "March" and "August" are also names and short forms other things: a preposition or an edge must lead to them. */
const isMonthHere = (word: string, edge: string | undefined, { before, after }: DateContext): boolean => {
  if (!DOUBTFUL.test(word) || edge !== undefined) return true
  if (LEADS_TO_MONTH.test(before)) return !NAME_GOES_ON.test(after) || ALSO_A_FIRST_NAME.test(word)
  if (/\bthe $/i.test(before) && /^ [a-z]/.test(after)) return true
  return ALSO_A_FIRST_NAME.test(word) && !/^ \p{Lu}/u.test(after) && !/\p{Lu}\p{Ll}+ $/u.test(before)
}

/** last October, next May */
export const whichMonth: DateRule = {
  pattern: words(
    `${EDGE}?(?<which>last|this past|next|this coming|this|the previous|the following) (?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?! ?\\d)`,
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
