import type { Article, ArticleKind, Published } from './article.ts'
import { canonicalLine, canonicalText } from './canonical.ts'
import { sha256 } from './verbatim.ts'

/** What is known of an article when it is taken in; what is left out is not known. */
export type ArticleFields = {
  readonly id: string
  readonly shelf: string
  readonly text: string
  readonly title?: string | null
  readonly source?: string | null
  readonly agency?: string | null
  readonly url?: string | null
  readonly published?: Published
  readonly retrieved?: string | null
  readonly kind?: ArticleKind
  readonly version?: number
}

/** The article of these fields: text canonical and hashed, names on one line, version 1, nothing invented. */
export const articleFrom = (fields: ArticleFields): Article => {
  const text = canonicalText(fields.text)
  return {
    id: fields.id,
    shelf: fields.shelf,
    title: canonicalLine(fields.title),
    source: canonicalLine(fields.source),
    agency: canonicalLine(fields.agency),
    url: canonicalLine(fields.url),
    published: fields.published ?? null,
    retrieved: fields.retrieved ?? null,
    text,
    sha256: sha256(text),
    version: fields.version ?? 1,
    kind: fields.kind ?? 'article',
  }
}
