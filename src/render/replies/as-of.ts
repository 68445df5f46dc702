import type { LedgerEntry } from '../../answer/values.ts'
import { type Period, periodOf } from '../../sentence/dates/period.ts'
import type { DateMention } from '../../sentence/values.ts'
import type { Calendar } from '../when.ts'

type Named = Period & { readonly value: string }

/** The time that a date names, ended at the day of publication: nothing stands by a later one. */
const namedBy = ({ type, value }: DateMention, published: string | null): readonly Named[] => {
  const period = type === 'DATE' ? periodOf(value) : null
  if (period === null) return []
  const to = published !== null && period.to > published ? published : period.to
  return [{ from: period.from, to, value }]
}

/** The month, week or year that the day of a figure ends; null where a sentence names the day, or none is named. */
const spanOf = ({ asOf, quote }: LedgerEntry): Named | null => {
  const published = quote.article.published?.date ?? null
  const named = quote.dates.flatMap((date) => namedBy(date, published)).filter(({ to }) => to === asOf)
  const narrow = named.toSorted((a, b) => b.from.localeCompare(a.from))[0]
  return narrow === undefined || narrow.from === narrow.to ? null : narrow
}

/** "24 Jan 2025", or "Jan 2025" where the sentence names only the month; null where the day is unknown. */
export const asOfText = (entry: LedgerEntry, calendar: Calendar): string | null => {
  if (entry.asOf === null) return null
  const span = spanOf(entry)
  return (span && calendar.value(span.value)) ?? calendar.day(entry.asOf)
}
