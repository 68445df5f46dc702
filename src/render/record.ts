import type { Answer, LedgerKind, Quote } from '../answer/values.ts'

/** A quote as plain JSON: offsets into the article's text, the words, source and day. */
export const quoteRecord = (quote: Quote): Record<string, unknown> => ({
  article: quote.article.id,
  start: quote.start,
  end: quote.end,
  text: quote.article.text.slice(quote.start, quote.end),
  highlights: quote.highlights.map(({ start, end }) => [start, end]),
  source: quote.article.source,
  published: quote.article.published?.date ?? null,
  score: quote.score,
})

/** One kind of figure with its lines as plain JSON; `text` is the figure as it stands in the article. */
export const figureRecord = (kind: LedgerKind): Record<string, unknown> => ({
  measure: kind.measure,
  spread: kind.spread,
  entries: kind.entries.map((entry) => ({
    article: entry.quote.article.id,
    text: entry.quote.article.text.slice(entry.start, entry.end),
    value: entry.value,
    min: entry.min,
    max: entry.max,
    change: entry.change,
    counted: entry.counted,
    speaker: entry.speaker,
    asOf: entry.asOf,
  })),
})

/** An answer as plain JSON; a silent one has no quotes, and what was nearest beside. */
export const answerRecord = (answer: Answer): Record<string, unknown> => ({
  question: answer.question.text,
  kind: answer.kind,
  confidence: answer.confidence,
  quotes: answer.kind === 'silent' ? [] : answer.quotes.map(quoteRecord),
  figures: answer.kind === 'silent' ? [] : answer.figures.map(figureRecord),
  nearest: answer.kind === 'silent' ? answer.nearest.map(quoteRecord) : [],
  searched: answer.searched,
})

/** A signal that does not apply is -1: to a reader it says nothing. */
const signalLine = (quote: Quote): string =>
  Object.entries(quote.signals)
    .filter(([, value]) => value !== -1)
    .map(([name, value]) => `${name} ${Number(value.toFixed(3))}`)
    .join(' · ')

/** Why each quote stands where it does: score and signals by name, as `--explain` shows them. */
export const explanationOf = (quote: Quote): string =>
  `score ${Number(quote.score.toFixed(3))}: ${signalLine(quote)}`

/** The same for JSON. */
export const explainedRecord = (answer: Answer): Record<string, unknown> => {
  const quotes = answer.kind === 'silent' ? answer.nearest : answer.quotes
  return {
    ...answerRecord(answer),
    read: answer.question,
    explained: quotes.map(({ start, score, signals, article }) => ({
      article: article.id,
      start,
      score,
      signals,
    })),
  }
}
