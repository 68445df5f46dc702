import { createHash } from 'node:crypto'
import type { Answer, LedgerEntry, Quote } from '../answer/values.ts'
import type { Follow } from './follows.ts'

/** What an answer holds, as short marks that can be kept and compared. */
export type Seen = Follow['seen']

const mark = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)

const wordsOf = ({ article, start, end }: Quote): string => article.text.slice(start, end)

/** The same sentence is the same quote, whoever carries it and whatever is changed around it. */
const markOf = (quote: Quote): string => mark(wordsOf(quote))

const figureMark = (measure: string, { value, min, max }: LedgerEntry): string =>
  `${measure} ${value ?? ''} ${min ?? ''} ${max ?? ''}`

const quotesIn = (answer: Answer): readonly Quote[] =>
  answer.kind === 'silent' ? [] : [...answer.quotes, ...answer.more]

const entriesIn = (answer: Answer) =>
  answer.kind === 'silent'
    ? []
    : answer.figures.flatMap(({ measure, entries }) =>
        entries.map((entry) => ({ entry, mark: figureMark(measure, entry) })),
      )

/** What an answer holds now. */
export const seenIn = (answer: Answer): Seen => ({
  quotes: quotesIn(answer).map(markOf),
  figures: [...new Set(entriesIn(answer).map((one) => one.mark))],
})

/** What is new to a follower: quotes that would be shown, and figures as they are written. */
export type News = { readonly quotes: readonly Quote[]; readonly figures: readonly string[] }

/** What an answer holds that was not seen before; `null` where that is nothing. */
export const newsIn = (answer: Answer, seen: Seen): News | null => {
  if (answer.kind === 'silent') return null
  const quotes = answer.quotes.filter((quote) => !seen.quotes.includes(markOf(quote)))
  const fresh = entriesIn(answer).filter(({ mark }) => !seen.figures.includes(mark))
  const figures = fresh.map(({ entry }) => entry.quote.article.text.slice(entry.start, entry.end))
  return quotes.length + figures.length === 0 ? null : { quotes, figures: [...new Set(figures)] }
}

const most = 400

/** What was seen before and is now, the latest kept. */
export const seenToo = (before: Seen, now: Seen): Seen => ({
  quotes: [...new Set([...now.quotes, ...before.quotes])].slice(0, most),
  figures: [...new Set([...now.figures, ...before.figures])].slice(0, most),
})
