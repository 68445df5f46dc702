import type { Question } from '../../question/question.ts'
import { figuresIn } from '../../sentence/figures/figures.ts'
import { mayHoldFigure } from '../../sentence/figures/holds.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import { moved } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'
import type { LedgerEntry, LedgerKind, Quote } from '../values.ts'
import { asOfDay } from './as-of.ts'
import { spreadOf } from './spread.ts'
import { fitsWanted, wantedOf } from './wanted.ts'

const wordsOf = ({ article, start, end }: Quote): string => article.text.slice(start, end)

/** The figures of a quote, offsets into the article's text. */
export const figuresOf = (quote: Quote): readonly Figure[] => {
  const text = wordsOf(quote)
  return mayHoldFigure(text) ? figuresIn(text).map((figure) => moved(figure, quote.start)) : []
}

const speakerOf = ({ article, attribution }: Quote): string | null =>
  attribution?.speaker == null ? null : article.text.slice(attribution.speaker.start, attribution.speaker.end)

const entryOf = (quote: Quote, figure: Figure): LedgerEntry => ({
  quote,
  start: figure.start,
  end: figure.end,
  value: figure.value,
  min: figure.min,
  max: figure.max,
  change: figure.change,
  counted: figure.counted,
  unit: figure.unit,
  subject: figure.subject,
  speaker: speakerOf(quote),
  asOf: asOfDay(quote),
})

/** By day, undated last; then by article and place, so that the order does not hang on the ranking. */
export const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  (a.asOf ?? '9999') < (b.asOf ?? '9999')
    ? -1
    : (a.asOf ?? '9999') > (b.asOf ?? '9999')
      ? 1
      : a.quote.article.id < b.quote.article.id
        ? -1
        : a.quote.article.id > b.quote.article.id
          ? 1
          : a.start - b.start

const sameLine = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.quote.article.id === b.quote.article.id && a.value === b.value && a.min === b.min && a.max === b.max

const kindOf = (measure: string, all: readonly LedgerEntry[]): LedgerKind => {
  const entries = all
    .filter((entry, at) => !all.slice(0, at).some((other) => sameLine(entry, other)))
    .toSorted(byDay)
  return { measure, entries, spread: spreadOf(entries) }
}

/**
 * The figures that answer a "how many" or "how much", each kind apart, in order of day, undated last. Quotes are best
 * first, one for each statement (those that several articles carry are already one). Empty where no figure is asked for.
 */
export const ledgerOf = (question: Question, quotes: readonly Quote[]): readonly LedgerKind[] => {
  const wanted = wantedOf(question)
  if (wanted === null) return []
  const kinds = new Map<string, LedgerEntry[]>()
  for (const quote of quotes)
    for (const figure of figuresOf(quote)) {
      if (!fitsWanted(figure, wanted)) continue
      const kind = measureKind(figure)
      kinds.set(kind, [...(kinds.get(kind) ?? []), entryOf(quote, figure)])
    }
  return [...kinds].map(([measure, entries]) => kindOf(measure, entries))
}
