import type { DateBasis } from '../../article/article.ts'
import type { Searched } from '../../shelf/searched.ts'
import type { Calendar } from '../when.ts'
import type { DeskWords } from './desk.ts'
import type { EdgeWords } from './edge.ts'
import type { AboutWords, HelpWords } from './help.ts'
import type { LookupWords } from './lookup.ts'
import type { RefusalWords } from './refusals.ts'
import type { ShelfWords } from './shelf.ts'

/** Every text that the bot says of its own, in one language. Quotes stay in theirs. */
export type Words = {
  readonly calendar: Calendar
  /** A number as this language writes it. */
  readonly number: (n: number) => string
  readonly dateUnknown: string
  readonly published: (day: string) => string
  readonly sourceUnknown: string
  readonly carriedBy: (names: string) => string
  readonly unsure: string
  readonly silent: string
  /** Said to a question in another language than that of the articles. */
  readonly otherLanguage: string
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
  readonly desk: DeskWords
  readonly shelf: ShelfWords
  readonly refusals: RefusalWords
}

/** Something to say, in whatever language it is asked for. */
export type Saying = (words: Words) => string
