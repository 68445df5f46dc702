/** Where a publication date comes from. A date is never invented: without one of these it is unknown (`null`). */
export type DateBasis = 'stated' | 'metadata' | 'url' | 'moderator'

/** The day of publication, `YYYY-MM-DD`, and what says so; `null` where nothing does. */
export type Published = { readonly date: string; readonly basis: DateBasis } | null

/** A digest is a page of loose snippets: each line its own undated item. */
export type ArticleKind = 'article' | 'digest'

/** One version of one article as it is stored. `text` is canonical and never changes; an edit is a new version. */
export type Article = {
  readonly id: string
  /** The shelf it stands on: `corpus` for the shared one, else a server's id. */
  readonly shelf: string
  readonly title: string | null
  /** The publisher as readers know it: "Reuters", "Oakford Ledger". */
  readonly source: string | null
  /** The agency whose report it carries, where the text names one. */
  readonly agency: string | null
  readonly url: string | null
  readonly published: Published
  /** When it was taken in: ISO 8601, or `null` where nobody noted it. */
  readonly retrieved: string | null
  readonly text: string
  /** SHA-256 of `text`, hexadecimal. */
  readonly sha256: string
  readonly version: number
  readonly kind: ArticleKind
}
