const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1

/** The day as `YYYY-MM-DD`, or `null` where the calendar has none such between 1900 and 2100. */
export const calendarDay = (year: number, month: number, day: number): string | null => {
  const time = new Date(Date.UTC(year, month - 1, day))
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return real && year >= 1900 && year < 2100 ? time.toISOString().slice(0, 10) : null
}

type Form = { readonly pattern: RegExp; readonly day: (parts: readonly string[]) => string | null }

/** Ways to write a whole day. One that two countries read differently (05/06/2026) is none: a date is never guessed. */
const forms: readonly Form[] = [
  {
    pattern: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    day: ([, year, month, day]) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -](\\d{4})\\b`, 'i'),
    day: ([, day, month, year]) => calendarDay(Number(year), monthOf(month ?? ''), Number(day)),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    day: ([, month, day, year]) => calendarDay(Number(year), monthOf(month ?? ''), Number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})\b/,
    day: ([, day, month, year]) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})\b/,
    day: ([, a, b, year]) => slashed(Number(a), Number(b), Number(year)),
  },
]

const slashed = (a: number, b: number, year: number): string | null => {
  if (a === b || a > 12) return calendarDay(year, b, a)
  return b > 12 ? calendarDay(year, a, b) : null
}

/** The first whole day that a line states, `YYYY-MM-DD`, or `null`. */
export const dayIn = (line: string): string | null =>
  forms
    .map(({ pattern, day }) => {
      const found = pattern.exec(line)
      return found === null ? null : { at: found.index, day: day(found) }
    })
    .filter((found) => found !== null && found.day !== null)
    .sort((a, b) => (a?.at ?? 0) - (b?.at ?? 0))[0]?.day ?? null

const PUBLISHED = /\b(?:published|posted|publication date|issued|first published|created)\b/i
const UPDATED = /\b(?:updated?|modified|edited|accessed|retrieved|copyright)\b|©/i
/** A line that dates a page is short; a sentence that holds a date tells of something else. */
const LONGEST = 110

const rank = (line: string): number => (PUBLISHED.test(line) ? 0 : UPDATED.test(line) ? 2 : 1)

/**
 * The day on which a page says it was published. `before` are the short lines above its body, `after` those below: of them
 * "published …" comes first, then the plain date that stands nearest to the body, then "updated …". Below the
 * body only "published …" counts.
 */
export const statedDay = (before: readonly string[], after: readonly string[]): string | null => {
  const above = before.filter((line) => line.length <= LONGEST && dayIn(line) !== null)
  const below = after.filter((line) => line.length <= LONGEST && rank(line) === 0 && dayIn(line) !== null)
  const best = [...above.toReversed().toSorted((a, b) => rank(a) - rank(b)), ...below]
  const first = best[0]
  return first === undefined ? null : dayIn(first)
}

const DATELINE = /^.{0,90}?(?:[–—]|\) ?-| - )/u

/** The whole day that a dateline states: "OAKFORD, 5 May 2026 (Reuters) - …". */
export const datelineDay = (paragraph: string): string | null => {
  const head = DATELINE.exec(paragraph.slice(0, 120))?.[0]
  return head === undefined ? null : dayIn(head)
}
