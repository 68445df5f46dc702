/** A stretch of time as fractional years ("March 1811" is 1811.17 to 1811.25): cheap to compare. */
export type Stretch = { readonly from: number; readonly to: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** January and Jan are 0; null where the word is no month. */
export const monthOf = (word: string): number | null => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  return at < 0 ? null : at
}

/** The month names of English, long and short, for a pattern. */
export const monthNames =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

/** A year, a month of it or a day of it as a stretch. `month` counts from 0, `day` from 1. */
export const stretchOf = (year: number, month: number | null, day: number | null): Stretch => {
  if (month === null) return { from: year, to: year + 1 }
  const from = year + month / 12
  if (day === null) return { from, to: from + 1 / 12 }
  const start = from + (day - 1) / 372
  return { from: start, to: start + 1 / 372 }
}

/** A `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as a stretch. */
export const stretchOfIso = (iso: string): Stretch => {
  const [year, month, day] = iso.split('-').map(Number)
  return stretchOf(year ?? 0, month === undefined ? null : month - 1, day ?? null)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** How many days a month has; `month` counts from 0. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** The first and last day of a year, month or day as `YYYY-MM-DD`. */
export const daysOf = (
  year: number,
  month: number | null,
  day: number | null,
): { readonly first: string; readonly last: string } => {
  const y = String(year).padStart(4, '0')
  if (month === null) return { first: `${y}-01-01`, last: `${y}-12-31` }
  const m = two(month + 1)
  if (day === null) return { first: `${y}-${m}-01`, last: `${y}-${m}-${two(lastDay(year, month))}` }
  return { first: `${y}-${m}-${two(day)}`, last: `${y}-${m}-${two(day)}` }
}
