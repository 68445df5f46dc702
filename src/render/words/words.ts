import type { Searched } from '../../answer/values.ts'
import type { DateBasis } from '../../article/article.ts'
import type { Calendar } from '../when.ts'
import type { EdgeWords } from './edge.ts'
import type { AboutWords, HelpWords } from './help.ts'
import type { LookupWords } from './lookup.ts'

/** Every text that the bot says of its own, in one language. Quotes stay in theirs. */
export type Words = {
  readonly calendar: Calendar
  readonly dateUnknown: string
  readonly published: (day: string) => string
  readonly sourceUnknown: string
  readonly carriedBy: (names: string) => string
  readonly unsure: string
  readonly silent: string
  readonly nearest: string
  readonly searched: (searched: Searched) => string
  readonly figures: string
  readonly inContext: string
  readonly moreQuotes: string
  readonly noMore: string
  /** What a publication date rests on. */
  readonly basis: Readonly<Record<DateBasis, string>>
  readonly page: (page: number, of: number) => string
  readonly earlier: string
  readonly later: string
  readonly openArticle: string
  readonly lookup: LookupWords
  readonly help: HelpWords
  readonly about: AboutWords
  readonly edge: EdgeWords
}
