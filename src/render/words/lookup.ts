import type { Unreadable } from '../../lookup/search/search.ts'

/** What the look-ups say, in one language: figures, timeline, search, sources, the claims of a message. */
export type LookupWords = {
  readonly nextPage: string
  readonly previousPage: string
  /** In the words of a picture that are too long: where the rest stands. */
  readonly restBelow: string

  /** In a terminal, of a line that begins with "/". */
  readonly noSuchCommand: (commands: readonly string[]) => string

  readonly figuresOverTime: string
  /** How the figures of a kind differ: "8 figures, 30 to 4,000", or "2 figures, all 90". */
  readonly figuresDiffer: (figures: number, low: number, high: number) => string
  /** So many figures of a kind are not shown here; names the button that has them. */
  readonly figuresMore: (left: number) => string
  readonly figuresOn: (topic: string) => string
  /** Under the heading where the figures only stand near the topic. */
  readonly figuresNear: string
  readonly noFigures: string
  readonly noWinner: string

  readonly timeline: string
  readonly timelineOf: (topic: string) => string
  readonly timelineNote: (quotes: number, undated: number) => string
  readonly noTimeline: string
  readonly undated: string

  readonly found: (sentences: number) => string
  /** Where there are too many to count. */
  readonly foundFirst: (sentences: number) => string
  readonly foundNothing: string
  readonly unknownWords: (words: readonly string[]) => string
  readonly orders: Readonly<Record<'best' | 'newest', string>>
  /** How a look-up was limited: "Oakford Ledger, from 5 May 2025". */
  readonly limited: (source: string | null, since: string | null, until: string | null) => string | null
  readonly unreadable: (problem: Unreadable, sources: readonly string[]) => string

  /** What an answer says that lays out the state of things, where no single fact was asked for. */
  readonly laid: {
    readonly newest: string
    readonly events: string
    /** Asked to sum up. */
    readonly noSummary: string
    /** The time asked for holds nothing; null where it is open at an end. */
    readonly nothingFrom: (time: string | null) => string
    /** Above the quotes of that day. */
    readonly newestDay: (day: string) => string
    readonly nearestDay: (day: string) => string
  }

  readonly onTheShelf: string
  readonly emptyShelf: string
  readonly holding: (source: string, articles: number, sentences: number) => string
  readonly undatedArticles: (articles: number) => string
  /** The heading of a column of the chart: "Jan 25", "Q1 25", "2025". */
  readonly bucket: (value: string) => string
  readonly undatedColumn: string
  readonly articlesBySource: string

  readonly claims: (checked: number) => string
  readonly noClaims: string
  readonly claimsLeft: (left: number) => string
  readonly exact: (source: string, day: string | null) => string
  readonly near: string
  readonly absent: string
  /** Where articles count the same and give other figures, after each of the three. */
  readonly otherFigures: string
}
