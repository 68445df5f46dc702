import { laterBy } from '../sentence/dates/calendar.ts'
import { isAsOf } from './as-of.ts'
import { type Moment, momentsIn } from './moments.ts'
import type { Period } from './question.ts'

const opens = new Set(['since', 'after', 'from', 'following'])
const closes = new Set(['until', 'till', 'before', 'by', 'to', 'prior', 'through'])
/** Words before a year that date something else of the sentence: "born in 1978", "founded in 1902". */
const birth =
  /\b(?:born|founded|established|formed|created|built|died|launched|introduced|est)\.?\s+(?:in|on|around|about|circa)\s+(?:early\s+|late\s+)?$/i

const range = (text: string, a: Moment, b: Moment): boolean => {
  const between = text.slice(a.end, b.start)
  return (
    /^\s*(?:-|–|—|\/|to|until|till|through|and|&)\s*(?:the\s+)?$/i.test(between) &&
    (a.before === 'from' || a.before === 'between' || !/and|&/i.test(between) || nextTo(a, b))
  )
}

/** "In 2004 and 2005", "in the 1980s and 1990s": one stretch of time. */
const nextTo = (a: Moment, b: Moment): boolean =>
  a.last < b.first && Date.parse(b.first) - Date.parse(a.last) < 2 * 86_400_000

/** From the first to the last, whichever was named first. */
const spanOf = (a: Moment, b: Moment): Period =>
  a.first <= b.last ? { from: a.first, to: b.last } : { from: b.first, to: a.last }

/** Some words may stand between the preposition and the time: "since early 2020", "before the end of May". */
const bound = (moment: Moment): Period =>
  opens.has(moment.before)
    ? { from: moment.first, to: null }
    : closes.has(moment.before)
      ? { from: null, to: moment.last }
      : { from: moment.first, to: moment.last }

/** The same to the day: "before November" ends in October, "after 1 May" begins on the second. */
const strictly = (moment: Moment): Period => {
  if (/^(?:before|prior)$/.test(moment.before)) return { from: null, to: laterBy(moment.first, -1) }
  if (/^(?:after|following)$/.test(moment.before)) return { from: laterBy(moment.last, 1), to: null }
  return bound(moment)
}

/** The time that a question is about; null where it names none. `bounded`: how words in front of a time bound it. */
export const periodOf = (text: string, today: string | null, bounded = bound): Period | null => {
  const moments = momentsIn(text, today).filter((moment) => !isAsOf(text, moment))
  for (const [at, moment] of moments.entries()) {
    const next = moments[at + 1]
    if (next !== undefined && range(text, moment, next)) return spanOf(moment, next)
  }
  const own = moments.filter((moment) => !birth.test(text.slice(0, moment.start)))
  const cued = own.find((moment) => opens.has(moment.before) || closes.has(moment.before))
  // "In 2009 after the flood of 1999" is about 2009.
  const chosen = cued ?? own.findLast(({ before }) => before !== 'of') ?? own.at(-1)
  return chosen === undefined ? null : bounded(chosen)
}

/** A month named without its year is one that articles tell of: the last one is looked for from the newest of them, if that is so long ago. */
const longAgo = 180 * 86_400_000
const reckons = /\d{4}|\b(?:to|yester)?day\b|\b(?:this|last|next|past|coming) |\bago\b/i

/** What is known of now: today, and the day of the newest article. */
type Now = { readonly today: string | null; readonly newest: string | null }

/**
 * The time that a question is about, where the newest article may be old: "in December" is the last one before that.
 * `isStrict`: to the day, where all that happened then is asked for.
 */
export const periodMeant = (text: string, { today, newest }: Now, isStrict: boolean): Period | null => {
  const bounded = isStrict ? strictly : bound
  const period = periodOf(text, today, bounded)
  if (period?.from == null || newest === null || reckons.test(text)) return period
  return Date.parse(period.from) - Date.parse(newest) > longAgo ? periodOf(text, newest, bounded) : period
}
