import {
  type Day,
  dayAt,
  dayFrom,
  dayValue,
  isDay,
  monthValue,
  partsOf,
  weekValue,
  yearValue,
} from './calendar.ts'
import { type DateContext, namesAnEvent, tenseOf } from './context.ts'
import { yearInStory } from './story.ts'
import { DATE, MONTH, TO } from './words.ts'

const DAY_AND_MONTH = `(?:${MONTH}(?: ${DATE})?|${DATE} ${MONTH})`

/** The words before a date that ends what another one opened: "from October to", "between 4 May and". */
const SPAN_OF_DATES = new RegExp(
  `(?<!\\w)${DAY_AND_MONTH}${TO}|\\bbetween (?:the )?${DAY_AND_MONTH} and (?:the )?$`,
  'i',
)

/** Days that a sentence may look ahead to a date without a year: news write the year of what is farther away. */
const FAR_FUTURE = 240

/** As many where the day lies in the next year: in June nobody leaves out the year of next January. */
const NEXT_YEAR = 150

/** "The June meeting", told of in May without a verb that says when: a month that follows so soon is not eleven months past. */
const NEXT_MONTH = 45

/** Days in the future that a date without a year may lie when the sentence does not look ahead. */
const NEAR_FUTURE = 75

/** A year holds for the date beside it when no more than so many characters part them. */
const BESIDE = 40

/** The day that the last date in the text names, where it names one. */
export const anchorDay = ({ anchor }: DateContext): Day | null => dayFrom(anchor)

/** The year and month that the last date in the text names, where it names them. */
export const anchorMonth = ({ anchor }: DateContext): { year: number; month: number } | null => {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(anchor ?? '') ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month) }
}

/** The year that the last date in the text names, where it names one. */
export const anchorYear = ({ anchor }: DateContext): number | null => {
  const [year] = /^\d{4}(?=$|-)/.exec(anchor ?? '') ?? []
  return year === undefined ? null : Number(year)
}

/** The year of publication, where it is known. */
export const publishedYear = ({ published }: DateContext): number | null =>
  published === null ? null : partsOf(published).year

/** A month and a day without a year: `2024-05-04`; `XXXX-05-04` where nothing tells the year. */
export const dayWithoutYear = (month: number, date: number, context: DateContext): string | null => {
  const year = yearOf(month, date, context)
  if (!isDay(year ?? 2000, month, date)) return null
  return year === null
    ? `XXXX-${monthValue(0, month).slice(5)}-${String(date).padStart(2, '0')}`
    : dayValue(dayAt(year, month, date))
}

/** A month without a year: `2024-05`; `XXXX-05` where nothing tells the year. */
export const monthWithoutYear = (month: number, context: DateContext): string => {
  const year = yearOf(month, null, context)
  return year === null ? `XXXX-${monthValue(0, month).slice(5)}` : monthValue(year, month)
}

const yearOf = (month: number, date: number | null, context: DateContext): number | null => {
  if (context.history) return context.story && yearInStory(context.story, month)
  return context.published === null ? null : yearInNews(month, date, context, context.published)
}

/** "its June meeting", "the May election": a month before what is held in it. */
const opensNoun = ({ before, after }: DateContext): boolean =>
  /(?:['’]s?|\b(?:the|its|their|his|her|a|an|this)) $/i.test(before) &&
  /^ (?:meeting|election|vote|summit|session|hearing|conference|deadline|release|launch|primary|referendum|trial|talks)\b/.test(
    after,
  )

const yearInNews = (month: number, date: number | null, context: DateContext, published: Day): number => {
  const opened = SPAN_OF_DATES.test(context.before) ? anchorMonth(context) : null
  if (opened !== null) return month < opened.month ? opened.year + 1 : opened.year
  const now = partsOf(published)
  if (date === null && month === now.month) return now.year
  const thisYear = dayAt(now.year, month, date ?? 1)
  const nextOne = thisYear >= published ? now.year : now.year + 1
  const until = dayAt(nextOne, month, date ?? 1) - published
  if (until === 0) return nextOne
  const tense = tenseOf(context)
  // "In March 1811, and again on 5 April": the year named beside it holds.
  const { named, start } = context
  const beside = named !== null && start - named.end < BESIDE && named.year < now.year - 1
  if (beside && tense !== 'ahead') return named.year
  const near =
    (date !== null && !namesAnEvent(context.after)) ||
    (tense === null && (/\bby $/i.test(context.before) || (opensNoun(context) && until < NEXT_MONTH)))
  const far = nextOne > now.year ? NEXT_YEAR : FAR_FUTURE
  const ahead = tense === 'ahead' ? until < far : near && until < NEAR_FUTURE
  return ahead ? nextOne : nextOne - 1
}

/** A day moved by a number of units, as precise as the unit: three weeks ago is a week, three years ago a year. */
export const shifted = (day: Day, unit: string, by: number): string | null => {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'day':
    case 'night':
      return dayValue(day + by)
    case 'week':
      return weekValue(day + 7 * by)
    case 'fortnight':
      return weekValue(day + 14 * by)
    case 'weekend':
      return `${weekValue(day + 7 * by)}-WE`
    case 'month':
      return monthValue(year, month + by)
    case 'quarter':
      return quarterValue(year, Math.ceil(month / 3) + by)
    case 'year':
      return yearValue(year + by)
    case 'decade':
      return yearValue(year + 10 * by).slice(0, 3)
    case 'century':
      return yearValue(year + 100 * by).slice(0, 2)
    default:
      return null
  }
}

/** `2024-Q3`; quarters below 1 and above 4 roll over into other years. */
export const quarterValue = (year: number, quarter: number): string => {
  const quarters = year * 4 + quarter - 1
  return `${yearValue(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`
}

/** "years" → `year`, "centurie" → `century`. */
export const unitOf = (word: string): string => {
  const unit = word.toLowerCase().replace(/s$/, '')
  return unit === 'centurie' ? 'century' : unit
}
