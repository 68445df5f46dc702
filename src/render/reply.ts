import type { Quote } from '../answer/values.ts'
import type { Article } from '../article/article.ts'
import type { Span } from '../sentence/span.ts'

/** A button under a reply or a quote: always words. The edge binds `id` and `data` to whoever presses it. */
export type Action =
  | {
      readonly kind: 'button'
      readonly id: string
      readonly label: string
      readonly style: 'plain' | 'primary' | 'danger'
      /** It keeps its place but has nothing to show. */
      readonly disabled?: boolean
      /** What the press needs to know again; plain JSON. */
      readonly data: unknown
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

/** A menu of a server's roles or channels; what is chosen goes to the button of its `id`. Shown where a platform has them. */
export type Menu = {
  readonly kind: 'role' | 'channel'
  readonly id: string
  readonly label: string
  /** The ids that are chosen now. */
  readonly chosen: readonly string[]
  readonly most: number
  /** Discord's numbers of the kinds of channels to choose from. */
  readonly channelTypes?: readonly number[]
  readonly data: unknown
}

/** The words around a quote: who says it, where it stands, when. All plain text. */
export type QuoteLines = {
  /** "Kyiv", "The Star, Reuters", "24 Jan 2025": in parts, so that each renderer joins them its way. */
  readonly byline: readonly string[]
  readonly title: string | null
  readonly url: string | null
  /** "also carried by …", "Monday = 23 Dec 2024". */
  readonly notes: readonly string[]
}

/** A stretch of an article, shown as it stands, with what is quoted from it marked. */
export type Passage = Span & { readonly article: Article; readonly highlights: readonly Span[] }

/**
 * One line of figures laid side by side. `figure` stands in the article as it is written here. What all lines of an
 * answer share (one source, no date) is said once above them, and null here.
 */
export type FigureRow = {
  readonly when: string | null
  readonly figure: string
  readonly counted: string | null
  readonly who: string | null
  /** Left to "Figures over time" where room is short. */
  readonly folded: boolean
}

/**
 * What the bot says, as data: every way in (terminal, Discord, preview) draws the same blocks with the same caveats.
 * Texts are plain; each renderer escapes for its platform.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'quote'
      readonly quote: Quote
      readonly lines: QuoteLines
      readonly action: Action | null
    }
  | { readonly kind: 'passage'; readonly passage: Passage }
  | {
      readonly kind: 'figures'
      readonly title: string
      readonly rows: readonly FigureRow[]
      readonly spread: string | null
      /** Says how many rows are folded; null where none is. */
      readonly more: string | null
    }
  | { readonly kind: 'picture'; readonly name: string; readonly png: Uint8Array; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'rule' }

/** A whole reply: blocks in reading order, the buttons under them, and who may see it. */
export type Reply = {
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Stand above the buttons. */
  readonly menus?: readonly Menu[]
  /** Only the asker sees it. */
  readonly private: boolean
}
