import type { Span } from '../sentence/span.ts'
import { daysOf, monthNames, monthOf } from './days.ts'

/** A time named in a question, with its first and last day. `before` is the word in front of it, lower case. */
export type Moment = Span & { readonly first: string; readonly last: string; readonly before: string }

type Rule = {
  readonly pattern: RegExp
  readonly days: (match: RegExpMatchArray, today: string | null) => { first: string; last: string } | null
}

const years = '1[0-9]{3}|20[0-9]{2}'
const month = (word: string | undefined): number | null => monthOf(word ?? '')

/** A month or day without a year: the last one up to today; unknown without today. */
const nearest = (month: number | null, day: number | null, today: string | null) => {
  if (today === null || month === null) return null
  const year = Number(today.slice(0, 4))
  const days = daysOf(year, month, day)
  return days.first <= today ? days : daysOf(year - 1, month, day)
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

const rules: readonly Rule[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, days: ([day = '']) => ({ first: day, last: day }) },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthNames})\\b\\.?,? (${years})\\b`, 'gi'),
    days: (m) => daysOf(Number(m[3]), month(m[2]), Number(m[1])),
  },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?,? (${years})\\b`, 'gi'),
    days: (m) => daysOf(Number(m[3]), month(m[1]), Number(m[2])),
  },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.?(?: of)?,? (${years})\\b`, 'gi'),
    days: (m) => daysOf(Number(m[2]), month(m[1]), null),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthNames})\\b`, 'gi'),
    days: (m, today) => nearest(month(m[2]), Number(m[1]), today),
  },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?\\d)`, 'gi'),
    days: (m, today) => nearest(month(m[1]), Number(m[2]), today),
  },
  {
    pattern: new RegExp(`\\b(early|mid|late)[ -](${years})s?\\b`, 'gi'),
    days: (m) => partOf(m[0] ?? '', Number(m[2])),
  },
  {
    pattern: /\b(1[0-9]{2}0|20[0-9]0)s\b/g,
    days: (m) => ({ first: `${m[1]}-01-01`, last: `${Number(m[1]) + 9}-12-31` }),
  },
  {
    pattern: new RegExp(`\\b(?:${years})\\b(?! [a-z]+s\\b)|\\b(?:${years})\\b`, 'g'),
    days: (m) => daysOf(Number(m[0]), null, null),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|during|since|until|before|after|by|last|this|of) )(?:${monthNames})\\b(?! \\d)`,
      'g',
    ),
    days: (m, today) => nearest(month(m[0]), null, today),
  },
  { pattern: /\btoday\b/gi, days: (_, today) => (today === null ? null : { first: today, last: today }) },
  {
    pattern: /\byesterday\b/gi,
    days: (_, today) => (today === null ? null : { first: shifted(today, -1), last: shifted(today, -1) }),
  },
  {
    pattern: /\b(?:this|the past|the last|last) week\b/gi,
    days: (_, today) => (today === null ? null : { first: shifted(today, -13), last: today }),
  },
  {
    pattern: /\b(?:this|the past|the last|last) month\b/gi,
    days: (_, today) => (today === null ? null : { first: shifted(today, -61), last: today }),
  },
]

/** "early 1950" is its first months, "early 1950s" the decade's first years. */
const partOf = (words: string, year: number): { first: string; last: string } => {
  const part = words.slice(0, 3).toLowerCase()
  if (words.endsWith('s')) {
    const from = part === 'ear' ? 0 : part === 'mid' ? 3 : 6
    return { first: `${year + from}-01-01`, last: `${year + from + 3}-12-31` }
  }
  return part === 'ear'
    ? { first: `${year}-01-01`, last: `${year}-05-31` }
    : part === 'mid'
      ? { first: `${year}-04-01`, last: `${year}-09-30` }
      : { first: `${year}-08-01`, last: `${year}-12-31` }
}

const wordBefore = (text: string, at: number): string =>
  (/([\p{L}]+)[\s,('"“]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '').toLowerCase()

/** The times that a question names, in order; the longest reading of each place. */
export const momentsIn = (text: string, today: string | null): readonly Moment[] => {
  const found: Moment[] = []
  for (const { pattern, days } of rules)
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const span = days(match, today)
      if (span !== null) found.push({ start, end, ...span, before: wordBefore(text, start) })
    }
  return found.sort((a, b) => a.start - b.start)
}
