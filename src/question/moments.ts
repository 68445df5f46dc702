import { datesIn } from '../sentence/dates/dates.ts'
import { periodOf } from '../sentence/dates/period.ts'
import type { Span } from '../sentence/span.ts'
import { daysOf } from './days.ts'
import { partOf } from './parts.ts'

/** First and last day, `YYYY-MM-DD`. */
type Days = { readonly first: string; readonly last: string }

/** A time named in a question, with its first and last day. `before` is the word in front of it, lower case. */
export type Moment = Span & Days & { readonly before: string }

type Found = Span & { readonly days: Days | null }

const day = /^\d{4}-\d\d-\d\d/

/** The time expressions that are read in sentences too. */
const written = (text: string, today: string | null): readonly Found[] =>
  datesIn(text, today).map(({ start, end, type, value }) => {
    const dated = type === 'DATE' || type === 'TIME'
    const period = dated ? periodOf(day.exec(value)?.[0] ?? value) : null
    const words = text.slice(start, end)
    const days = period === null ? null : { first: period.from, last: period.to }
    return { start, end, days: days && inThePast(partOf(words, value, days), words, text, today) }
  })

/** "In January", asked in December: what is asked without a year has been, unless the question looks ahead. */
const inThePast = (days: Days, words: string, text: string, today: string | null): Days => {
  if (today === null || days.first <= today || RELATIVE.test(words) || AHEAD.test(text)) return days
  const [first, last] = [days.first, days.last].map((at) => `${Number(at.slice(0, 4)) - 1}${at.slice(4)}`)
  return { first: first ?? days.first, last: last ?? days.last }
}

const RELATIVE = /day|week|next|coming|tomorrow|tonight|month|year|quarter/i
const AHEAD =
  /\b(?:1\d{3}|20\d\d|will|shall|through|going to|next|coming|upcoming|tomorrow|planned|scheduled|expected|due)\b|^\s*when (?:is|are|do|does)\b/i

type Rule = {
  readonly pattern: RegExp
  readonly days: (words: readonly string[], today: string | null) => Days | null
}

const DAYS: Readonly<Record<string, number>> = { hour: 1, day: 1, week: 7, month: 30.5, year: 365.25 }
const COUNTS: Readonly<Record<string, number>> = {
  couple: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
}

/** So many days up to today; null where today is not known. */
const upToNow = (days: number, today: string | null): Days | null =>
  today === null
    ? null
    : {
        first: new Date(Date.parse(`${today}T00:00:00Z`) - Math.round(days) * 86_400_000)
          .toISOString()
          .slice(0, 10),
        last: today,
      }

/** What questions say of time and sentences do not, or mean more loosely. */
const own: readonly Rule[] = [
  {
    pattern:
      /\b(?:the |these )?(?:last|past|previous) (?:(\d{1,3}|few|several|(?:a )?couple of|two|three|four|five|six|ten) )?(hour|day|week|month|year)s\b/gi,
    days: ([, count = 'few', unit = ''], today) => {
      const many = Number(count) || (COUNTS[/[a-z]{3,}/i.exec(count)?.[0].toLowerCase() ?? ''] ?? 5)
      const days = many * (DAYS[unit.toLowerCase()] ?? 1)
      return upToNow(/^h/i.test(unit) ? days / 24 : days, today)
    },
  },
  { pattern: /\b(?:over|in|during|for) the (?:last|past) year\b/gi, days: (_, today) => upToNow(365, today) },
  // Who asks on a Sunday for what happened "this week" means the days before too.
  { pattern: /\b(?:this|the past|the last|last) week\b/gi, days: (_, today) => upToNow(13, today) },
  { pattern: /\b(?:this|the past|the last|last) month\b/gi, days: (_, today) => upToNow(61, today) },
  {
    pattern: /(?<=\b(?:in|since|until|by|before|after|from|to|year) )([1-9]\d\d)(?= ?[,?]| to \d{3}\b| ?$)/gi,
    days: ([, year]) => daysOf(Number(year), null, null),
  },
]

const loose = (text: string, today: string | null): readonly Found[] =>
  own.flatMap(({ pattern, days }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      days: days(match, today),
    })),
  )

const than: readonly (readonly [RegExp, string])[] = [
  [/\bno(?:t)? later than\s*$/i, 'by'],
  [/\b(?:earlier|sooner) than\s*$/i, 'before'],
  [/\blater than\s*$/i, 'after'],
]

const wordBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 24), at)
  const compared = than.find(([pattern]) => pattern.test(before))
  return compared?.[1] ?? (/([\p{L}]+)[\s,('"“]*$/u.exec(before)?.[1] ?? '').toLowerCase()
}

/** The times that a question names, in order. */
export const momentsIn = (text: string, today: string | null): readonly Moment[] => {
  const found: Moment[] = []
  for (const { start, end, days } of [...loose(text, today), ...written(text, today)])
    if (days !== null && !found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, ...days, before: wordBefore(text, start) })
  return found.sort((a, b) => a.start - b.start)
}
