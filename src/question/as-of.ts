import { type Moment, momentsIn } from './moments.ts'

const cue = /\bas (?:of|at)(?: the (?:morning|evening|night|end|close) of)?\s*$/i

/** Is this the day up to which articles may tell: "as of 12 March"? A year alone ("as of 2010") is what a question is about. */
export const isAsOf = (text: string, { first, last, start }: Moment): boolean =>
  first === last && cue.test(text.slice(Math.max(0, start - 40), start))

/** Where a question names that day; a day without its year is the last one up to `newest`. */
const asOfMoment = (text: string, newest: string | null): Moment | undefined =>
  /\bas (?:of|at)\b/i.test(text) ? momentsIn(text, newest).find((moment) => isAsOf(text, moment)) : undefined

/** The last day of publication that a question allows: "as of 12 March", `YYYY-MM-DD`; null where it names none. */
export const asOfIn = (text: string, newest: string | null): string | null =>
  asOfMoment(text, newest)?.last ?? null

/** The question without the day up to which articles may tell: it says where to look, not what for. */
export const withoutAsOf = (text: string, newest: string | null): string => {
  const moment = asOfMoment(text, newest)
  return moment === undefined
    ? text
    : text.slice(0, moment.start).replace(cue, '') + text.slice(moment.end).replace(/^\s*,/, '')
}
