/** Where in time a text that tells of the past has arrived: its own dates give the years that are left out. */
export type Story = {
  readonly year: number
  /** Null where the last date named a year alone. */
  readonly month: number | null
  /** A year far away that was named once. */
  readonly aside: number | null
}

/** A date this many years away is an aside ("as in 1812"), unless the text stays there. */
const FAR = 5

/** The story after a date of the text. */
export const storyAfter = (story: Story | null, value: string): Story | null => {
  const [, years, months] = /^(\d{4})(?:-(\d\d))?/.exec(value) ?? []
  if (years === undefined) return story
  const [year, month] = [Number(years), months === undefined ? null : Number(months)]
  if (story && Math.abs(year - story.year) > FAR && story.aside !== year) return { ...story, aside: year }
  return { year, month, aside: null }
}

/** The year of a month without one. Stories run forward: after December 1918, "in January" is 1919 (and a month's leap the other way is a look back). */
export const yearInStory = ({ year, month }: Story, named: number): number =>
  month !== null && month - named >= 11 ? year + 1 : year

const YEARS = /(?<![\w$£€.,-])(?:1[1-9]\d\d|20\d\d)(?![\w%])/g
const FROM_TODAY =
  /\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|today|yesterday|ago|(?:this|last|next) (?:week|month|year|season))\b/g

/**
 * Does the text tell of the past? Most of its years lie well before it was published, and it hardly ever reckons from
 * the day of publication, as news do.
 */
export const tellsOfThePast = (text: string, published: number): boolean => {
  const years = Array.from(text.matchAll(YEARS), ([year]) => Number(year))
  const past = years.filter((year) => year < published - 1).length
  if (past < 4 || past < years.length * 0.6) return false
  return Array.from(text.matchAll(FROM_TODAY)).length * 10 < years.length
}
