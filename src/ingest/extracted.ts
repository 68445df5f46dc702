import type { Published } from '../article/article.ts'
import type { Notice } from '../article/provenance.ts'
import type { Refusal } from '../article/refusal.ts'

/** What a page or a paste holds, before it becomes an article: its words and what is known about them, or why not. */
export type Extracted =
  | {
      readonly kind: 'article' | 'digest'
      readonly title: string | null
      readonly source: string | null
      readonly agency: string | null
      readonly url: string | null
      readonly published: Published
      /** ISO 639-1 code, `null` where it cannot be told. */
      readonly language: string | null
      /** The words alone, paragraphs parted by line breaks. */
      readonly text: string
      /** Lines or blocks left out, for the moderator's preview. */
      readonly dropped: readonly string[]
      /** What a moderator should know of it. */
      readonly notes: readonly Notice[]
    }
  | { readonly kind: 'refused'; readonly reason: Refusal }
