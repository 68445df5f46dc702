/** First and last day, `YYYY-MM-DD`. */
type Days = { readonly first: string; readonly last: string }

type Part = 'early' | 'mid' | 'late'

const partNamed = (words: string): Part | null => {
  if (/\b(?:early|beginning|start)\b/i.test(words)) return 'early'
  if (/\bmid(?:dle\b|-|\b)/i.test(words)) return 'mid'
  return /\b(?:late|latter|end|close)\b/i.test(words) ? 'late' : null
}

/** The pieces of a decade, a century (in years from its first), a year and a month (as the ends of a day's name). */
const DECADE = { early: [0, 3], mid: [3, 6], late: [6, 9] } as const
const CENTURY = { early: [0, 34], mid: [30, 69], late: [65, 99] } as const
const YEAR = { early: ['01-01', '05-31'], mid: ['04-01', '09-30'], late: ['08-01', '12-31'] } as const
const MONTH = { early: ['01', '12'], mid: ['08', '22'], late: ['18', null] } as const

const yearsFrom = (first: number, [from, to]: readonly [number, number]): Days => ({
  first: `${String(first + from).padStart(4, '0')}-01-01`,
  last: `${String(first + to).padStart(4, '0')}-12-31`,
})

/** "Early 1950" is its first months, "the early 1950s" are the decade's first years: `days` narrowed by the words. */
export const partOf = (words: string, value: string, days: Days): Days => {
  const part = partNamed(words)
  if (part === null) return days
  if (/^\d{3}$/.test(value)) return yearsFrom(Number(value) * 10, DECADE[part])
  if (/^\d{2}$/.test(value)) return yearsFrom(Number(value) * 100, CENTURY[part])
  if (/^\d{4}$/.test(value)) return { first: `${value}-${YEAR[part][0]}`, last: `${value}-${YEAR[part][1]}` }
  if (!/^\d{4}-\d\d$/.test(value)) return days
  const [from, to] = MONTH[part]
  return { first: `${value}-${from}`, last: to === null ? days.last : `${value}-${to}` }
}
