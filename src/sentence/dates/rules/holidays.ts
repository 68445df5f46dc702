import { type Day, dayAt, dayValue, nthWeekday, partsOf, weekValue } from '../calendar.ts'
import { type DateContext, type DateRule, words } from '../context.ts'
import { anchorYear } from '../reckon.ts'
import { YEAR } from '../words.ts'
import { YEAR_OF, yearNamed } from './day-of-month.ts'

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = b % 4
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1)
}

type Holiday = readonly [name: string, day: (year: number) => Day]

const HOLIDAYS: readonly Holiday[] = [
  ["new year['’]s day", (year) => dayAt(year, 1, 1)],
  ["new year['’]s eve", (year) => dayAt(year, 12, 31)],
  ['epiphany', (year) => dayAt(year, 1, 6)],
  ['martin luther king(?:,? jr\\.?)? day|mlk day', (year) => nthWeekday(year, 1, 1, 3)],
  ["presidents?['’]? day", (year) => nthWeekday(year, 2, 1, 3)],
  ["valentine['’]s day", (year) => dayAt(year, 2, 14)],
  ["international women['’]s day", (year) => dayAt(year, 3, 8)],
  ["st\\.? patrick['’]s day", (year) => dayAt(year, 3, 17)],
  ["april fools?['’]? day", (year) => dayAt(year, 4, 1)],
  ['good friday', (year) => easter(year) - 2],
  ['easter monday', (year) => easter(year) + 1],
  ['easter(?: sunday)?', easter],
  ['ash wednesday', (year) => easter(year) - 46],
  ['palm sunday', (year) => easter(year) - 7],
  ['maundy thursday', (year) => easter(year) - 3],
  ['ascension day', (year) => easter(year) + 39],
  ['pentecost|whit sunday', (year) => easter(year) + 49],
  ['anzac day', (year) => dayAt(year, 4, 25)],
  ['may day', (year) => dayAt(year, 5, 1)],
  ['memorial day', (year) => nthWeekday(year, 5, 1, -1)],
  ['juneteenth', (year) => dayAt(year, 6, 19)],
  ['fourth of july|july (?:the )?fourth', (year) => dayAt(year, 7, 4)],
  ['bastille day', (year) => dayAt(year, 7, 14)],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus day', (year) => nthWeekday(year, 10, 1, 2)],
  ['halloween', (year) => dayAt(year, 10, 31)],
  ["all saints['’] day", (year) => dayAt(year, 11, 1)],
  ["(?:veterans['’]?|armistice|remembrance) day", (year) => dayAt(year, 11, 11)],
  ['thanksgiving(?: day)?', (year) => nthWeekday(year, 11, 4, 4)],
  ['black friday', (year) => nthWeekday(year, 11, 4, 4) + 1],
  ['christmas eve', (year) => dayAt(year, 12, 24)],
  ['christmas(?: day)?', (year) => dayAt(year, 12, 25)],
  ['boxing day', (year) => dayAt(year, 12, 26)],
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + 1],
]

/** A word that a name of a holiday holds. */
export const holidayWord =
  /day|^eve$|easter|christmas|halloween|thanksgiving|juneteenth|fourth|epiphany|pentecost/i

/** What no name of a holiday goes without: most days are none. */
export const holidayNamed =
  /['’]s? (?:day|eve)|(?:king|jr\.?|mlk|presidents?|fools?|anzac|may|memorial|bastille|labor|columbus|saints|veterans|armistice|remembrance|boxing|election|ascension) day|(?:good|black) friday|(?:ash|palm|maundy) |easter|christmas|halloween|thanksgiving|juneteenth|fourth|epiphany|pentecost|whit /i

const NAMES = HOLIDAYS.map(([name]) => name).join('|')

/** Christmas, Easter 2024, last Thanksgiving, Easter week, the Labor Day weekend, the day after Christmas */
export const holiday: DateRule = {
  pattern: words(
    `(?:(?:the )?(?<unit>day|night|week) (?<side>before|after) )?(?:(?<which>last|next|this) )?(?<name>${NAMES})(?: (?<span>week(?:end)?))?(?:,? (?:of )?(?<year>${YEAR})|${YEAR_OF})?`,
  ),
  read: ({ name = '', year, of, which, unit, side, span }, context) => {
    if (name === name.toLowerCase()) return null
    const day = dayIn(name, year ?? yearNamed(of, context), which, context)
    if (day === null) return null
    if (span !== undefined) return /end$/i.test(span) ? weekendValue(day) : weekValue(day)
    const by = unit === undefined ? 0 : /before/i.test(side ?? '') ? -1 : 1
    return /week/i.test(unit ?? '') ? weekValue(day + 7 * by) : dayValue(day + by)
  },
}

/** A holiday on a Monday has its weekend before it. */
const weekendValue = (day: Day): string => `${weekValue(partsOf(day).weekday === 1 ? day - 1 : day)}-WE`

const dayIn = (
  name: string,
  year: string | undefined,
  which: string | undefined,
  context: DateContext,
): Day | null => {
  const [, dayOf] = HOLIDAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(name)) ?? []
  if (dayOf === undefined) return null
  if (year !== undefined) return dayOf(Number(year))
  if (context.history) {
    const story = anchorYear(context)
    return story === null ? null : dayOf(story)
  }
  return context.published === null ? null : nearest(dayOf, which, context.published)
}

/** The holiday nearest to the publication day, rather past than to come, or the one that the words say. */
const nearest = (dayOf: (year: number) => Day, which: string | undefined, published: Day): Day => {
  const { year } = partsOf(published)
  const days = [year - 1, year, year + 1].map(dayOf)
  const before = days.filter((day) => day <= published).at(-1) ?? published
  const after = days.find((day) => day >= published) ?? published
  const leaning = { last: Number.POSITIVE_INFINITY, this: 1, next: 0 }[which?.toLowerCase() ?? ''] ?? 2.5
  return published - before <= (after - published) * leaning ? before : after
}
