import { type Day, partsOf } from './calendar.ts'
import { type DateContext, tenseOf } from './context.ts'
import { anchorDay } from './reckon.ts'
import { TO, WEEKDAY, weekdayNumber } from './words.ts'

const SPAN_OF_WEEKDAYS = new RegExp(`(?<!\\w)${WEEKDAY}${TO}|\\bbetween ${WEEKDAY} and $`, 'i')

/**
 * The day that a bare weekday means: the nearest past one (publication day included) unless the sentence looks ahead.
 * The weekday of the next day is the next day: news of the other side of the earth and pages that go on being written
 * are dated a day early, while of six days ago they say "last Friday".
 */
export const weekdayNear = (weekday: number, context: DateContext): Day | null => {
  if (context.published === null) return null
  const back = (partsOf(context.published).weekday - weekday + 7) % 7
  if (back === 0) return context.published
  // "Shut from Monday" has no verb to ask.
  const opened = SPAN_OF_WEEKDAYS.test(context.before) ? anchorDay(context) : null
  if (opened !== null) return opened + ((weekday - partsOf(opened).weekday + 7) % 7 || 7)
  if (back === 6 && !tellsOfLastWeek(context, context.published)) return context.published + 1
  const tense = tenseOf(context) ?? (/\b(?:by|from) $/i.test(context.before) ? 'ahead' : 'back')
  return tense === 'ahead' ? context.published + 7 - back : context.published - back
}

const WEEKDAYS = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g

/** "Since Sunday"; "Sunday's vote, she said on Monday", published on a Saturday: the days beside it are long past too. */
const tellsOfLastWeek = ({ before, after }: DateContext, published: Day): boolean => {
  if (/\bsince $/i.test(before)) return true
  const { weekday } = partsOf(published)
  return [...`${before} ${after}`.matchAll(WEEKDAYS)].some(([name]) => {
    const back = (weekday - (weekdayNumber(name) ?? weekday) + 7) % 7
    return back > 2 && back < 6
  })
}

/** The day that a weekday means with the word before it: "last Friday", "the following Friday"; null where nobody knows it. */
export const weekdayFrom = (
  number: number,
  which: string | undefined,
  context: DateContext,
): number | null => {
  const there = /^the/.test(which ?? '') ? anchorDay(context) : null
  if (there !== null) return weekdayBeside(number, which === 'the previous', there)
  if (context.published === null || context.history) return null
  const from = context.published
  const back = (partsOf(from).weekday - number + 7) % 7
  if (which === 'last' || which === 'past' || which === 'this past') return from - (back === 0 ? 7 : back)
  if (which === 'next' || which === 'this coming') return from + (7 - back)
  if (which === 'this' && back > 0 && tenseOf(context) !== 'back') return from + 7 - back
  return weekdayNear(number, context)
}

/** The first such weekday after a day of the text, or the last one before it. */
const weekdayBeside = (number: number, before: boolean, there: Day): Day => {
  const away = (number - partsOf(there).weekday + 7) % 7
  return before ? there - (7 - away) : there + (away || 7)
}
