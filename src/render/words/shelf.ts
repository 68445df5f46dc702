/** What can be done to an article. */
type Deed = 'add' | 'edit' | 'remove' | 'restore'

/** What moderators read of a whole shelf, its history and its feeds, in one language. */
export type ShelfWords = {
  readonly list: { readonly nothing: string; readonly articles: (count: number) => string }
  readonly history: {
    readonly deeds: Readonly<Record<Deed, string>>
    readonly version: (version: number) => string
    readonly by: (who: string) => string
    readonly earlier: (count: number) => string
  }
  readonly who: {
    readonly member: (id: string) => string
    readonly feed: string
    readonly commandLine: string
  }
  /** The audit channel's lines. */
  readonly audit: {
    readonly deeds: Readonly<Record<Deed, (article: string, who: string) => string>>
    readonly earlier: (count: number) => string
  }
  readonly feeds: {
    readonly none: string
    readonly heading: (count: number) => string
    readonly next: (when: string) => string
    readonly leftOut: (link: string) => string
  }
  readonly status: {
    readonly heading: string
    readonly articles: (articles: number, sources: number) => string
    readonly undated: (count: number) => string
    readonly removed: (count: number) => string
    readonly damaged: (count: number) => string
    readonly waiting: (count: number) => string
    readonly feeds: (count: number, failing: number) => string
    readonly never: string
    readonly changed: (when: string) => string
  }
  readonly archive: {
    readonly nothing: string
    readonly tooLarge: string
    readonly exported: (articles: number) => string
    /** What an archive says of itself in its README: a heading, and what can be done with it. */
    readonly readme: { readonly title: string; readonly text: string }
    readonly noFile: string
    readonly refused: string
    readonly imported: (articles: number) => string
    readonly known: (file: string) => string
  }
}
