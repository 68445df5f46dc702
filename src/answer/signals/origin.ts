import { stretchOfIso } from '../../question/days.ts'
import { sameSource } from '../../shelf/filters.ts'
import type { Asked, Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const source = (seen: Seen, { question }: Asked): number => {
  const named = question.sources ?? []
  const { source } = seen.candidate.entry.article
  if (named.length === 0) return -1
  return source !== null && named.some((name) => sameSource(name, source)) ? 1 : 0
}

/** Does the question name the day (1) or month (.5) on which the article was published? */
const day = (seen: Seen, { moments }: Asked): number => {
  const date = seen.candidate.entry.article.published?.date
  if (moments.length === 0 || date === undefined) return -1
  const fits = moments.filter(({ first, last }) => first <= date && date <= last)
  return fits.length === 0 ? 0 : fits.some(({ first, last }) => first === last) ? 1 : 0.5
}

/** Days from publication to the day that the question is asked as of, as a logarithm. */
const age = (seen: Seen, { question }: Asked): number => {
  const date = seen.candidate.entry.article.published?.date
  const { asOf } = question.filters
  if (date === undefined || asOf === null) return -1
  return Math.log1p(Math.max(0, (stretchOfIso(asOf).from - stretchOfIso(date).from) * 372))
}

/** Where the sentence comes from and when it was published. */
export const origin: readonly Signal[] = [
  { name: 'source named', of: source },
  { name: 'day named', of: day },
  { name: 'age', of: age },
]
