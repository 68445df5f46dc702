import { type Day, dayFrom, dayValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorDay } from '../reckon.ts'
import { weekdayNear } from '../weekdays.ts'
import { DATE, isName, MONTH, WEEKDAY, weekdayNumber, YEAR } from '../words.ts'
import { dayAndMonth } from './day-of-month.ts'

const ZONE =
  '(?: ?\\(?(?:GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|EET|EEST|BST|KST|JST|MSK|IST|local time)\\)?)'
const HALF = '(?<half>[ap] ?\\.? ?m(?:\\b\\.?|\\.))'
const WHEN = `(?:,? (?:on )?(?:(?:(?<weekday>${WEEKDAY})|(?<today>today|yesterday|tomorrow))(?! ?,? ?(?:\\d|${'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'}))))?`

const pad = (value: number): string => String(value).padStart(2, '0')

/** "14:30" alone may be a score or the length of a film: these lead to a time. */
const AT = /\b(?:at|by|from|until|till|around|about|since|between|and|to|before|after|past) $|[-–]$/i

/** 10:35 a.m. (0735 GMT) Friday; 6 pm; 14:30 GMT; the day is the one named beside it, else the last one of the text. */
export const clock: DateRule = {
  pattern: words(
    `(?:(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))? ?${HALF}|(?<hour24>[01]?\\d|2[0-3]):(?<minute24>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?:hrs?|hours))?|(?<military>[0-2]\\d[0-5]\\d)(?= ?(?:GMT|hours|hrs|UTC|local time)))(?<zone>${ZONE})?(?<!\\))${WHEN}`,
  ),
  read: ({ hour, minute, half, hour24, zone, minute24, military, weekday, today }, context) => {
    if (/[ap]\.? ?m\.? \($/i.test(context.before)) return null
    if (hour24 !== undefined && !zone && !AT.test(context.before)) return null
    const day = dayOfClock(weekday, today, context)
    const twelve = Number(hour)
    if (hour !== undefined && (twelve > 12 || twelve === 0)) return null
    const at =
      hour === undefined
        ? Number(hour24 ?? military?.slice(0, 2))
        : (twelve % 12) + (/^p/i.test(half ?? '') ? 12 : 0)
    return `${day}T${pad(at)}:${minute ?? minute24 ?? military?.slice(2) ?? '00'}`
  },
}

/** noon, midnight, midday */
export const noon: DateRule = {
  pattern: words(`(?:around |about |just (?:after|before) )?(?<word>noon|midday|midnight)${ZONE}?${WHEN}`),
  read: ({ word, weekday, today }, context) =>
    /\bhigh $/i.test(context.before)
      ? null
      : `${dayOfClock(weekday, today, context)}T${/midnight/i.test(word ?? '') ? '24' : '12'}:00`,
}

/** 4 in the morning, six o'clock in the evening */
export const clockInWords: DateRule = {
  pattern: words(
    "(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?<minute>[0-5]\\d))?(?: o['’]clock)? in the (?<part>morning|afternoon|evening)",
  ),
  read: ({ hour = '', minute = '00', part = '' }, context) => {
    const number = Number(hour) || NUMBERS.indexOf(hour.toLowerCase()) + 1
    if (number < 1 || number > 12) return null
    return `${dayOfClock(undefined, undefined, context)}T${pad((number % 12) + (/morning/i.test(part) ? 0 : 12))}:${minute}`
  },
}
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const BY: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 }

const dayOfClock = (weekday: string | undefined, today: string | undefined, context: DateContext): string => {
  const day = dayNamed(weekday, today, context)
  return day === null ? 'XXXX-XX-XX' : dayValue(day)
}

const BEHIND = new RegExp(
  `^,? (?:on )?(?:${WEEKDAY},? )?(?:(?<month>${MONTH}) (?<date>${DATE})|(?<date>${DATE}) (?<month>${MONTH}))(?:,? (?<year>${YEAR}))?(?!\\w)`,
  'i',
)

/** The day that stands behind a time: "11 p.m. on Oct. 3, 2024"; undefined where none does. */
const dayBehind = (context: DateContext): Day | null | undefined => {
  const { month, date, year } = BEHIND.exec(context.after)?.groups ?? {}
  return month === undefined ? undefined : dayFrom(dayAndMonth(month, date, year, context))
}

const dayNamed = (
  weekday: string | undefined,
  today: string | undefined,
  context: DateContext,
): Day | null => {
  const { published } = context
  const behind = dayBehind(context)
  if (behind !== undefined) return behind
  if (today !== undefined) return published === null ? null : published + (BY[today.toLowerCase()] ?? 0)
  const number = weekday !== undefined && isName(weekday) ? weekdayNumber(weekday) : null
  if (number !== null) return weekdayNear(number, context)
  return anchorDay(context) ?? published
}
