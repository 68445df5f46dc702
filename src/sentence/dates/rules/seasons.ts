import { partsOf, yearValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorYear, quarterValue } from '../reckon.ts'
import { EDGE, ordinalOf, YEAR } from '../words.ts'
import { YEAR_OF, yearNamed } from './day-of-month.ts'

const SEASON = '(?<season>spring|summer|autumn|fall|winter)'

/** The code of TIMEX3: `SP`, `SU`, `FA`, `WI`. */
export const seasonCode = (word: string): string =>
  ({ sp: 'SP', su: 'SU', wi: 'WI' })[word.slice(0, 2).toLowerCase()] ?? 'FA'

/** the summer of 2024, spring 2024 */
export const seasonYear: DateRule = {
  pattern: words(
    `(?:${EDGE})?(?:the )?(?:early |late |mid[- ]?)?${SEASON}(?: of|,| in)? (?<year>${YEAR})(?:[-–/]\\d{2,4})?`,
  ),
  read: ({ season = '', year = '' }) => `${year}-${seasonCode(season)}`,
}

/** summer and autumn 2024: the first of the two. */
export const firstOfSeasons: DateRule = {
  pattern: words(
    `${SEASON}(?= ?(?:-|–|and|or|to) ?(?:spring|summer|autumn|fall|winter)(?: of)? (?<year>${YEAR}))`,
  ),
  read: ({ season = '', year = '' }) => `${year}-${seasonCode(season)}`,
}

/** last summer, this winter, in the spring */
export const season: DateRule = {
  pattern: words(
    `(?:${EDGE})?(?:(?<which>last|this|next|this past|this coming|the following|the next|the previous) |the |early |late |mid[- ]?|(?<=\\b(?:in|by|since|until|during) )(?=summer|winter|autumn|\\w+ (?:of )?(?:last|this|next) year))${SEASON}(?:${YEAR_OF}|(?! of (?!the year|last|next|this|that)))`,
  ),
  read: ({ season: name = '', which = '', of }, context) => {
    const year = yearNamed(of, context)
    if (year !== undefined) return `${year}-${seasonCode(name)}`
    if (context.history) return seasonThere(name, context)
    return context.published === null ? null : seasonNear(name, which.toLowerCase(), context)
  },
}

export const seasonThere = (season: string, context: DateContext): string | null => {
  const year = anchorYear(context)
  return year === null ? null : `${yearValue(year)}-${seasonCode(season)}`
}

/** The month in which a season begins. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const seasonNear = (name: string, which: string, context: DateContext): string => {
  const { year, month } = partsOf(context.published ?? 0)
  const code = seasonCode(name)
  const start = SEASON_START[code] ?? 12
  const current = month >= start && month < start + 3
  if (/next|coming|following/.test(which)) return `${yearValue(start > month ? year : year + 1)}-${code}`
  if (/last|previous|past/.test(which))
    return `${yearValue(start < month && !current ? year : year - 1)}-${code}`
  if (/this/.test(which)) return `${yearValue(code === 'WI' && month < 3 ? year - 1 : year)}-${code}`
  return `${yearValue(start <= month ? year : year - (code === 'WI' || start - month > 4 ? 1 : 0))}-${code}`
}

const OF_YEAR = `(?:(?:,| of| in)? (?:fiscal (?:year )?|FY ?)?(?<year>${YEAR})|(?: of)? (?<which>this|last|the|next)(?: fiscal)? year)?`

/** Q3 2024, the third quarter of 2024, the first half of this year */
export const quarter: DateRule = {
  pattern: words(
    `(?:Q(?<digit>[1-4])|H(?<half>[12])(?= ?(?:of )?${YEAR})|(?:the )?(?:fiscal )?(?<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[- ](?<part>quarter|half))${OF_YEAR}`,
  ),
  read: ({ digit, half, ordinal = '', part: named, year, which }, { published, after }) => {
    const part = named ?? (half === undefined ? 'quarter' : 'half')
    // "the last quarter" without a year is the one before this.
    if (/last|final/i.test(ordinal) && year === undefined && which === undefined) return null
    const number = Number(digit ?? half ?? partNumber(ordinal, part))
    if (year === undefined && which === undefined && (part === 'half' || /^ of\b/.test(after))) return null
    const of =
      year === undefined ? (published === null ? null : yearOfPart(number, which, published)) : Number(year)
    if (of === null || number > (part === 'half' ? 2 : 4)) return null
    return part === 'half' ? `${yearValue(of)}-H${number}` : quarterValue(of, number)
  },
}

const partNumber = (ordinal: string, part: string): number =>
  /last|final/i.test(ordinal) ? (part === 'half' ? 2 : 4) : (ordinalOf(ordinal) ?? 1)

/** The year that "of last year" names; a quarter without a year is the last one of that number that has begun. */
const yearOfPart = (number: number, which: string | undefined, published: number): number => {
  const { year, month } = partsOf(published)
  if (which !== undefined) return year + ({ last: -1, next: 1 }[which.toLowerCase()] ?? 0)
  return number > Math.ceil(month / 3) ? year - 1 : year
}
