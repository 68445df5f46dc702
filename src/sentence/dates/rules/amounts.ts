import { type DateContext, type DateRule, words } from '../context.ts'
import { unitOf } from '../reckon.ts'
import { ABOUT, COUNT, countOf, UNIT, VAGUE, WEEKDAY, weekdayNumber } from '../words.ts'

const LETTERS: Readonly<Record<string, readonly [prefix: string, letter: string, times: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
}

/** `P3D`, `PT2H`, `PXM`: an amount of a unit; null counts as "some". */
const period = (unit: string, count: number | null): string | null => {
  const [prefix, letter, times] = LETTERS[unitOf(unit)] ?? []
  if (prefix === undefined || letter === undefined) return null
  return `${prefix}${count === null ? 'X' : count * (times ?? 1)}${letter}`
}

/** three days, a 16-hour, at least 72 hours, the last five years */
export const counted: DateRule = {
  pattern: words(
    `(?:(?:the|this|these|his|her|their|its) (?=last|past|next|previous|coming|first|following))?(?:(?:last|past|next|previous|coming|following) )?${ABOUT}?(?<count>${COUNT})(?:[- ](?:more|full|straight|consecutive|long|whole))?[- ](?<unit>${UNIT})s?(?:[- ]long)?(?: of age)?`,
  ),
  read: ({ count = '', unit = '' }, { before, after }) =>
    isAgeOrShare(unit, after) || /^ (?:ago|from now)\b/.test(after) || /[$£€]$/.test(before)
      ? null
      : period(unit, countOf(count)),
}

/** "6-year-old" is an age, "three quarters of" a share. */
const isAgeOrShare = (unit: string, after: string): boolean =>
  /^[- ]olds?\b/.test(after) || (unit.startsWith('quarter') && /^s? of\b/.test(after))

/** two and a half years, 5 1/2 hours, a year and a half, half an hour */
export const halves: DateRule = {
  pattern: words(
    `${ABOUT}?(?:(?<count>${COUNT})(?: and a half| 1/2|½|-and-a-half)[- ](?<unit>${UNIT})s?|an? (?<one>${UNIT}) and a half|half (?:an? |the )?(?<half>hour|day|year|century|decade|minute)|half[- ]an?[- ]hour)`,
  ),
  read: ({ count, unit, one, half }) => {
    if (half !== undefined || (count === undefined && one === undefined)) return halfOf(half ?? 'hour', 0)
    return halfOf(unit ?? one ?? '', count === undefined ? 1 : (countOf(count) ?? 0))
  },
}

const halfOf = (unit: string, whole: number): string | null => {
  switch (unitOf(unit)) {
    case 'hour':
      return whole === 0 ? 'PT30M' : `PT${whole}H30M`
    case 'minute':
      return `PT${whole * 60 + 30}S`
    case 'day':
      return `PT${whole * 24 + 12}H`
    case 'year':
      return `P${whole * 12 + 6}M`
    default:
      return period(unit, whole + 0.5)
  }
}

/** a year, an hour, a whole month */
export const single: DateRule = {
  pattern: words(
    `${ABOUT}?(?:an?|one|a full|a whole|the whole|a single|the entire)[- ](?<unit>second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century)(?:[- ]long)?`,
  ),
  read: ({ unit = '' }, { before, after }) => {
    if (
      /^(?:-old|s| ago\b| from now\b)/.test(after) ||
      /\b(?:times|twice|once|per|percent|cents?|dollars?|\d) $/i.test(before)
    )
      return null
    return unit.toLowerCase() === 'second' || unit.toLowerCase() === 'quarter' ? null : period(unit, 1)
  },
}

/** years, several days, recent weeks, the past few months, the last decade */
export const vague: DateRule = {
  pattern: words(
    `(?:(?:(?:the|this|his|her|their|its|these) )?(?:last|past|next|previous|coming|following|recent|first|final|intervening|ensuing) )?(?:${ABOUT})?(?:${VAGUE} )?(?<unit>second|minute|hour|day|week|weekend|month|year|decade|centurie)s(?:[- ]long)?`,
  ),
  read: ({ unit = '' }, { before, after }) =>
    NOT_VAGUE.test(before) ||
    (unit === 'hour' && PART_OF_DAY.test(before)) ||
    /^ (?:ago\b|1\d{3}|20\d\d)/.test(after) ||
    unit === 'second'
      ? null
      : period(unit, null),
}
/** "The early hours of Friday" are a part of Friday. */
const PART_OF_DAY = /\b(?:early|small|wee|final|last|closing|opening|late|evening|morning|night) $/i

const NOT_VAGUE = new RegExp(`(?:(?<!\\w)(?:seconds? of|these|school|${COUNT})|\\d)[ -]$`, 'i')

/** the past year, this century, the last decade */
export const lastOne: DateRule = {
  pattern: words(
    'the (?:last|past|next|coming) (?<unit>hour|day|week|month|year|decade|century)(?! (?:of|in) )',
  ),
  read: ({ unit = '' }) => period(unit, 1),
}

/** decades-long, years-long, day-long */
export const long: DateRule = {
  pattern: words(`(?<unit>hour|day|week|month|year|decade|centurie|century)(?<many>s)?[- ]?long`),
  read: ({ unit = '', many }) => period(unit, many === undefined ? 1 : null),
}

/** daily, weekly, annually */
export const adverb: DateRule = {
  pattern: words('(?:bi)?(?<word>daily|nightly|weekly|monthly|quarterly|yearly|annually|hourly)'),
  type: 'SET',
  read: ({ word = '' }, context) => (isPaper(word, context) ? null : (ADVERBS[word.toLowerCase()] ?? null)),
}

/** "The Oakford Daily", "Daily Ledger", "the French weekly L'Écho". */
const isPaper = (word: string, { before, after }: DateContext): boolean =>
  (/^\p{Lu}/u.test(word) && (/[\p{L}\d,’'-] ?$/u.test(before) || /^ \p{Lu}/u.test(after))) ||
  (/\p{L} $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(after))

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
  hourly: 'PT1H',
}

/** every day, each year, every two weeks, once a month */
export const every: DateRule = {
  pattern: words(
    `(?:every|each)(?: other| single)? (?:(?<count>${COUNT}) )?(?<unit>${UNIT}|morning|evening|afternoon)s?|per (?<each>day|week|month|year|hour)|(?:once|twice|three times|four times|several times) (?:a|an|every|each) (?<per>day|week|month|year|hour|decade)`,
  ),
  type: 'SET',
  read: ({ unit, count, per, each }) => {
    const name = (unit ?? per ?? each ?? '').toLowerCase()
    return period(
      /^(?:morning|evening|afternoon)$/.test(name) ? 'day' : name,
      count === undefined ? 1 : countOf(count),
    )
  },
}

/** every Monday, Mondays */
export const everyWeekday: DateRule = {
  pattern: words(
    `(?:every|each) (?:other )?(?<one>${WEEKDAY})|(?<many>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)s`,
  ),
  type: 'SET',
  read: ({ one, many }) => `XXXX-WXX-${weekdayNumber(one ?? many ?? '') || 7}`,
}
