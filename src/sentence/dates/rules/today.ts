import { dayValue, partsOf, weekValue } from '../calendar.ts'
import { type DateContext, type DateRule, tenseOf, words } from '../context.ts'
import { weekdayFrom } from '../weekdays.ts'
import { isName, PART, partOfDay, WEEKDAY, weekdayNumber } from '../words.ts'

/** today, yesterday, tomorrow, with or without a part of the day; tonight */
export const today: DateRule = {
  pattern: words(`(?:(?<day>today|yesterday|tomorrow)(?: (?<part>${PART}))?|(?<tonight>tonight))`),
  read: ({ day, part, tonight }, { published, history, before, after }) => {
    // The name of a newspaper in capitals.
    if (day === 'TODAY' && /[A-Z]{2} $/.test(before)) return null
    if (/^today$/i.test(day ?? '') && NOWADAYS.test(after)) return 'PRESENT_REF'
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

/** "Today's youth" lives longer than a day. */
const NOWADAYS =
  /^['’]s (?:[a-z]+ )?(?:world|society|youth|children|kids|teenagers|students|parents|women|men|generations?|standards?|economy|economies|market|technology|prices|money|dollars|terms|climate|culture|era|age|formation|borders|army|town|city|nations?|state)\b/

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

/** Friday, last Friday, Friday morning, Friday's: news counts by the day, so a part of a weekday is that day. */
export const weekday: DateRule = {
  pattern: words(
    `(?:(?<which>last|past|this|next|this coming|this past|the following|the previous|the next) )?(?<weekday>${WEEKDAY})(?: (?<part>${PART}))?`,
  ),
  read: ({ which, weekday = '', part }, context) => {
    const number = weekdayNumber(weekday)
    if (number === null || !isName(weekday) || !isWeekdayHere(weekday, context)) return null
    if (part !== undefined && isTitle(part, context)) return null
    const day = weekdayFrom(number, which?.toLowerCase(), context)
    return day === null ? null : dayValue(day)
  },
}

/** "Sunday Night Football": a show, on whatever day. */
const isTitle = (part: string, { after }: DateContext): boolean =>
  isName(part) && /^ \p{Lu}\p{Ll}/u.test(after)

/** "Sun" and "Sat." are also other things: a short form needs a preposition before or an end after it. */
const isWeekdayHere = (word: string, { before }: DateContext): boolean =>
  /day$/i.test(word) || /\b(?:on|since|until|by|last|next|this|from) $/i.test(before)

/** the weekend, this weekend, last weekend */
export const weekend: DateRule = {
  pattern: words(
    '(?<which>the|this|this past|last|next|this coming|the past|the coming)(?: past| coming)? weekend',
  ),
  read: ({ which = 'the' }, context) => {
    const { published, history } = context
    if (published === null || history) return null
    const { weekday } = partsOf(published)
    // The weekend of the week that ends: from Monday to Wednesday the one just gone.
    const begun = weekday >= 1 && weekday <= 3
    const gone =
      begun && (!/this|next|coming/i.test(which) || (/^this$/i.test(which) && tenseOf(context) === 'back'))
    const near = /last|past/i.test(which) || gone ? -7 : 0
    return `${weekValue(published + near + (/^next/i.test(which) ? 7 : 0))}-WE`
  },
}
