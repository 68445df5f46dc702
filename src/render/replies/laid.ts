import { happenedOf } from '../../answer/happened.ts'
import type { Answer, Laid, Quote } from '../../answer/values.ts'
import type { Block } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { type DayLine, dayBlocks, dayLineOf } from './days.ts'
import { quoteBlock } from './quote.ts'

const note = (text: string): Block => ({ kind: 'note', text })

const lineOf = (quote: Quote, words: Words): DayLine => {
  const event = happenedOf(quote)
  return event === null ? { when: words.lookup.undated, quote } : dayLineOf(event, words)
}

const orderOf = ({ order }: Laid, { lookup: { laid } }: Words): readonly string[] =>
  order === 'plainest' ? [] : [order === 'newest' ? laid.newest : laid.events]

/** Quotes that lay out the state of things: in which order, out of how much, and that they are no summary where one was asked for. */
export const laidBlocks = (
  { laid, searched }: Answer & { readonly laid: Laid },
  quotes: readonly Quote[],
  words: Words,
): readonly Block[] => {
  const shown =
    laid.order === 'events'
      ? dayBlocks(
          quotes.map((quote) => lineOf(quote, words)),
          words,
        )
      : quotes.map((quote) => quoteBlock(quote, words))
  const several = quotes.length > 1 ? orderOf(laid, words) : []
  return [
    ...(laid.sums ? [note(words.lookup.laid.noSummary)] : []),
    ...(laid.order === 'plainest' ? [] : [note([...several, words.searched(searched)].join(' '))]),
    ...shown,
  ]
}

const timeOf = ({ question: { period } }: Answer, { calendar }: Words): string | null =>
  period?.from == null || period.to === null ? null : calendar.period(period.from, period.to)

/** The time asked for holds nothing: that is said, and the day nearest to it is offered. */
export const insteadBlocks = (
  answer: Answer,
  { day, newest }: NonNullable<Laid['instead']>,
  nearest: readonly Quote[],
  words: Words,
): readonly Block[] => {
  const { laid } = words.lookup
  const shown = words.calendar.day(day)
  return [
    { kind: 'text', text: laid.nothingFrom(timeOf(answer, words)) },
    note(words.searched(answer.searched)),
    { kind: 'text', text: newest ? laid.newestDay(shown) : laid.nearestDay(shown) },
    ...nearest.map((quote) => quoteBlock(quote, words)),
  ]
}
