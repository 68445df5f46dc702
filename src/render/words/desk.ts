import type { Detail, Field, Making, Notice, Origin } from '../../article/provenance.ts'

/** What moderators read while they work at articles, in one language. */
export type DeskWords = {
  /** Why a moderator's work cannot be done. */
  readonly refused: {
    readonly moderators: string
    readonly servers: string
    readonly noDesk: string
    readonly gone: string
    readonly noArticle: string
    /** A change that could not be stored. */
    readonly disk: string
    /** One of which that is not known. */
    readonly unknownOutcome: string
    readonly day: (typed: string) => string
    readonly link: (typed: string) => string
  }
  /** A name or title in this language's quotation marks. */
  readonly quoted: (name: string) => string
  /** "Source: Oakford Ledger" */
  readonly labelled: (name: string, value: string) => string
  readonly untitled: string
  readonly noPublisher: string
  readonly none: string
  readonly noneFound: string
  readonly fields: Readonly<Record<Field, string>>
  readonly origins: Readonly<Record<Origin, string>>
  readonly makings: Readonly<Record<Making, string>>
  readonly putBack: (version: number) => string

  readonly preview: {
    readonly lookFirst: string
    readonly changes: string
    readonly begins: (sentences: number) => string
    readonly ends: string
    readonly leftOut: (lines: number) => string
    /** Above all of these lines. */
    readonly leftOutAll: (lines: number) => string
    readonly more: (count: number) => string
    readonly andMore: string
  }
  readonly buttons: {
    readonly save: string
    readonly editDetails: string
    readonly wholeText: string
    readonly cancel: string
    readonly editFirst: string
    readonly decline: string
    readonly next: string
    readonly undo: string
  }
  readonly forms: {
    readonly paste: string
    readonly suggest: string
    readonly details: string
    readonly headline: string
    readonly text: string
    readonly moreText: string
    readonly stillMore: string
    readonly rest: string
    readonly fields: Readonly<Record<Detail, string>>
  }
  readonly warnings: {
    readonly notices: Readonly<Record<Notice, string>>
    readonly future: (day: string) => string
    readonly noSource: string
    readonly sameText: (article: string) => string
    readonly nearlySame: (article: string, share: number) => string
    readonly sameReport: (article: string, agency: string | null) => string
    /** So many of its sentences stand in another article too, and in so many more. */
    readonly sameSentences: (shared: number, sentences: number, article: string, more: number) => string
    /** Signs that a machine translated the text. */
    readonly translated: Readonly<Record<'said' | 'link' | 'articles', string>>
  }
  readonly done: {
    readonly saved: (article: string) => string
    readonly savedAs: (article: string, version: number) => string
    readonly removed: (article: string) => string
    readonly restored: (article: string) => string
    readonly cancelled: string
    readonly suggested: string
    readonly declined: string
    readonly waitsAgain: string
    readonly tookBack: (articles: number, stayed: number) => string
    readonly following: (feed: string, items: number) => string
    readonly unfollowed: (feed: string) => string
    readonly followingAgain: (feed: string) => string
  }
  readonly queue: {
    readonly nothing: string
    readonly waiting: (count: number, by: string, when: string) => string
    readonly fromFeed: string
    readonly fromMember: (id: string) => string
  }
}
