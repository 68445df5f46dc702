import type { Quote } from '../answer/values.ts'

/**
 * What the bot says, as data: every way in (terminal, Discord, preview) draws the same blocks with the same caveats.
 * Texts are plain; each renderer escapes for its platform.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly quote: Quote
      readonly lines: QuoteLines
      readonly actions: readonly Action[]
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly name: string; readonly png: Uint8Array; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'rule' }

/** The words around a quote: who says it, where it stands, when. All plain text. */
export type QuoteLines = {
  /** "Kyiv · The Star, Reuters · published 24 Jan 2025", in parts so that each renderer joins them its way. */
  readonly byline: readonly string[]
  readonly title: string | null
  readonly url: string | null
  /** "also carried by …", "Monday = 23 Dec 2024", "date unknown". */
  readonly notes: readonly string[]
}

/** A button under a reply or a quote: always words. `id` names what it does; the edge binds it to a ticket. */
export type Action =
  | {
      readonly kind: 'button'
      readonly id: string
      readonly label: string
      readonly style: 'plain' | 'primary' | 'danger'
      readonly data: unknown
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

export type Reply = {
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /** Only the asker sees it. */
  readonly private: boolean
}
