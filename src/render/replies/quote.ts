import type { Quote } from '../../answer/values.ts'
import type { Article } from '../../article/article.ts'
import { voiceOf } from '../../sentence/attributions/voice.ts'
import type { DateMention } from '../../sentence/values.ts'
import type { Action, Block, QuoteLines } from '../reply.ts'
import type { Words } from '../words/words.ts'

/** "The Star, Reuters": the publisher and the agency whose text it is, each once. */
export const sourceOf = (article: Article, words: Words): string => {
  const names = [article.source, article.agency].filter((name) => name !== null)
  return names.length === 0 ? words.sourceUnknown : [...new Set(names)].join(', ')
}

/** "published 24 Jan 2025", or "date unknown": a date is never made up. */
export const dateOf = (article: Article, words: Words): string =>
  article.published === null ? words.dateUnknown : words.published(words.calendar.day(article.published.date))

/** Letters and no year: "Monday", "4 May"; a bare number beside another date would only repeat it. */
const tellsWhen = /^(?!.*\d{4}).*\p{L}/u
const namesMonth = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/i

/** Does the date only lack its year, and is that the year of publication, which stands beside it? */
const isPlain = (said: string, { value }: DateMention, { published }: Article): boolean =>
  namesMonth.test(said) && published?.date.slice(0, 4) === value.slice(0, 4)

/** "a century ago" is no day to name, and the century or decade in which it was would read odd. */
const isVast = /^\d{2,3}$/

/** "Monday = 23 Dec 2024", for a relative date that was resolved; null where there is nothing to add. */
const resolved = (quote: Quote, date: DateMention, words: Words): string | null => {
  const said = quote.article.text.slice(date.start, date.end)
  const adds =
    date.type === 'DATE' &&
    !isVast.test(date.value) &&
    tellsWhen.test(said) &&
    !isPlain(said, date, quote.article)
  const value = adds ? words.calendar.value(date.value) : null
  return value === null ? null : `${said} = ${value}`
}

/** At most two resolved dates a quote: more would bury the byline. */
const datesShown = 2

const notesOf = (quote: Quote, words: Words): readonly string[] => {
  const dates = quote.dates.map((date) => resolved(quote, date, words)).filter((note) => note !== null)
  const own = sourceOf(quote.article, words)
  const all = new Set(quote.carriedBy.map((article) => sourceOf(article, words)))
  const carriers = [...all].filter((name) => name !== own)
  const carried = carriers.length === 0 ? [] : [words.carriedBy(carriers.join(', '))]
  return [...new Set(dates)].slice(0, datesShown).concat(carried)
}

const speakerOf = (quote: Quote): readonly string[] => {
  const speaker = quote.attribution?.speaker
  const voice = speaker ? voiceOf(quote.article.text.slice(speaker.start, speaker.end)) : null
  return voice === null ? [] : [voice]
}

/** Who says a quote, where it stands and when, as a reader reads it; a paper that says so itself once. */
export const linesOf = (quote: Quote, words: Words): QuoteLines => ({
  byline: [...new Set([...speakerOf(quote), sourceOf(quote.article, words), dateOf(quote.article, words)])],
  title: quote.article.title,
  url: quote.article.url,
  notes: notesOf(quote, words),
})

const contextButton = (quote: Quote, words: Words): Action => ({
  kind: 'button',
  id: 'context',
  label: words.inContext,
  style: 'plain',
  data: {
    article: quote.article.id,
    version: quote.article.version,
    start: quote.start,
    end: quote.end,
  },
})

/** A quote with its lines and its "In context" button. */
export const quoteBlock = (quote: Quote, words: Words): Block => ({
  kind: 'quote',
  quote,
  lines: linesOf(quote, words),
  action: contextButton(quote, words),
})
