import type { DateMention } from '../values.ts'
import { dayAt, dayFrom, dayValue, isDay, partsOf } from './calendar.ts'
import { DATE, MONTH, monthNumber, YEAR } from './words.ts'

const WITH_YEAR = new RegExp(
  `(?<!\\w)(?:(?<month>${MONTH}) (?<date>${DATE}),? (?<year>${YEAR})|(?<date>${DATE})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR}))(?!\\w)`,
  'g',
)

/** The years that a text writes to a month and a day of it. */
const yearsOf = (text: string, month: number, date: number): readonly number[] => {
  const years = Array.from(text.matchAll(WITH_YEAR), ({ groups = {} }) =>
    monthNumber(groups['month'] ?? '') === month && Number.parseInt(groups['date'] ?? '', 10) === date
      ? Number(groups['year'])
      : 0,
  )
  return [...new Set(years.filter((year) => year > 0))]
}

/** A month and a day in letters, with neither a year nor a day of the week. */
const isBare = (words: string): boolean =>
  /\p{L}{3}/u.test(words) && /\d/.test(words) && !/\d{4}|day\b/.test(words)

/**
 * The dates of a piece of a text, where a day without its year is that of the year which the whole text writes to it, once for
 * all: "January 6, 2031, … on January 6" is one day, whatever was published when.
 */
export const withYearsWritten = (
  mentions: readonly DateMention[],
  piece: string,
  whole: () => string,
): readonly DateMention[] =>
  mentions.map((mention) => {
    const day = dayFrom(mention.value)
    if (day === null || mention.type !== 'DATE' || !isBare(piece.slice(mention.start, mention.end)))
      return mention
    const { month, date } = partsOf(day)
    const [year, another] = yearsOf(whole(), month, date)
    return year === undefined || another !== undefined || !isDay(year, month, date)
      ? mention
      : { ...mention, value: dayValue(dayAt(year, month, date)) }
  })
