import type { Article } from '../article/article.ts'
import type { Question } from '../question/question.ts'
import type { Span } from '../sentence/span.ts'
import type { Change, DateMention } from '../sentence/values.ts'
import type { Searched } from '../shelf/searched.ts'

/** One sentence of an article, found for a question. Its words are `article.text.slice(start, end)`, always. */
export type Quote = Span & {
  readonly article: Article
  readonly paragraph: number
  /** What answers, inside the quote; offsets into the article's text, in order, not overlapping. */
  readonly highlights: readonly Span[]
  /** The rank score: higher is better, comparable inside one answer. */
  readonly score: number
  /** Every ranking signal by name, for `--explain`. */
  readonly signals: Readonly<Record<string, number>>
  /** Who says it and by which word, offsets into the article's text; null where the text names nobody. */
  readonly attribution: { readonly speaker: Span | null; readonly cue: Span } | null
  /** The time expressions inside the quote, resolved where they can be; offsets into the article's text. */
  readonly dates: readonly DateMention[]
  /** Other articles that carry the same sentence or a light rewording of it. */
  readonly carriedBy: readonly Article[]
}

/** One line of the ledger: a figure, who says it, and as of which day. Offsets are into the quote's article. */
export type LedgerEntry = Span & {
  readonly quote: Quote
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly change: Change
  readonly counted: string | null
  readonly unit: string | null
  readonly subject: string | null
  /** The words that name who says so, as they stand in the text. */
  readonly speaker: string | null
  /** `YYYY-MM-DD` of what the figure tells, from the sentence or else the publication; null where unknown. */
  readonly asOf: string | null
  /** The same as the sentence names it, where that is no day: `2024-12` for "in December"; left out otherwise. */
  readonly asOfNamed?: string
}

/** All figures of one kind ("killed or wounded"), in order of date; undated ones last. Kinds are never merged. */
export type LedgerKind = {
  readonly measure: string
  readonly entries: readonly LedgerEntry[]
  /** The line that says how they differ: "4 figures, 1,000 to 3,000, Dec 2024 – Jan 2025"; null for one alone. */
  readonly spread: string | null
}

/** How quotes are laid out where the state of things was asked for, no single fact. */
export type Laid = {
  /** The newest first, in order of when it happened, or what says most plainly who somebody is first. */
  readonly order: 'newest' | 'events' | 'plainest'
  /** Asked to sum up: they are quotes all the same. */
  readonly sums: boolean
  /** The time asked for holds nothing: the day of publication nearest to it, whose quotes are the nearest. */
  readonly instead: { readonly day: string; readonly newest: boolean } | null
}

type Common = {
  readonly question: Question
  /** Higher is more likely answerable; comparable between questions over one shelf. 0 to 1. */
  readonly confidence: number
  readonly searched: Searched
  /** The ranked list of found quotes before anything is chosen from it, also when silent; for evaluation. */
  readonly ranked: readonly Quote[]
  /** Left out where a fact was asked for. */
  readonly laid?: Laid
}

/**
 * An answer is one of three kinds. `quoted`: the quotes answer. `unsure`: shown with a reservation.
 * `silent`: nothing answers; `nearest` is shown marked as not answering.
 */
export type Answer =
  | (Common & {
      readonly kind: 'quoted' | 'unsure'
      /** The quotes to show first, best first, spread over articles and figures. */
      readonly quotes: readonly Quote[]
      /** The ranked rest, for "More quotes". */
      readonly more: readonly Quote[]
      /** Figures side by side, one entry for each kind; empty unless a figure was asked for. */
      readonly figures: readonly LedgerKind[]
    })
  | (Common & {
      readonly kind: 'silent'
      readonly nearest: readonly Quote[]
      /** The question is in a language of which the articles hold hardly a word. */
      readonly foreign?: boolean
    })
