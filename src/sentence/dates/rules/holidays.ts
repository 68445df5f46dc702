import { type Day, dayAt, dayValue, partsOf } from '../calendar.ts'
import { type DateRule, words } from '../context.ts'
import { anchorYear } from '../reckon.ts'
import { YEAR } from '../words.ts'

/** The n-th weekday (0 = Sunday) of a month. */
const nth = (year: number, month: number, weekday: number, n: number): Day => {
  const first = dayAt(year, month, 1)
  return first + ((weekday - partsOf(first).weekday + 7) % 7) + (n - 1) * 7
}

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
  ["valentine['’]s day", (year) => dayAt(year, 2, 14)],
  ["international women['’]s day", (year) => dayAt(year, 3, 8)],
  ["april fools?['’]? day", (year) => dayAt(year, 4, 1)],
  ['good friday', (year) => easter(year) - 2],
  ['easter monday', (year) => easter(year) + 1],
  ['easter(?: sunday)?', easter],
  ['ash wednesday', (year) => easter(year) - 46],
  ['palm sunday', (year) => easter(year) - 7],
  ['may day', (year) => dayAt(year, 5, 1)],
  ['memorial day', (year) => nth(year, 6, 1, 1) - 7],
  ['labor day', (year) => nth(year, 9, 1, 1)],
  ['columbus day', (year) => nth(year, 10, 1, 2)],
  ['halloween', (year) => dayAt(year, 10, 31)],
  ['veterans day', (year) => dayAt(year, 11, 11)],
  ['thanksgiving(?: day)?', (year) => nth(year, 11, 4, 4)],
  ['christmas eve', (year) => dayAt(year, 12, 24)],
  ['christmas(?: day)?', (year) => dayAt(year, 12, 25)],
  ['boxing day', (year) => dayAt(year, 12, 26)],
  ['election day', (year) => nth(year, 11, 1, 1) + 1],
]

const NAMES = HOLIDAYS.map(([name]) => name).join('|')

/** Christmas, Thanksgiving Day, Easter 2024, last Thanksgiving */
export const holiday: DateRule = {
  pattern: words(`(?:(?<which>last|next|this) )?(?<name>${NAMES})(?:,? (?:of )?(?<year>${YEAR}))?`),
  read: ({ name = '', year, which }, context) => {
    const [, dayOf] = HOLIDAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(name)) ?? []
    if (dayOf === undefined || !/^\p{Lu}/u.test(name)) return null
    if (year !== undefined) return dayValue(dayOf(Number(year)))
    const story = context.history ? anchorYear(context) : null
    if (story !== null) return dayValue(dayOf(story))
    return context.published === null || context.history
      ? null
      : dayValue(nearest(dayOf, which, context.published))
  },
}

/** The holiday nearest to the publication day, or the last or next one where the words say so. */
const nearest = (dayOf: (year: number) => Day, which: string | undefined, published: Day): Day => {
  const { year } = partsOf(published)
  const days = [year - 1, year, year + 1].map(dayOf)
  const before = days.filter((day) => day <= published).at(-1) ?? published
  const after = days.find((day) => day >= published) ?? published
  if (which === undefined) return published - before <= (after - published) * 2.5 ? before : after
  return /next/i.test(which) ? after : before
}
